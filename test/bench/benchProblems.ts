import { findNoteProblems } from '../../src/core/languageFeatures/findNoteProblems';
import { findQuickFixes } from '../../src/core/languageFeatures/findQuickFixes';
import { StandardSet } from '../../src/core/standard/standardSet';
import { builtInTemplates } from '../../src/core/template/builtInTemplates';
import { standard } from './benchIndex';
import type { CorpusFile } from './corpus';
import { percentile, time } from './measure';
import { formatFigure, formatTable } from './table';

/** How many notes are looked through before any counts, and how many then do. */
const warmUp = 300;
const measured = 1_000;

/**
 * Finding what is wrong in the note that is in front of the user, and the quick fixes of all of that:
 * another note each time. Neither looks at the rest of the journal.
 */
export function benchProblems(corpus: readonly CorpusFile[]): string {
  const surroundings = {
    standards: new StandardSet([standard], standard.urn),
    templates: builtInTemplates(),
    isMissing: () => true,
  };
  const { standards } = surroundings;
  const sources = { standards, everyStandard: standards, today: '2026-11-30' };
  const problemTimes: number[] = [];
  const fixTimes: number[] = [];
  for (const [index, { name, text }] of corpus.slice(0, warmUp + measured).entries()) {
    // An unknown code, so that there is always something to mend.
    const worse = text.replace(/criteria: \[/, '$&P99, ').replace(/criteria:\n/, '$&  - P99\n');
    const problems = time(() => findNoteProblems(name, worse, surroundings));
    const found = findNoteProblems(name, worse, surroundings);
    const fixes = time(() => found.map((it) => findQuickFixes(name, worse, it, sources)));
    if (index < warmUp) continue;
    problemTimes.push(problems);
    fixTimes.push(fixes);
  }
  const row = (title: string, times: readonly number[]): readonly string[] => [
    title,
    ...[50, 95, 100].map((percent) => formatFigure(percentile(times, percent))),
  ];
  return formatTable(
    ['one note', 'median, ms', 'p95, ms', 'most, ms'],
    [row('problems', problemTimes), row('quick fixes of all of them', fixTimes)],
  );
}
