import type { EvidenceItem } from '../note/noteFile';
import { message, type Message } from '../text/message';
import { markup, type Markup } from '../report/document/markup';
import { openNotes, type OpenNote, type Portfolio } from './portfolio';
import {
  describeDate,
  describeSeal,
  nameOfNote,
  writeCodes,
  type PortfolioWords,
} from './portfolioWords';

type Translate = PortfolioWords['translate'];

/** Who has accepted what, in the order of the notes. */
export function acceptancesHtml(portfolio: Portfolio, translate: Translate): Markup {
  const rows = openNotes(portfolio).flatMap((note) =>
    note.acceptances.map((acceptance) => {
      const { by = '', role = '', date, criteria, seal } = acceptance;
      return [
        linkTo(note, translate),
        markup`<span class="fixed">${describeDate(date, translate)}</span>`,
        markup`${by}`,
        markup`${role}`,
        markup`${writeCodes(criteria, portfolio)}`,
        markup`${translate(describeSeal(acceptance))}${seal !== undefined && markup`<br><code>${seal}</code>`}`,
      ];
    }),
  );
  return recordsHtml('acceptances', message('Acceptances'), rows, translate, [
    message('Note'),
    message('Date'),
    message('Accepted by'),
    message('Role'),
    message('Criteria'),
    message('Seal'),
  ]);
}

/** What backs the notes up: files by their paths and hashes, other things by where they are held. */
export function evidenceHtml(portfolio: Portfolio, translate: Translate): Markup {
  const rows = openNotes(portfolio).flatMap((note) =>
    note.evidence.map(({ file, title, held = '', shownBy = '', sha256 }: EvidenceItem) => [
      linkTo(note, translate),
      markup`${title}${title !== undefined && file !== undefined && markup`<br>`}${file !== undefined && markup`<code>${file}</code>`}`,
      markup`${held}`,
      markup`${shownBy}`,
      markup`${sha256 !== undefined && markup`<code>${sha256}</code>`}`,
    ]),
  );
  return recordsHtml('evidence', message('Evidence files'), rows, translate, [
    message('Note'),
    message('Evidence'),
    message('Held'),
    message('Shown by'),
    message('SHA-256'),
  ]);
}

function recordsHtml(
  id: string,
  heading: Message,
  rows: readonly (readonly Markup[])[],
  translate: Translate,
  columns: readonly Message[],
): Markup {
  const table = markup`<div class="wide"><table>
<thead><tr>${columns.map((it) => markup`<th scope="col">${translate(it)}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>
`;
  return markup`<section id="${id}">
<h2>${translate(heading)}</h2>
${rows.length > 0 ? table : markup`<p>${translate(message('None.'))}</p>\n`}</section>
`;
}

function linkTo(note: OpenNote, translate: Translate): Markup {
  return markup`<a class="fixed" href="#note-${note.number}">${translate(nameOfNote(note))}</a>`;
}
