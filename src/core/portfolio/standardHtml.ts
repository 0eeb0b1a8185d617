import { coverageStates, describeState, summarise } from '../evidence/coverageState';
import { describeKind, describeTotal } from '../report/coverageLabels';
import { describeIncomplete } from '../standard/describeIncomplete';
import { criterionKinds, type CriterionKind } from '../standard/standard';
import { message } from '../text/message';
import { markup, type Markup } from '../report/document/markup';
import { matrixHtml } from './matrixHtml';
import type {
  Portfolio,
  PortfolioCriterion,
  PortfolioEvidence,
  PortfolioNote,
  PortfolioStandard,
  Proof,
} from './portfolio';
import {
  describeDate,
  describeEvidence,
  describeReasons,
  describeWithheld,
  nameOfNote,
  type PortfolioWords,
} from './portfolioWords';

/** What the chapter of one standard is made from. */
export interface StandardChapter {
  readonly standard: PortfolioStandard;
  /** Its place among the standards, from 0. */
  readonly index: number;
  readonly portfolio: Portfolio;
  readonly byNumber: ReadonlyMap<number, PortfolioNote>;
  readonly translate: PortfolioWords['translate'];
}

/** The ids of the criteria's elements: codes are words of the standard's author, and no ids. */
type Anchors = ReadonlyMap<PortfolioCriterion, string>;

/** The chapter of one standard in parts: its summary, its matrix, and each criterion with its proof. */
export function* standardHtml(chapter: StandardChapter): Generator<Markup> {
  const { standard, index, portfolio, translate } = chapter;
  const anchors: Anchors = new Map(
    standard.criteria.map((criterion, place) => [criterion, `criterion-${index + 1}-${place + 1}`]),
  );
  const total = translate(describeTotal(standard.summary, portfolio.date));
  yield markup`<section class="chapter" id="standard-${index + 1}">
<h2>${standard.urn}: ${standard.title}</h2>
<p>${total}</p>
`;
  yield summaryHtml(chapter);
  yield matrixHtml(standard, anchors, translate);
  for (const kind of criterionKinds) {
    const ofKind = criteriaOf(standard, kind);
    if (ofKind.length === 0) continue;
    yield markup`<h3>${translate(describeKind(kind))}</h3>\n`;
    for (const criterion of ofKind) yield criterionHtml(criterion, anchors, chapter);
  }
  yield markup`</section>\n`;
}

function criteriaOf({ criteria }: PortfolioStandard, kind: CriterionKind) {
  return criteria.filter((criterion) => criterion.kind === kind);
}

function summaryHtml({ standard, translate }: StandardChapter): Markup {
  const rows = criterionKinds.flatMap((kind) => {
    const ofKind = criteriaOf(standard, kind);
    if (ofKind.length === 0) return [];
    const counts = summarise(ofKind.map(({ state }) => state));
    return [
      markup`<tr><th scope="row">${translate(describeKind(kind))}</th>
${coverageStates.map((state) => markup`<td class="number">${counts[state]}</td>`)}<td class="number">${counts.total}</td></tr>
`,
    ];
  });
  return markup`<h3>${translate(message('Summary'))}</h3>
<table>
<thead><tr><th scope="col">${translate(message('Criteria'))}</th>
${coverageStates.map((state) => markup`<th scope="col" class="number">${translate(describeState(state))}</th>`)}<th scope="col" class="number">${translate(message('Total'))}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function criterionHtml(
  criterion: PortfolioCriterion,
  anchors: Anchors,
  chapter: StandardChapter,
): Markup {
  const { translate } = chapter;
  const { code, text, state, evidence } = criterion;
  const incomplete = describeIncomplete(criterion);
  const remarks = [
    ...(incomplete ? [translate(incomplete)] : []),
    ...(criterion.reasons.length > 0 ? [describeReasons(criterion, translate)] : []),
  ];
  return markup`<article class="criterion" id="${anchors.get(criterion)}">
<header><h4>${code}</h4><p>${text}</p><p><span class="state ${state}">${translate(describeState(state))}</span></p></header>
${remarks.map((remark) => markup`<p class="remark">${remark}</p>\n`)}${
    evidence.length > 0 &&
    markup`<ul>
${evidence.map((it) => evidenceHtml(it, chapter))}</ul>
`
  }</article>
`;
}

function evidenceHtml(evidence: PortfolioEvidence, chapter: StandardChapter): Markup {
  const { byNumber, translate } = chapter;
  const note = byNumber.get(evidence.note);
  if (!note) return markup``;
  const parts = [
    describeDate(note.date, translate),
    ...(note.kind === 'open' && note.production !== undefined ? [note.production] : []),
    translate(describeEvidence(evidence)),
  ];
  const title = markup`<a href="#note-${note.number}">${translate(nameOfNote(note))}</a>`;
  return markup`<li><p class="head">${title} · <strong>${note.title}</strong> · ${parts.join(' · ')}</p>
${proofHtml(evidence.proof, translate)}</li>
`;
}

function proofHtml(proof: Proof, translate: StandardChapter['translate']): Markup {
  switch (proof.kind) {
    case 'passages':
      return markup`${proof.texts.map((text) => markup`<blockquote><p>${text}</p></blockquote>\n`)}`;
    case 'opening':
      return markup`<blockquote><p>${proof.text}</p></blockquote>\n`;
    case 'withheld':
      return markup`<p><em>${translate(describeWithheld())}</em></p>\n`;
    case 'none':
      return markup``;
  }
}
