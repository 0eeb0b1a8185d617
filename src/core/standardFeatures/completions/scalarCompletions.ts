import { urnOfFileName } from '../../standard/standardUrn';
import { message } from '../../text/message';
import {
  matches,
  plain,
  type StandardCompletionContext,
  type StandardCompletionItem,
} from './standardCompletion';

/** URNs and dates. */
export function completeScalar(
  context: StandardCompletionContext,
): readonly StandardCompletionItem[] {
  const { cursor, standards, fileName, today, outline } = context;
  if (cursor.kind !== 'value') return [];
  const [first, second, third] = cursor.path;
  const values = ((): readonly StandardCompletionItem[] => {
    if (first === 'urn') {
      const urn = urnOfFileName(fileName);
      return [plain('value', urn, { documentation: message('The name of the file.') })];
    }
    const isDate =
      first === 'approved' || first === 'reviewBy' || (first === 'revisions' && third === 'date');
    if (isDate) return [plain('value', today, { documentation: message('Today.') })];
    if (first !== 'supersededBy' || second !== 'urn') return [];
    return [...standards.values()]
      .filter(({ urn }) => urn !== outline.urn?.text)
      .map(({ urn, title }) => plain('value', urn, { detail: title }));
  })();
  return values.filter(({ label, detail }) => matches(cursor.typed, label, detail));
}
