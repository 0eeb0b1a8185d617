import { frontMatterScalar } from '../note/frontMatterScalar';
import type { TextSpan } from '../note/markdownLine';
import { message, type Message } from '../text/message';
import { wrapText } from '../text/wrapText';

/** What a list of criteria is of. */
export type StandardSort = 'nos' | 'job' | 'skills';

/** What a new standard's file starts with. */
export interface StandardSkeletonOptions {
  readonly urn: string;
  readonly title: string;
  readonly sort: StandardSort;
  /** The path of a JSON schema for other editors, from the file; absent where there is none. */
  readonly schema?: string;
}

/** The text of a new standard's file, and where its author starts to write. */
export interface StandardSkeleton {
  readonly text: string;
  /** The wording of the first criterion, to be overwritten; UTF-16 offsets. */
  readonly first: TextSpan;
}

/** The most characters in a line of comment. */
const width = 88;

/**
 * A standard's file that is valid as it stands, with two criteria to overwrite and the meaning of
 * every key in comments.
 */
export function standardSkeleton(
  { urn, title, sort, schema }: StandardSkeletonOptions,
  translate: (message: Message) => string,
): StandardSkeleton {
  const comment = (...messages: readonly Message[]): string =>
    messages
      .flatMap((it) => wrapText(translate(it), width))
      .map((line) => `# ${line}\n`)
      .join('');
  const { performance, knowledge, ability, understanding } = words[sort];
  const wording = translate(ability);
  const beginning = [
    // An editor with a YAML language server reads the first line.
    schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`,
    comment(
      message('Lines with # explain and give examples. Take the # away from keys that you need.'),
    ),
    `urn: ${frontMatterScalar(urn)}\n`,
    `title: ${frontMatterScalar(title)}\n`,
    sort === 'nos'
      ? '# suite: Post Production\n# developedBy: ScreenSkills\n\n'
      : '# developedBy: \n\n',
    comment(message('When it was approved, and when it is to be looked at again:')),
    '# approved: 2026-01-31\n# reviewBy: 2029\n\n',
    comment(message('What it is about, in a few lines:')),
    '# overview: >-\n#   …\n\n',
    comment(
      performance,
      message('Notes name a criterion by its code: never give a code to another one later.'),
    ),
    'performance:\n  - code: P1\n    text: ',
  ].join('');
  const ending = [
    '\n\n',
    comment(knowledge),
    `knowledge:\n  - code: K1\n    text: ${frontMatterScalar(translate(understanding))}\n\n`,
    comment(
      message(
        'The words that you use on the job for a criterion. They help search and suggestions:',
      ),
    ),
    '# keywords:\n#   P1: [sync, proxies, bins]\n\n',
    comment(message('When a wording changes, say since when, and how it read before:')),
    '# revisions:\n#   - {date: 2026-05-01, code: P1, was: "…"}\n\n',
    comment(message('When another standard replaces this one, where its criteria went:')),
    '# supersededBy:\n#   urn: OTHER\n#   map:\n#     P1: [P2]\n',
  ].join('');
  const written = frontMatterScalar(wording);
  return {
    text: `${beginning}${written}${ending}`,
    first: { start: beginning.length, end: beginning.length + written.length },
  };
}

interface SortWords {
  /** What the two lists hold. */
  readonly performance: Message;
  readonly knowledge: Message;
  /** The criteria to be overwritten. */
  readonly ability: Message;
  readonly understanding: Message;
}

const words: Readonly<Record<StandardSort, SortWords>> = {
  nos: {
    performance: message(
      'What you must be able to do: the performance criteria, in their own order.',
    ),
    knowledge: message(
      'What you must know and understand: the knowledge items, in their own order.',
    ),
    ability: message('write the first performance criterion here'),
    understanding: message('write the first knowledge item here'),
  },
  job: {
    performance: message('What the job asks somebody to do, one duty an item.'),
    knowledge: message('What somebody must know to do it.'),
    ability: message('write the first duty of the job here'),
    understanding: message('write here what somebody must know for it'),
  },
  skills: {
    performance: message('What somebody can do, one skill an item.'),
    knowledge: message('What somebody knows.'),
    ability: message('write the first skill here'),
    understanding: message('write here what somebody knows'),
  },
};
