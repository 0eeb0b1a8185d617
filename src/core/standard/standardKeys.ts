import { message, type Message } from '../text/message';
import type { KeyLevel } from './standardOutline';

/** A key that a mapping of a standard's file may have. */
export interface StandardKey {
  readonly name: string;
  /** What the key means. */
  readonly meaning: Message;
  /** Whether the file is no standard without it. */
  readonly isRequired?: boolean;
}

/** The keys of each mapping, in the order in which files have them. */
export const standardKeys: Readonly<Record<KeyLevel, readonly StandardKey[]>> = {
  standard: [
    {
      name: 'urn',
      meaning: message(
        'The code that names it, exactly as it is published. It names the file too.',
      ),
      isRequired: true,
    },
    { name: 'title', meaning: message('What it is called.'), isRequired: true },
    {
      name: 'suite',
      meaning: message('The family of standards that it belongs to, such as Post Production.'),
    },
    { name: 'developedBy', meaning: message('Who has drawn it up.') },
    {
      name: 'approved',
      meaning: message('When it was approved: 2017-01-31, or the year alone.'),
    },
    {
      name: 'reviewBy',
      meaning: message('When it is due to be looked at again: 2020-01-31, or the year alone.'),
    },
    {
      name: 'overview',
      meaning: message('What it is about. Begin with >- to write it over several lines.'),
    },
    {
      name: 'performance',
      meaning: message('What somebody must be able to do, in the order of the standard.'),
    },
    {
      name: 'knowledge',
      meaning: message('What somebody must know and understand, in the order of the standard.'),
    },
    {
      name: 'keywords',
      meaning: message('For a code, the words that people in the trade use. They help search.'),
    },
    {
      name: 'incomplete',
      meaning: message('Codes whose text breaks off in the source.'),
    },
    {
      name: 'revisions',
      meaning: message(
        'A row each time the wording of a criterion changed. Notes from before it are to be reviewed.',
      ),
    },
    {
      name: 'supersededBy',
      meaning: message('The standard that replaces this one, and where each criterion went.'),
    },
  ],
  criterion: [
    {
      name: 'code',
      meaning: message('Letters and a number, such as P1. Notes name the criterion by it.'),
      isRequired: true,
    },
    { name: 'text', meaning: message('The whole wording.'), isRequired: true },
  ],
  revision: [
    {
      name: 'date',
      meaning: message('The day from which the new wording holds: 2026-05-01.'),
      isRequired: true,
    },
    { name: 'code', meaning: message('The criterion whose wording changed.'), isRequired: true },
    {
      name: 'was',
      meaning: message('The wording before that day. The new one stands in the list above.'),
      isRequired: true,
    },
  ],
  supersededBy: [
    {
      name: 'urn',
      meaning: message('The URN of the standard that replaces this one.'),
      isRequired: true,
    },
    {
      name: 'map',
      meaning: message('From each code of this standard to the codes of the new one: P7: [P8].'),
    },
  ],
};
