import type { EditPlan } from '../note/editPlan';
import type { Message } from '../text/message';
import type { TextEdit } from '../text/textEdit';

/** How one note comes to name something else. */
export type NoteRename =
  | {
      readonly kind: 'edits';
      readonly frontMatter: readonly TextEdit[];
      /** Edits of the body; they void the note's seal where {@link isSealed}. */
      readonly passages: readonly TextEdit[];
      /** Whether an acceptance has a seal that fits the body as it is. */
      readonly isSealed: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/** The change of a note whose front matter changes by `plan`, and its body by `passages`. */
export function noteRename(
  plan: EditPlan,
  passages: readonly TextEdit[] = [],
  isSealed = false,
): NoteRename {
  if (plan.kind === 'refused') return plan;
  return { kind: 'edits', frontMatter: plan.edits, passages, isSealed };
}
