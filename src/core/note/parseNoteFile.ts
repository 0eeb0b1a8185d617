import { isScalar, isSeq } from 'yaml';
import { message, type Message } from '../text/message';
import type { Problem, ProblemCode } from '../text/problem';
import { startOfText, type Range } from '../text/range';
import { TextLines } from '../text/textLines';
import { meansConfidential } from './confidentialKey';
import { describeFence } from './describeFence';
import { describeYamlError } from './describeYamlError';
import { fileTitle } from './fileTitle';
import { findFrontMatter } from './findFrontMatter';
import { isLongerInUtf8, textSizeLimit } from './isLongerInUtf8';
import type { NoteFile, UnreadableNote, UntaggedFile } from './noteFile';
import { readFrontMatter, type FrontMatterData } from './readFrontMatter';
import {
  readConfidential,
  readCriteria,
  readDate,
  readNoteFields,
  readScalar,
} from './readNoteFields';
import { scanBody } from './scanBody';
import { findPair, parseYaml } from './yamlDocument';

/** The most bytes that a note may have: 1 MB. A longer file need not even be read. */
export const noteSizeLimit = textSizeLimit;

/** The most bytes that the YAML between the fences may have: 64 KB. */
export const frontMatterSizeLimit = 64 * 1024;

/**
 * What the Markdown file at `uri` is to the journal. Never throws; takes time in proportion to the
 * text.
 * @param uri the file's URI as a string; its last segment is the title where the text has none
 * @param text the whole text; a byte order mark may be left in, and offsets count it
 * @param wasNote whether the file was a note before: then front matter that cannot be read makes it
 *   an unreadable note even where the word `criteria` is gone
 */
export function parseNoteFile(uri: string, text: string, wasNote = false): NoteFile {
  if (isLongerInUtf8(text, noteSizeLimit)) return oversizedNote(uri);
  if (text.includes('\0')) return unreadable(uri, notText(), true);

  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind === 'none') return untagged(uri, text, frontMatter.bodyStart);
  const { yamlStart, yamlEnd, bodyStart } = frontMatter;
  const yaml = text.slice(yamlStart, yamlEnd);
  const broken = (problem: Problem): UnreadableNote | UntaggedFile => {
    if (wasNote || meansCriteria(yaml)) return unreadable(uri, problem, saysConfidential(text));
    return untagged(uri, text, frontMatter.kind === 'unclosed' ? yamlStart : bodyStart);
  };
  if (frontMatter.kind !== 'closed') return broken(describeFence(text, frontMatter));
  if (isLongerInUtf8(yaml, frontMatterSizeLimit)) {
    return broken(tooLarge(message('The front matter is over 64 KB')));
  }

  const reading = readFrontMatter(yaml);
  if (reading.kind === 'error') {
    const { start, end, message } = describeYamlError(yaml, reading.offset, reading.message);
    const range = new TextLines(text).rangeBetween(yamlStart + start, yamlStart + end);
    return broken(error('yaml-error', message, range));
  }
  const { data } = reading;
  const value = data.get('criteria');
  if (value === undefined) return untagged(uri, text, bodyStart, data);
  const criteria = readCriteria(value);
  if (!criteria) {
    return unreadable(uri, criteriaNotCodes(text, yamlStart, yaml), readConfidential(data));
  }
  return {
    kind: 'note',
    uri,
    title: readScalar(data.get('title')) ?? fileTitle(uri),
    ...readNoteFields(data),
    criteria,
    ...scanBody(text, bodyStart),
    body: text.slice(bodyStart),
    bodyOffset: bodyStart,
  };
}

/** What a file of more than {@link noteSizeLimit} bytes is to the journal, unread. */
export function oversizedNote(uri: string): UnreadableNote {
  return unreadable(uri, tooLarge(message('The file is over 1 MB, too large for a note')), true);
}

/**
 * What a file that can't be read at present is to the journal, unread: a note may be locked for a
 * moment, or its disk be gone.
 * @param before what it was when it could be read last: its tags stay in force
 */
export function lockedNote(uri: string, before?: NoteFile): UnreadableNote {
  const words = message(
    "The file can't be read. Check that you are allowed to read it and that its disk is connected.",
  );
  const problem = error('note-unreadable', words, startOfText);
  const locked = unreadable(uri, problem, before?.confidential ?? true);
  const lastGood = before?.kind === 'unreadable' ? before.lastGood : before;
  return lastGood?.kind === 'note' ? { ...locked, title: lastGood.title, lastGood } : locked;
}

function unreadable(uri: string, problem: Problem, confidential: boolean): UnreadableNote {
  return { kind: 'unreadable', uri, title: fileTitle(uri), confidential, problems: [problem] };
}

/**
 * Whether a line near the beginning starts with the key `confidential`, or nearly, in a text whose
 * front matter can't be read or isn't found: one that begins with a fence, perhaps after empty lines.
 */
function saysConfidential(text: string): boolean {
  const beginning = text.slice(0, frontMatterSizeLimit);
  if (!/^\s*---/.test(beginning)) return false;
  // A map in braces has several keys in a line.
  const parts = beginning.split(/[\r\n{]|,(?=[^,:\r\n]*:)/);
  return parts.some((part) => meansConfidential(/[^\s:"'?-][^\s:"']*/.exec(part)?.[0] ?? ''));
}

/** @param data absent where there is no front matter, or it can't be read */
function untagged(
  uri: string,
  text: string,
  bodyStart: number,
  data?: FrontMatterData,
): UntaggedFile {
  const date = readDate(data?.get('date'));
  return {
    kind: 'untagged',
    uri,
    title: readScalar(data?.get('title')) ?? fileTitle(uri),
    ...(date !== undefined && { date }),
    confidential: data ? readConfidential(data) : saysConfidential(text),
    headings: scanBody(text, bodyStart).headings,
    body: text.slice(bodyStart),
    bodyOffset: bodyStart,
  };
}

/** Whether front matter that cannot be read means to name criteria. */
function meansCriteria(yaml: string): boolean {
  return /\bcriteria\b/.test(yaml.slice(0, frontMatterSizeLimit));
}

function criteriaNotCodes(text: string, yamlStart: number, yaml: string): Problem {
  const document = parseYaml(yaml);
  const pair = document && findPair(document, 'criteria');
  const element = isSeq(pair?.value) ? pair.value.items.find((item) => !isScalar(item)) : undefined;
  const [start, end] = (element ?? pair?.value ?? pair?.key)?.range ?? [0, 0];
  return error(
    'criteria-not-codes',
    message('The criteria must be a list of codes, such as [P1, K4]'),
    new TextLines(text).rangeBetween(yamlStart + start, yamlStart + end),
  );
}

function notText(): Problem {
  return error('note-not-text', message('The file is not UTF-8 text'), startOfText);
}

function tooLarge(words: Message): Problem {
  return error('note-too-large', words, startOfText);
}

function error(code: ProblemCode, words: Message, range: Range): Problem {
  return { code, severity: 'error', range, message: words };
}
