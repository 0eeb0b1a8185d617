import { parseStandardFile } from './parseStandardFile';
import SKSPP05 from './SKSPP05.yaml';
import type { Standard } from './standard';

/** The standards that ship with the product. A file of the same URN in a journal replaces one. */
export const builtInStandards: readonly Standard[] = [SKSPP05].flatMap(
  (text) => parseStandardFile(text, 'SKSPP05.yaml').standard ?? [],
);
