import type { ImportedStandard } from '../core/import/importedStandard';
import { formatMessage } from '../core/text/message';
import type { Terminal } from './command';

/** Says what is uncertain in a standard, a line each, with the code of the item that it is about. */
export function warnOfDoubts(
  { warnings }: ImportedStandard,
  { warn }: Pick<Terminal, 'warn'>,
): void {
  for (const { item, message } of warnings) {
    const words = formatMessage(message);
    warn(item === undefined ? words : `${item}: ${words}`);
  }
}
