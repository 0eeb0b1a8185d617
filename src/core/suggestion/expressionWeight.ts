import { rarityOf } from './everydayWords';

/** By how much each further word makes an expression worth more. */
const worthOfLength = 0.3;

/** What it says to have the expression of these stems: more for a rare and for a long one. */
export function expressionWeight(stems: readonly string[]): number {
  return rarityOf(stems) * (1 + worthOfLength * (stems.length - 1));
}
