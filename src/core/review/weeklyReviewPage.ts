import { describeState } from '../evidence/coverageState';
import type { CriterionCoverage } from '../evidence/criterionCoverage';
import { describeReason } from '../evidence/reason';
import type { OpenAction } from '../note/findActions';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { message, type Message } from '../text/message';
import type { Range } from '../text/range';
import type { ActionInNote, WeeklyReview, WrittenFile } from './weeklyReview';

/** A title on the page that leads to its file. */
export interface PageLink {
  /** Where it stands on the page. */
  readonly range: Range;
  /** The file's URI as a string. */
  readonly uri: string;
}

/** An open action on the page. */
export interface PageAction {
  /** Its 0-based line on the page. */
  readonly line: number;
  /** Its note's URI as a string. */
  readonly uri: string;
  /** The action, where it stands in its note. */
  readonly action: OpenAction;
}

/** The weekly review as a Markdown text to read. */
export interface WeeklyReviewPage {
  readonly text: string;
  readonly links: readonly PageLink[];
  readonly actions: readonly PageAction[];
}

/** How the page speaks: in the user's language, with dates as people write them. */
export interface PageWords {
  readonly translate: (message: Message) => string;
  /** @param date `YYYY-MM-DD`, or a year alone */
  readonly formatDate: (date: string) => string;
}

/** Part of a line: a text, or a title that leads to a file. */
type Part = string | { readonly title: string; readonly uri: string };

/** Writes out `review`, each part under a heading of its own, also where there is nothing to say. */
export function weeklyReviewPage(review: WeeklyReview, words: PageWords): WeeklyReviewPage {
  const { translate, formatDate } = words;
  const page = new PageWriter();
  page.line(
    `# ${translate(message('Weekly review, {0} to {1}', formatDate(review.since), formatDate(review.today)))}`,
  );

  const section = <T>(
    title: Message,
    items: readonly T[],
    none: Message,
    write: (item: T) => void,
    intro?: Message,
  ): void => {
    page.line();
    page.line(`## ${translate(title)}`);
    page.line();
    if (items.length === 0) {
      page.line(translate(none));
    } else if (intro) {
      page.line(translate(intro));
      page.line();
    }
    for (const item of items) write(item);
  };

  section(
    message('Written this week'),
    review.written,
    message('Nothing yet. Five minutes of Quick Capture are a start.'),
    (file) => page.item(linkTo(file), ...details(file, words)),
  );
  section(
    message('Criteria that moved'),
    review.moved,
    message('None.'),
    ({ coverage, before }) => {
      const [from, to] = [describeState(before), describeState(coverage.state)].map(translate);
      page.item(nameOf(coverage), `${from} → ${to}`, escapeMarkdown(coverage.criterion.text));
    },
  );
  section(
    message('Gaps worth a note'),
    review.gaps,
    message('None: every criterion has its evidence.'),
    ({ coverage, productions }) => {
      const [reason] = coverage.reasons;
      page.item(
        nameOf(coverage),
        ...(reason ? [translate(describeReason(reason))] : []),
        ...(productions.length > 0 && productions.length < review.running.length
          ? [translate(message('not yet from {0}', escapeMarkdown(productions.join(', '))))]
          : []),
        escapeMarkdown(coverage.criterion.text),
      );
    },
    review.running.length > 0
      ? message('Running now: {0}.', escapeMarkdown(review.running.join(', ')))
      : undefined,
  );
  const left = review.gapCount - review.gaps.length;
  if (left > 0) {
    page.line();
    page.line(translate(message('The Coverage view has {0} more.', left)));
  }
  section(message('Drafts to finish'), review.drafts, message('None.'), (note) =>
    page.item(linkTo(note), ...details(note, words)),
  );
  section(
    message('Evidence about to go out of date'),
    review.ageing,
    message('None within 30 days.'),
    ({ coverage, newest }) =>
      page.item(
        nameOf(coverage),
        translate(
          message('only notes of the last {0} months count', coverage.rules.maxAgeMonths ?? 0),
        ),
        linkTo(newest),
        ...(newest.date === undefined ? [] : [formatDate(newest.date)]),
      ),
  );
  section(
    message('Actions still open'),
    review.actions,
    message(
      'None. Tasks `- [ ] …` under a heading such as "Now what" come here until they are ticked.',
    ),
    (item) => {
      page.action(item);
      page.line('  ', linkTo(item.file), ...age(item, words).flatMap((it) => [' · ', it]));
    },
  );
  return page.end();
}

function nameOf({ criterion }: CriterionCoverage): string {
  return `**${escapeMarkdown(criterion.id)}**`;
}

function linkTo({ title, uri }: WrittenFile): Part {
  return { title: escapeMarkdown(title), uri };
}

function details(file: WrittenFile, { formatDate }: PageWords): readonly string[] {
  const date = file.date === undefined ? [] : [formatDate(file.date)];
  if (file.kind === 'untagged') return date;
  return [
    ...date,
    ...(file.production === undefined ? [] : [escapeMarkdown(file.production)]),
    ...(file.criteria.length === 0 ? [] : [escapeMarkdown(file.criteria.join(', '))]),
  ];
}

function age(
  { file, days }: ActionInNote,
  { translate, formatDate }: PageWords,
): readonly string[] {
  if (file.date === undefined || days === undefined) return [];
  const ago =
    days === 0
      ? message('today')
      : days === 1
        ? message('1 day ago')
        : message('{0} days ago', days);
  return [formatDate(file.date), translate(ago)];
}

/** Puts lines together and remembers where links and actions stand. */
class PageWriter {
  readonly #lines: string[] = [];
  readonly #links: PageLink[] = [];
  readonly #actions: PageAction[] = [];

  line(...parts: readonly Part[]): void {
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') {
        text += part;
        continue;
      }
      const [line, character] = [this.#lines.length, text.length];
      text += part.title;
      const range = { start: { line, character }, end: { line, character: text.length } };
      this.#links.push({ range, uri: part.uri });
    }
    this.#lines.push(text);
  }

  /** A list item of parts with dots between them. */
  item(...parts: readonly Part[]): void {
    this.line('- ', ...parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])));
  }

  action({ file, action }: ActionInNote): void {
    this.#actions.push({ line: this.#lines.length, uri: file.uri, action });
    this.line(`- [ ] ${escapeMarkdown(action.text)}`);
  }

  end(): WeeklyReviewPage {
    return { text: `${this.#lines.join('\n')}\n`, links: this.#links, actions: this.#actions };
  }
}
