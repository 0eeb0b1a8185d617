import { spliceText, type Splice } from '../note/spliceText';
import { parseStandardFile } from '../standard/parseStandardFile';
import type { Standard } from '../standard/standard';
import { keepsOtherKeys } from '../yaml/keepsOtherKeys';
import type { StandardKey } from './newKeySplice';
import { openStandardYaml, type StandardYamlText } from './openStandardYaml';

/**
 * What a standard's file says after an edit; nothing where it cannot be read any more, or where the
 * edit has changed other top-level keys than `meant`.
 */
export function editedStandard(
  { yaml, lineEnd, document }: StandardYamlText,
  splices: readonly Splice[],
  meant: readonly StandardKey[],
): Standard | undefined {
  const edited = spliceText(yaml, ...splices);
  const opened = openStandardYaml(edited, lineEnd);
  if (!opened || !keepsOtherKeys(document, opened.document, new Set(meant))) return undefined;
  return parseStandardFile(edited, '').standard;
}
