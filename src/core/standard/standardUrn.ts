import { message, type Message } from '../text/message';
import { deviceName } from '../text/writtenPath';
import { showControls, splitCharacters } from '../text/wrapText';

/** Something that a URN must not have, and what to say where it does. */
interface Fault {
  readonly pattern: RegExp;
  /** @param urn in a form to be shown @param found what was found of the pattern */
  readonly describe: (urn: string, found: string) => Message;
}

const longestUrn = 100;

/**
 * What no URN has had at any time. It names the standard's file, so it is one segment of a path on
 * every system; and it stands in `criteria: [URN/P1]`, so it leaves out what ends an entry there.
 */
const faults: readonly Fault[] = [
  {
    pattern: new RegExp(`^[^]{${longestUrn + 1}}`),
    describe: (urn) =>
      message(
        'The URN "{0}" cannot name a file: it is longer than {1} characters. Shorten it.',
        urn,
        longestUrn,
      ),
  },
  {
    pattern: /[/\\:*?"<>|]|\.\./,
    describe: (urn, found) =>
      message('The URN "{0}" cannot name a file: it has {1} in it. Write - instead.', urn, found),
  },
  {
    pattern: deviceName,
    describe: (urn, found) =>
      message(
        'The URN "{0}" cannot name a file: Windows keeps {1} for a device. Begin it with something else.',
        urn,
        found,
      ),
  },
  {
    pattern: /^[.\s]|[.\s]$/u,
    describe: (urn) =>
      message(
        'The URN "{0}" cannot name a file: it begins or ends with a full stop or a blank. Leave that out.',
        urn,
      ),
  },
  {
    pattern: /[,#[\]{}']/,
    describe: (urn, found) =>
      message(
        'The URN "{0}" has {1} in it, which means something else in a list of criteria. Write - instead.',
        urn,
        found,
      ),
  },
  { pattern: /\p{Cc}/u, describe: describeUnseen },
];

/**
 * What keeps notes from naming a standard in `criteria: [URN/P1]` or in `#URN/P1`. Files with such a
 * URN may be about; new ones are not to be.
 */
const hindrances: readonly Fault[] = [
  { pattern: /\p{Cf}/u, describe: describeUnseen },
  {
    pattern: /\s/u,
    describe: (urn) =>
      message(
        'The URN "{0}" has a blank in it, and a hashtag in a note ends there. Write - instead.',
        urn,
      ),
  },
  {
    pattern: /^[^\p{L}\p{N}]/u,
    describe: (urn, found) =>
      message(
        'The URN "{0}" begins with {1}, which may mean something else in a note. Begin it with a letter or a digit.',
        urn,
        found,
      ),
  },
];

/** Whether a new standard can have the URN `urn`. */
export function isStandardUrn(urn: string): boolean {
  return isReadableUrn(urn) && !hindrances.some(({ pattern }) => pattern.test(urn));
}

/** Whether a standard that is there can be read under `urn`, though not every note can name it. */
export function isReadableUrn(urn: string): boolean {
  return urn !== '' && !faults.some(({ pattern }) => pattern.test(urn));
}

/** Why `urn`, which {@link isStandardUrn} refuses, cannot be a new standard's. */
export function describeBadUrn(urn: string): Message {
  for (const { pattern, describe } of [...faults, ...hindrances]) {
    const found = pattern.exec(urn);
    if (found) return describe(shorten(urn), found[0]);
  }
  return message('A standard needs a URN. It is the code that names it, such as SKSPP05.');
}

function describeUnseen(urn: string): Message {
  return message('The URN "{0}" has a character in it that cannot be seen. Type it anew.', urn);
}

/** As much of a URN as a sentence can take. */
function shorten(urn: string): string {
  const most = 40;
  const characters = splitCharacters(urn.slice(0, 10 * most));
  return showControls(characters.length > most ? `${characters.slice(0, most).join('')}…` : urn);
}

/** The URN that a standard's file of this name should have; `fileName` is with its ending. */
export function urnOfFileName(fileName: string): string {
  return fileName.replace(/\.ya?ml$/i, '');
}
