import { EvidenceIndex } from '../../../../src/core/evidence/evidenceIndex';
import { rulesFor, type RuleBook } from '../../../../src/core/evidence/rules';
import type { JournalSnapshot } from '../../../../src/core/evidence/journalSnapshot';
import type { Note, NoteFile } from '../../../../src/core/note/noteFile';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import {
  buildPortfolio,
  type PortfolioOptions,
} from '../../../../src/core/portfolio/buildPortfolio';
import type { Portfolio } from '../../../../src/core/portfolio/portfolio';
import {
  renderPortfolio,
  type PortfolioFormat,
} from '../../../../src/core/portfolio/renderPortfolio';
import type { Standard } from '../../../../src/core/standard/standard';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage } from '../../../../src/core/text/message';
import { defaultBasis, sampleStandard } from '../../support/journalSamples';

export const standards: readonly Standard[] = [
  sampleStandard('X1', ['P1', 'P2', 'P3', 'K1']),
  sampleStandard('Y1', ['P1']),
];

/** The note that this front matter and body make; its file is `name`. */
export function note(name: string, frontMatter: readonly string[], body = 'Words.\n'): Note {
  const text = ['---', ...frontMatter, '---', body].join('\n');
  const file = parseNoteFile(`file:///j/${name}`, text);
  if (file.kind !== 'note') throw new Error(`${name} is no note`);
  return file;
}

/** A journal of `files` on 30 June 2026, whose bare codes are those of X1. */
export function journalOf(
  files: readonly NoteFile[],
  rules?: RuleBook,
  of: readonly Standard[] = standards,
): JournalSnapshot {
  const basis = defaultBasis(new StandardSet(of, 'X1'), '2026-06-30');
  const index = new EvidenceIndex({ ...basis, rules: rules ?? basis.rules });
  for (const file of files) index.set(file);
  return index.snapshot();
}

/** The rule book in which `overrides` hold for all criteria. */
export function rules(overrides: Partial<ReturnType<typeof rulesFor>>): RuleBook {
  return {
    general: { notes: 1, productions: 1, acceptance: false, ...overrides },
    overrides: new Map(),
  };
}

/** The portfolio of `snapshot`, of X1 alone, but for what `options` say. */
export function portfolioOf(
  snapshot: JournalSnapshot,
  options: Partial<PortfolioOptions> = {},
): Portfolio {
  const building = buildPortfolio(snapshot, {
    author: 'R. Vance',
    role: '',
    standards: ['X1'],
    limit: {},
    bodies: false,
    onlyAccepted: false,
    fileOf: (uri) => uri.replace('file:///j/', ''),
    ...options,
  });
  for (;;) {
    const step = building.next();
    if (step.done === true) return step.value;
  }
}

/** The whole text of a portfolio's file. */
export function render(portfolio: Portfolio, format: PortfolioFormat): string {
  return [
    ...renderPortfolio(portfolio, format, { translate: formatMessage, language: 'en-GB' }),
  ].join('');
}
