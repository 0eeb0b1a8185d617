import { plainWording } from './plainWording';
import type { CodeChange } from './standardChange';

/** Whether the new wording is only what is left of the old one where the imported text breaks off. */
export function losesWords({ was, text, breaksOff }: CodeChange): boolean {
  return (
    breaksOff &&
    was !== undefined &&
    text !== undefined &&
    plainWording(was).startsWith(plainWording(text))
  );
}
