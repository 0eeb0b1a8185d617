import { applyEdits } from '../text/textEdit';
import { planReplacement, type EditPlan } from './editPlan';
import type { EntryField, ListEntry } from './listEntry';
import type { EvidenceItem } from './noteFile';
import { planEntryEdit } from './planEntryEdit';
import { fieldOf, readScalar } from './readNoteFields';

/** The keys of an entry of `evidence`, in the order in which notes have them. */
const keys = ['file', 'title', 'held', 'shownBy', 'sha256'] as const;

/**
 * Plans the edit that adds `item` to the list `evidence`. A file that is there already is not listed
 * twice: its entry gets the hash.
 */
export function planEvidence(text: string, item: EvidenceItem): EditPlan {
  const fields = keys.flatMap((key): readonly EntryField[] => {
    const value = item[key];
    return value === undefined ? [] : [{ key, value }];
  });
  const isFileAlone = fields.length === 1 && item.file !== undefined;
  const entry: ListEntry = isFileAlone ? (item.file ?? '') : fields;
  return planEntryEdit(text, {
    key: 'evidence',
    entry,
    renews: (old) => {
      const file = typeof old === 'string' ? old : fieldOf(old, 'file');
      return item.file !== undefined && readScalar(file) === item.file;
    },
  });
}

/** Plans the one edit that adds all of `items`, in order. */
export function planAllEvidence(text: string, items: readonly EvidenceItem[]): EditPlan {
  let changed = text;
  for (const item of items) {
    const plan = planEvidence(changed, item);
    if (plan.kind === 'refused') return plan;
    changed = applyEdits(changed, plan.edits);
  }
  return planReplacement(text, 0, text.length, changed);
}
