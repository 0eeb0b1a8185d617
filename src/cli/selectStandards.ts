import { builtInStandards } from '../core/standard/builtInStandards';
import {
  availableStandards,
  chooseStandards,
  everyStandard,
} from '../core/standard/chooseStandards';
import { StandardSet } from '../core/standard/standardSet';
import { UsageError, type Terminal } from './command';
import { formatProblem } from './fileProblem';
import type { JournalFolder } from './journalFolder';

/**
 * The standards to work with: those asked for, else those that the settings and the folder give.
 * The terminal is warned of what the settings ask for and is not there.
 * @param asked their URNs; none for what the settings say
 * @throws UsageError where one asked for is not there
 */
export function selectStandards(
  { settings, ownStandards }: JournalFolder,
  asked: readonly string[],
  terminal: Terminal,
): StandardSet {
  const choice = { builtIn: builtInStandards, own: ownStandards };
  const known = availableStandards(choice);
  const names = [...known.keys()].sort().join(', ');
  const unknown = asked.find((urn) => !known.has(urn));
  if (unknown !== undefined) {
    throw new UsageError(`there is no standard "${unknown}". Known: ${names}.`);
  }
  const { defaultStandard, standards } = settings;
  if (asked.length === 0) {
    for (const urn of standards.length > 0 ? standards : [defaultStandard]) {
      if (!known.has(urn)) {
        terminal.warn(
          `The settings name the standard "${urn}", which is not there. Known: ${names}.`,
        );
      }
    }
  }
  const active = asked.length > 0 ? asked : standards;
  return chooseStandards({ ...choice, active, defaultUrn: defaultStandard });
}

/** The standards that notes are checked by. */
export interface CheckedStandards {
  /** Those in use. */
  readonly standards: StandardSet;
  /** Those and all others that there are: a code of one of them is no unknown one. */
  readonly everyStandard: StandardSet;
}

/**
 * The standards to check notes by, of which those asked for are in use besides what the settings and
 * the folder give: a note is not wrong for naming another one.
 * @throws UsageError where one asked for is not there
 */
export function standardsToCheck(
  journal: JournalFolder,
  asked: readonly string[],
  terminal: Terminal,
): CheckedStandards {
  const { settings, ownStandards } = journal;
  const choice = { builtIn: builtInStandards, own: ownStandards };
  const { defaultStandard: defaultUrn, standards: active } = settings;
  const usual = chooseStandards({ ...choice, active, defaultUrn }).standards;
  const known = new Set(usual.map(({ urn }) => urn));
  const selected = selectStandards(journal, asked, terminal).standards;
  const added = selected.filter(({ urn }) => !known.has(urn));
  const standards = new StandardSet([...usual, ...added], defaultUrn);
  return { standards, everyStandard: everyStandard(standards, availableStandards(choice)) };
}

/** Warns of what is wrong in the journal's own standards, and so may be left out of them. */
export function warnOfStandards(
  { standardProblems, otherEndings }: JournalFolder,
  { warn }: Pick<Terminal, 'warn'>,
): void {
  for (const problem of standardProblems) {
    // What somebody still has to check counts all the same.
    if (problem.problem.code !== 'standard-check') warn(formatProblem(problem));
  }
  for (const file of otherEndings) {
    warn(`${file}: only files that end in .yaml are read. Rename this one.`);
  }
}
