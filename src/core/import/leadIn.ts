import type { CriterionKind } from '../standard/standard';

// What leads into a list: `You must be able to:`, `You need to know and understand:`. Its words are
// here alone, whether they stand for a heading, beside one, behind one, or above the items.

const obligation = '(?:must|need to|should|will)(?: need to)?';
const ability = 'be able to(?: do)?';
const knowledge = '(?:know|understand)(?: and (?:know|understand))?';
const following = '(?: the following)?';

/** Lead-ins as a whole, in lower case. */
const whole: readonly (readonly [RegExp, CriterionKind])[] = [
  [new RegExp(`^(?:what )?you ${obligation} ${ability}${following}$`), 'performance'],
  [new RegExp(`^what you ${obligation} do$`), 'performance'],
  [new RegExp(`^(?:what )?you ${obligation} ${knowledge}${following}$`), 'knowledge'],
];

/** The list that `words` as a whole lead into. @param words in lower case, with single blanks */
export function listLedInBy(words: string): CriterionKind | undefined {
  return whole.find(([pattern]) => pattern.test(words))?.[1];
}

const starts: readonly (readonly [RegExp, CriterionKind])[] = [
  [/^you (?:must|need to) be able to\b/, 'performance'],
  [/^you (?:must|need to) know\b/, 'knowledge'],
];

/** The list that `words` begin to lead into, whatever follows. @param words in lower case */
export function listLedInAtStart(words: string): CriterionKind | undefined {
  return starts.find(([pattern]) => pattern.test(words))?.[1];
}

/** In the next column of a PDF, between the lines of a heading in a narrow one. */
const beside = new RegExp(
  ` you ${obligation} (?:${ability}|${knowledge}):?(?= (?:criteria|understanding)$)`,
);

/** In the heading's own line. What it leads to is the first item. */
const behind = new RegExp(
  `(?<=criteria|understanding)(?: ?[-–—:(]+)? ?you ${obligation}(?: (?:be|able|to|do|know|and|understand|all|of|the|following|have))*$`,
);

/** A heading's words without a lead-in that stands in its line. @param words in lower case */
export function withoutLeadIn(words: string): string {
  return words.replace(beside, '').replace(behind, '');
}

const subject = String.raw`(?:you|(?:the )?(?:learner|candidate|individual|person)s?)\b`;
const opening = String.raw`(?:(?:to|in|for|when|as|on|by|at|after|this)\b[^.;:]{0,90}?\b)?`;

/** `You must be able to:`, `To meet this standard you must be able to do the following:`. */
const withColon = new RegExp(
  String.raw`^${opening}${subject}[^.;:]{0,60}?\b(?:able to|know|understand|to|must|will)(?: [^.;:]{0,40}?\bfollowing(?: [a-z]+)?)? ?: *`,
  'i',
);

/** Without a colon only what can be nothing else: the whole line, or all that stands before a mark. */
const withoutColon = new RegExp(
  String.raw`^${subject} (?:must|needs?|should|will|have|has|are|is)\b.{0,60}?\b(?:able to|know|understand)(?: do)?(?: (?:all of )?the following)?(?:\.?$| +(?=[([]?[PK][CU]?[ .]?1\b|[([]?1[.)\]] ))`,
  'i',
);

/** How many characters at the start of `text` lead into a list; none where nothing does. */
export function lengthOfLeadIn(text: string): number {
  return (withColon.exec(text) ?? withoutColon.exec(text))?.[0].length ?? 0;
}

/** Inside a list a line that goes on with an item may begin with `you`. */
const firstWord =
  /^(?:[Yy]ou|YOU|T[oh]|In|For|When|A[fst]|On|By|Learner|Candidate|Individual|Person)/;

/** Whether a lead-in can begin so. */
export function mayLeadIn(text: string): boolean {
  return firstWord.test(text);
}

const furtherWord = /^(?:be|able|to|need|and|know|understand|do|all|the|following)\b|^&/;

/** Whether `text` can be a further line of a lead-in in a narrow column. */
export function mayGoOnWithLeadIn(text: string): boolean {
  return furtherWord.test(text);
}
