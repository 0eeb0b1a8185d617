import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CriterionKind } from '../standard/standard';

/** The namespace of all identifiers that we derive. To change it would be to rename every item. */
const namespace = '356eef5d-1a06-4d4b-bdc7-ced1969b052c';

/**
 * The identifier that CASE asks for: a UUID of version 5, which is always the same for the same
 * `name`, so that a package which is written again has its items under their old identifiers.
 */
export function caseIdentifier(name: string): string {
  const bytes = concatBytes(hexToBytes(namespace.replaceAll('-', '')), utf8ToBytes(name));
  const hex = bytesToHex(sha1(bytes)).slice(0, 32);
  const variant = ((parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** The identifier of the package about the standard `urn`. */
export function documentIdentifier(urn: string): string {
  return caseIdentifier(`document:${urn}`);
}

/** The identifier of the standard itself, the item at the top of its package. */
export function standardIdentifier(urn: string): string {
  return caseIdentifier(`standard:${urn}`);
}

/** The identifier of one of its lists. */
export function listIdentifier(urn: string, kind: CriterionKind): string {
  return caseIdentifier(`list:${urn}/${kind}`);
}

/** The identifier of one criterion. */
export function criterionIdentifier(urn: string, code: string): string {
  return caseIdentifier(`criterion:${urn}/${code}`);
}
