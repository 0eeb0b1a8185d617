import { message } from '../text/message';
import { bodyHtml } from '../report/document/bodyHtml';
import { markup, type Markup } from '../report/document/markup';
import type { Portfolio, PortfolioNote } from './portfolio';
import {
  describeDate,
  describeWithheld,
  nameOfNote,
  writeCodes,
  type PortfolioWords,
} from './portfolioWords';

/** A note in the list of notes, with its text where the portfolio has it. */
export function noteHtml(
  note: PortfolioNote,
  portfolio: Portfolio,
  translate: PortfolioWords['translate'],
): Markup {
  const isOpen = note.kind === 'open';
  const parts = [
    describeDate(note.date, translate),
    ...(isOpen && note.production !== undefined ? [note.production] : []),
    ...(isOpen && note.role !== undefined ? [note.role] : []),
    ...(isOpen && note.status === 'draft' ? [translate(message('draft'))] : []),
    writeCodes(note.criteria, portfolio),
  ];
  return markup`<article class="note" id="note-${note.number}">
<h3>${translate(nameOfNote(note))}: ${note.title}</h3>
<p class="meta">${parts.join(' · ')}${isOpen && markup` · <code>${note.file}</code>`}</p>
${textHtml(note, translate)}</article>
`;
}

function textHtml(note: PortfolioNote, translate: PortfolioWords['translate']): Markup {
  if (note.kind === 'withheld') return markup`<p><em>${translate(describeWithheld())}</em></p>\n`;
  return note.body === undefined ? markup`` : bodyHtml(note.body);
}
