import { covered } from '../evidence/coverageState';
import { message, type Message } from '../text/message';
import { markup, type Markup } from '../report/document/markup';
import { noteHtml } from './noteHtml';
import type { Portfolio, PortfolioStandard } from './portfolio';
import { portfolioStyle } from './portfolioStyle';
import { describeScope, type PortfolioWords } from './portfolioWords';
import { acceptancesHtml, evidenceHtml } from './recordsHtml';
import { standardHtml } from './standardHtml';

/** Nothing is loaded, run, sent or embedded; the page has but its own style. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The portfolio as one HTML page without scripts or anything from elsewhere, which prints to A4.
 * @returns yields the page in parts, in order
 */
export function* portfolioHtml(portfolio: Portfolio, words: PortfolioWords): Generator<string> {
  const { translate } = words;
  const { standards, notes } = portfolio;
  yield headHtml(portfolio, words);
  yield coverHtml(portfolio, translate).html;
  yield contentsHtml(portfolio, translate).html;
  const byNumber = new Map(notes.map((note) => [note.number, note]));
  for (const [index, standard] of standards.entries()) {
    for (const part of standardHtml({ standard, index, portfolio, byNumber, translate })) {
      yield part.html;
    }
  }
  yield '<div class="chapter">\n';
  yield acceptancesHtml(portfolio, translate).html;
  yield evidenceHtml(portfolio, translate).html;
  yield '</div>\n';
  yield markup`<section class="chapter" id="notes">
<h2>${translate(message('Notes'))}</h2>
`.html;
  if (notes.length === 0) yield markup`<p>${translate(message('None.'))}</p>\n`.html;
  for (const note of notes) yield noteHtml(note, portfolio, translate).html;
  yield '</section>\n</body>\n</html>\n';
}

type Translate = PortfolioWords['translate'];

function headHtml(portfolio: Portfolio, { translate, language }: PortfolioWords): string {
  const { author, standards, date } = portfolio;
  const title = [titleOf(translate), ...standards.map(({ urn }) => urn), author ?? '', date];
  const head = markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="NOS Notes">
<title>${title.filter((part) => part !== '').join(' · ')}</title>
`;
  return `${head.html}<style>${portfolioStyle}</style>\n</head>\n<body>\n`;
}

function titleOf(translate: Translate): string {
  return translate(message('Portfolio of evidence'));
}

function coverHtml(portfolio: Portfolio, translate: Translate): Markup {
  const { author, role, date, standards, notes } = portfolio;
  const rows: readonly (readonly [Message, string | undefined])[] = [
    [message('Author'), author],
    [message('Role'), role],
    ...standards.flatMap(describeStandard),
    [message('Date'), date],
    [message('Criteria evidenced'), describeCovered(standards, translate)],
    [message('Notes'), String(notes.length)],
  ];
  return markup`<header class="cover">
<h1>${titleOf(translate)}</h1>
${standards.map(({ urn, title }) => markup`<p class="subtitle">${urn}: ${title}</p>\n`)}<dl>
${rows.map(([name, value]) => (value === undefined ? markup`` : markup`<dt>${translate(name)}</dt><dd>${value}</dd>\n`))}</dl>
${describeScope(portfolio, translate).map((line) => markup`<p>${line}</p>\n`)}</header>
`;
}

function describeStandard({
  urn,
  suite,
  developedBy,
  approved,
  reviewBy,
}: PortfolioStandard): readonly (readonly [Message, string | undefined])[] {
  const parts = [urn, suite, developedBy].filter((part) => part !== undefined);
  return [
    [message('Standard'), parts.join(' · ')],
    [message('Approved'), approved],
    [message('To be reviewed by'), reviewBy],
  ];
}

function describeCovered(standards: readonly PortfolioStandard[], translate: Translate): string {
  const have = standards.reduce((sum, { summary }) => sum + covered(summary), 0);
  const total = standards.reduce((sum, { summary }) => sum + summary.total, 0);
  return translate(message('{0} of {1}', have, total));
}

function contentsHtml({ standards }: Portfolio, translate: Translate): Markup {
  const entries: readonly (readonly [id: string, name: string])[] = [
    ...standards.map(
      ({ urn, title }, index) => [`standard-${index + 1}`, `${urn}: ${title}`] as const,
    ),
    ['acceptances', translate(message('Acceptances'))],
    ['evidence', translate(message('Evidence files'))],
    ['notes', translate(message('Notes'))],
  ];
  return markup`<nav>
<h2>${translate(message('Contents'))}</h2>
<ul>
${entries.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>\n`)}</ul>
</nav>
`;
}
