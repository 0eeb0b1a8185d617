import { latinLookAlike } from '../text/latinLookAlike';
import { nearestWord } from '../text/nearestWord';
import type { FrontMatterKey } from './frontMatterKey';
import type { FrontMatterValue } from './readFrontMatter';

const confidential = 'confidential' satisfies FrontMatterKey;

/**
 * Whether a key is `confidential` or may have been meant for it: in other capitals, with a slip or
 * two, or with letters that only look like its own. A text that has left the machine cannot be
 * taken back, so this one key is read however it is written.
 */
export function meansConfidential(key: string): boolean {
  return key === confidential || nearestWord(latinLookAlike(key), [confidential]) !== undefined;
}

/**
 * Whether such a key may mean the opposite, as `non-confidential` does: letters before or after the
 * word can turn it round. Its value then says nothing for certain, and the text stays in.
 */
export function mayDenyConfidential(key: string): boolean {
  const letters = latinLookAlike(key)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  return /^[^c]|(?:no|non|not)$/.test(letters);
}

/** Whether the value of such a key keeps the text in: everything does but a plain no. */
export function keepsTextIn(value: FrontMatterValue): boolean {
  return typeof value !== 'string' || !noes.includes(value.trim().toLowerCase());
}

/** Whether a scalar says plainly that the text is confidential, or that it isn't. */
export function isPlainAnswer(scalar: string): boolean {
  return [...yeses, ...noes].includes(scalar.trim().toLowerCase());
}

const yeses: readonly string[] = ['true', 'yes', 'y', 'on', '1'];
const noes: readonly string[] = ['false', 'no', 'n', 'off', '0'];
