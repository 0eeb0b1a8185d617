import { isCriterionCode } from '../standard/criterionCode';

/** A URN in capitals and digits in front of a code: `SKSCMGS3/K1`, `SKSZ1 P1`. */
const urnBefore = /^([A-Z]{2,}[A-Z0-9]*\d[A-Z0-9]*)[\s./:_–-]+(?=[A-Za-z]{1,3} ?\d)/;

/** No longer one is looked into: a code has some letters and figures, behind a URN. */
const longestScheme = 200;

/**
 * The code of a criterion in the code that a package has for it, freed of the URN before it and of
 * dots and brackets around it; nothing where it cannot be one.
 */
export function schemeCode(scheme: string, urn: string | undefined): string | undefined {
  const code = scheme.trim();
  if (code.length > longestScheme) return undefined;
  if (isCriterionCode(code)) return code;
  const prefix = urn !== undefined && code.startsWith(urn) ? urn : (urnInScheme(code) ?? '');
  const tidy = code
    .slice(prefix.length)
    .replace(/^[\s./:_–-]+|[\s.:)]+$/g, '')
    .replace(/^([A-Za-z]{1,3}) (?=\d)/, '$1');
  return isCriterionCode(tidy) ? tidy : undefined;
}

/** The URN in front of a criterion's code. */
export function urnInScheme(scheme: string): string | undefined {
  const code = scheme.trim();
  const urn = code.length > longestScheme ? undefined : urnBefore.exec(code)?.[1];
  return urn === undefined || isCriterionCode(urn) ? undefined : urn;
}
