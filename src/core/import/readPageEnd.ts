import { urnAtStart } from './findUrn';
import { isCapitalised } from './looksLikeHeading';
import type { RecordHead } from './recordHead';

/** What a line may be at the end of a page, whatever stands around it. */
export interface PageEnd {
  /**
   * - `sure`: it has the URN or a page's number beside the title, or is about the page or the rights;
   * - `titled`: the title or a line of it, which may be words of an item as well;
   * - `recurring`: begins as with a URN or has a number as pages have it, and ends a page if it comes again;
   * - `number`: a number alone.
   */
  readonly kind: 'sure' | 'titled' | 'recurring' | 'number';
  /** The page's number. */
  readonly number?: number;
  /** What is the same on every page. */
  readonly key: string;
}

/** What names the standard on its pages, in lower case. */
export interface PageNames {
  readonly urn: string | undefined;
  /** Whether the title begins with a capital: then it does so on every page. */
  readonly isCapital: boolean;
  /** The whole title, and each run of its lines. */
  readonly titles: readonly string[];
}

const longestPageEnd = 300;

export function pageNames({ urn, title, titleField = '' }: RecordHead): PageNames {
  const runs = title.flatMap((_, from) =>
    title.slice(from).map((_line, more) => title.slice(from, from + more + 1).join(' ')),
  );
  const titles = [titleField, ...runs].filter((it) => it !== '' && it.length <= longestPageEnd);
  return {
    urn: urn?.toLowerCase(),
    isCapital: titles.every(isCapitalised),
    titles: titles.map((it) => it.toLowerCase()),
  };
}

/** Reads a line as the head or the foot of a page. */
export function readPageEnd(text: string, names: PageNames): PageEnd | undefined {
  if (text.length > longestPageEnd) return undefined;
  const lower = text.toLowerCase();
  const bare = /^(?:(?:page )?(\d{1,3})|(\d{1,3}) ?(?:of|\/) ?\d{1,3})$/.exec(lower);
  if (bare && !lower.startsWith('page')) {
    return { kind: 'number', number: Number(bare[1] ?? bare[2]), key: '' };
  }
  const numbered =
    /^page (\d{1,3})(?: ?(?:of|\/) ?\d{1,3})?$/.exec(lower) ??
    /^[-–—] ?(\d{1,3}) ?[-–—]$/.exec(lower) ??
    /^https?:\/\/\S+ (\d{1,3})\/\d{1,3}$/.exec(lower);
  if (numbered) {
    return { kind: 'sure', number: Number(numbered[1]), key: '' };
  }
  // What a browser prints above each page: the day and the time, and the page's title.
  if (/^\d{1,2}\/\d{1,2}\/(?:\d\d){1,2}, \d{1,2}:\d\d\b/.test(lower))
    return { kind: 'sure', key: '' };
  // What stands beside the text of a page, wherever the page has been copied from.
  if (/^(?:back to top|skip to (?:main )?content|(?:share|print) this page)$/.test(lower)) {
    return { kind: 'sure', key: '' };
  }
  if (/^(?:©|copyright ©|\(c\) (?:19|20)\d\d)/.test(lower)) {
    return { kind: 'sure', key: '' };
  }
  const found = readRunningHead(lower, names);
  const isInSentence = found?.kind === 'titled' && names.isCapital && /^\p{Ll}/u.test(text);
  return (isInSentence ? undefined : found) ?? readRecurring(text);
}

/** What is left of a line when `URN`, the page's number and what divides them have been taken away. */
function readRunningHead(line: string, { urn, titles }: PageNames): PageEnd | undefined {
  let rest = line.replace(/^(?:(?:standard |nos )?title): /, '');
  let hasUrn = false;
  let number: number | undefined;
  for (;;) {
    const title = titles.indexOf(rest);
    if (title >= 0 || rest === '') {
      const page = number === undefined ? {} : { number };
      if (hasUrn) return { kind: 'sure', key: '', ...page };
      return title < 0 ? undefined : { kind: 'titled', key: rest, ...page };
    }
    const shorter = withoutUrn(rest, urn, titles);
    const paged = number === undefined ? withoutNumber(rest) : undefined;
    if (!hasUrn && shorter !== undefined) {
      hasUrn = true;
      rest = shorter;
    } else if (paged) ({ rest, number } = paged);
    else return undefined;
  }
}

/** A word that may be a URN at the start of a line, and what follows it. */
const firstWord = /^(?:urn:? )?([a-z]{2,}[a-z0-9&]*)(?![a-z0-9&])[ |·•,–—-]*(.*)$/;

/** `text` without the standard's URN at either end, or any other beside the title. */
function withoutUrn(
  text: string,
  urn: string | undefined,
  titles: readonly string[],
): string | undefined {
  const [, first, behind = ''] = firstWord.exec(text) ?? [];
  if (first !== undefined && isUrn(first, urn, behind, titles)) return behind;
  const space = text.lastIndexOf(' ');
  const last = text.slice(space + 1);
  const before = text.slice(0, Math.max(space, 0)).replace(/[ |·•,–—-]+$/, '');
  return isUrn(last, urn, before, titles) ? before : undefined;
}

function isUrn(
  word: string,
  urn: string | undefined,
  rest: string,
  titles: readonly string[],
): boolean {
  if (word === urn) return true;
  if (!/^[a-z]{2,}\d[a-z0-9]*$/.test(word)) return false;
  return urn === undefined && titles.includes(withoutNumber(rest)?.rest ?? rest);
}

function withoutNumber(
  text: string,
): { readonly rest: string; readonly number: number } | undefined {
  const alone = /^(?:page )?(\d{1,3})(?: ?(?:of|\/) ?\d{1,3})?$/.exec(text);
  if (alone) return { rest: '', number: Number(alone[1]) };
  const behind = /^(.*?)[ |·•,–—-]+(?:page )?(\d{1,3})(?: ?(?:of|\/) ?\d{1,3})?$/.exec(text);
  if (behind) return { rest: behind[1] ?? '', number: Number(behind[2]) };
  const before = /^(?:page )?(\d{1,3})(?: ?(?:of|\/) ?\d{1,3})?[ |·•,–—-]+(.*)$/.exec(text);
  return before ? { rest: before[2] ?? '', number: Number(before[1]) } : undefined;
}

/** The title may stand on the pages in other words, or something else in front of the number. */
function readRecurring(text: string): PageEnd | undefined {
  const numbered = / (?:page )?(\d{1,3})(?: (?:of|\/) \d{1,3})?$/i.exec(text);
  if (!numbered || !(urnAtStart.test(text) || /(?: page \d+ of|[-–—|·] page) \d+$/i.test(text)))
    return undefined;
  const key = text.slice(0, numbered.index);
  return { kind: 'recurring', number: Number(numbered[1]), key };
}
