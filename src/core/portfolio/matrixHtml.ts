import type { MatrixCell } from '../report/matrix/coverageMatrix';
import { message } from '../text/message';
import { markup, type Markup } from '../report/document/markup';
import type { PortfolioCriterion, PortfolioStandard } from './portfolio';
import { describeCell, explainCells, nameOfColumn, type PortfolioWords } from './portfolioWords';

/** How many columns of productions fit on the width of A4. */
const columnsAtOnce = 6;

/**
 * Criteria down, productions across. Where the productions do not fit side by side on paper, as many
 * tables as it takes.
 * @param anchors the ids of the criteria's elements, to link to
 */
export function matrixHtml(
  { criteria, matrix }: PortfolioStandard,
  anchors: ReadonlyMap<PortfolioCriterion, string>,
  translate: PortfolioWords['translate'],
): Markup {
  const { columns, rows } = matrix;
  const heading = markup`<h3>${translate(message('Criteria by production'))}</h3>\n`;
  if (columns.length === 0) return markup`${heading}<p>${translate(message('None.'))}</p>\n`;
  const starts = columns.map((_, index) => index).filter((index) => index % columnsAtOnce === 0);
  const tables = starts.map((start, place) => {
    const end = start + columnsAtOnce;
    const part = translate(message('Part {0} of {1}', place + 1, starts.length));
    return markup`<table class="matrix">
${starts.length > 1 && markup`<caption>${part}</caption>\n`}<thead><tr><th scope="col">${translate(message('Criterion'))}</th>
${columns.slice(start, end).map((it) => markup`<th scope="col">${nameOfColumn(it, translate)}</th>`)}</tr></thead>
<tbody>
${criteria.map(
  (
    criterion,
    index,
  ) => markup`<tr><th scope="row"><a href="#${anchors.get(criterion)}">${criterion.code}</a></th>
${(rows[index] ?? []).slice(start, end).map((cell) => cellHtml(cell, translate))}</tr>
`,
)}</tbody>
</table>
`;
  });
  const explanation = markup`<p>${translate(explainCells())}</p>\n`;
  return markup`${heading}${explanation}<div class="wide">${tables}</div>\n`;
}

function cellHtml(cell: MatrixCell | null, translate: PortfolioWords['translate']): Markup {
  if (!cell) return markup`<td></td>`;
  return markup`<td class="${cell.state}">${describeCell(cell, translate)}</td>`;
}
