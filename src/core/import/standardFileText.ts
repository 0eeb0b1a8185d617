import { Document, isCollection, isNode, type Node } from 'yaml';
import { checkRemark } from '../standard/checkRemarks';
import type { Message } from '../text/message';
import type {
  ImportedItem,
  ImportedRevision,
  ImportedStandard,
  ImportWarning,
} from './importedStandard';

/**
 * The text of the standard's file `.nos/standards/<URN>.yaml`; a list without items is left out. What
 * is uncertain stands as a comment `# CHECK: …` above the item that it is about, or at the top, and is
 * a problem of the file until somebody deletes it.
 */
export function standardFileText(
  standard: ImportedStandard,
  translate: (message: Message) => string,
): string {
  const { performance, knowledge, keywords, incomplete, revisions, supersededBy, ...rest } =
    standard;
  const { warnings, ...fields } = rest;
  const remarks = remarksByItem(warnings, translate);
  const document = new Document();
  document.contents = document.createNode({ urn: '', ...fields });
  const top = remarks.get(undefined)?.join('\n');
  if (top !== undefined) document.commentBefore = top;
  for (const [key, items] of Object.entries({ performance, knowledge })) {
    if (items.length === 0) continue;
    const nodes = items.map((item) => {
      const node = document.createNode<ImportedItem>({ code: item.code, text: item.text });
      const comment = remarks.get(item.code)?.join('\n');
      remarks.delete(item.code);
      if (comment !== undefined && isNode(node)) node.commentBefore = comment;
      return node;
    });
    document.set(key, document.createNode(nodes));
  }
  if (keywords) document.set('keywords', listsByCode(document, keywords));
  if (incomplete) document.set('incomplete', flowList(document, incomplete));
  if (revisions) document.set('revisions', document.createNode(revisions.map(inFileOrder)));
  if (supersededBy) {
    const { urn, map } = supersededBy;
    document.set('supersededBy', document.createNode({ urn, map: listsByCode(document, map) }));
  }
  return document.toString({ lineWidth: 100, flowCollectionPadding: false });
}

/** The remarks about each item, and about the standard. A code may be there twice; they are then told once. */
function remarksByItem(
  warnings: readonly ImportWarning[],
  translate: (message: Message) => string,
): Map<string | undefined, string[]> {
  const remarks = new Map<string | undefined, string[]>();
  for (const { item, message } of warnings) {
    // The library writes the # itself.
    const remark = checkRemark(translate(message)).slice(1);
    const about = remarks.get(item);
    if (about) about.push(remark);
    else remarks.set(item, [remark]);
  }
  return remarks;
}

/** One line for each code, as people write them: `P7: [NDA, embargo]`. */
function listsByCode(document: Document, lists: ReadonlyMap<string, readonly string[]>): Node {
  const entries = [...lists].map(([code, values]) => [code, flowList(document, values)] as const);
  return document.createNode(new Map(entries));
}

function flowList(document: Document, values: readonly string[]): Node {
  const node = document.createNode(values);
  if (isCollection(node)) node.flow = true;
  return node;
}

function inFileOrder({ date, code, was }: ImportedRevision): ImportedRevision {
  return { date, code, was };
}
