import { locateRemarks } from '../standard/locateRemarks';
import type { ImportWarning } from './importedStandard';

/**
 * What an import was not sure of and nobody has looked at yet: the remarks of a standard's file, as
 * the warnings that they were.
 * @param text the file's, with or without a byte order mark
 */
export function standingDoubts(text: string): readonly ImportWarning[] {
  return locateRemarks(text.replace(/^\uFEFF/, '')).map(({ remark, item }) => ({
    code: 'check',
    ...(item?.code && { item: item.code.text }),
    // The words are those of the file, and nothing that could be translated.
    message: { text: '{0}', args: [remark.words] },
  }));
}
