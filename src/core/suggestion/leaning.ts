/**
 * How a text leans: from -1, an account of what somebody did, to 1, an explanation of how or why
 * things are done. The first is what a performance criterion asks for, the second a knowledge item.
 *
 * An account is told in the past tense. An explanation is in the present, speaks to "you", and has
 * conditions, reasons and rules.
 */
export function leaningOf(text: string): number {
  const plain = text.toLowerCase().replaceAll('’', "'");
  const explains = countMatches(plain, explaining) + middle * few;
  const all = explains + countMatches(plain, telling) + (1 - middle) * few;
  return Math.max(-1, Math.min(1, (explains / all - middle) / reach));
}

/** The share of explaining words at which a text leans neither way. */
const middle = 0.55;
/** How far from the middle that share has to be for a text to lean as far as it can. */
const reach = 0.3;
/** With about so few of either kind of words, a text leans half as far as its words say. */
const few = 3;

const explaining = new RegExp(
  `\\b(?:you|your|you're|you've|you'd|you'll|yourself|if|unless|because|since|why|reason|otherwise|` +
    `so that|always|never|usually|often|sometimes|every|each|any|anyone|whoever|whatever|tends?|most|` +
    `nobody|everyone|people|should|must|can|can't|may|might|needs?|ha(?:ve|s) to|will|won't|don't|` +
    `doesn't|isn't|aren't|learn|learnt|learned|understand|realised?|know|think|reckon|trick|` +
    `depends?|means?|matters?|is|are|it's|that's|there's|they're|goes|comes|has|does|gets|wants|says)\\b`,
  'g',
);

const telling = new RegExp(
  `\\b(?:was|were|had|did|went|got|made|took|sent|rang|told|gave|wrote|put|came|found|said|asked|` +
    `brought|left|ran|saw|sat|spent|set|cut|wasn't|weren't|didn't|hadn't|couldn't|\\w{3,20}ed)\\b`,
  'g',
);

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
