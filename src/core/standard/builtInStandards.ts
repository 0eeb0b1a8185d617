import { parseStandardFile } from './parseStandardFile';
import SKSPP05 from './SKSPP05.yaml';
import type { Standard } from './standard';

/** The files of the standards that ship with the product, by URN. */
export const builtInStandardTexts: ReadonlyMap<string, string> = new Map([['SKSPP05', SKSPP05]]);

/** The standards that ship with the product. A file of the same URN in a journal replaces one. */
export const builtInStandards: readonly Standard[] = [...builtInStandardTexts].flatMap(
  ([urn, text]) => parseStandardFile(text, `${urn}.yaml`).standard ?? [],
);
