import { Document, isNode } from 'yaml';
import { checkRemark } from '../standard/checkRemarks';
import type { Message } from '../text/message';
import type { ImportedItem, ImportedStandard } from './importedStandard';

/**
 * The text of the standard's file `.nos/standards/<URN>.yaml`. What is uncertain stands as a comment
 * `# CHECK: …` above the item that it is about, or at the top, and is a problem of the file until
 * somebody deletes it.
 */
export function standardFileText(
  standard: ImportedStandard,
  translate: (message: Message) => string,
): string {
  const { performance, knowledge, warnings, ...fields } = standard;
  const commentOn = (item: string | undefined): string | undefined => {
    const about = warnings.filter((warning) => warning.item === item);
    if (about.length === 0) return undefined;
    // The library writes the # itself.
    return about.map(({ message }) => checkRemark(translate(message)).slice(1)).join('\n');
  };
  const document = new Document();
  document.contents = document.createNode({ urn: '', ...fields });
  const top = commentOn(undefined);
  if (top !== undefined) document.commentBefore = top;
  // A code may be there twice; its doubts are then told once.
  const told = new Set<string>();
  for (const [key, items] of Object.entries({ performance, knowledge })) {
    const nodes = items.map((item) => {
      const node = document.createNode<ImportedItem>({ code: item.code, text: item.text });
      const comment = told.has(item.code) ? undefined : commentOn(item.code);
      if (comment !== undefined && isNode(node)) node.commentBefore = comment;
      told.add(item.code);
      return node;
    });
    document.set(key, document.createNode(nodes));
  }
  return document.toString({ lineWidth: 100 });
}
