import { builtInStandards } from '../core/standard/builtInStandards';
import { availableStandards, chooseStandards } from '../core/standard/chooseStandards';
import type { StandardSet } from '../core/standard/standardSet';
import { UsageError, type Terminal } from './command';
import { formatProblem } from './fileProblem';
import type { JournalFolder } from './journalFolder';

/**
 * The standards to work with: the one asked for, else those that the settings and the folder give.
 * The terminal is warned of what the settings ask for and is not there.
 * @throws UsageError where the one asked for is not there
 */
export function selectStandards(
  { settings, ownStandards }: JournalFolder,
  asked: string | undefined,
  terminal: Terminal,
): StandardSet {
  const choice = { builtIn: builtInStandards, own: ownStandards };
  const known = availableStandards(choice);
  const names = [...known.keys()].sort().join(', ');
  if (asked !== undefined && !known.has(asked)) {
    throw new UsageError(`there is no standard "${asked}". Known: ${names}.`);
  }
  const { defaultStandard, standards } = settings;
  if (asked === undefined) {
    for (const urn of standards.length > 0 ? standards : [defaultStandard]) {
      if (!known.has(urn)) {
        terminal.warn(
          `The settings name the standard "${urn}", which is not there. Known: ${names}.`,
        );
      }
    }
  }
  const active = asked === undefined ? standards : [asked];
  return chooseStandards({ ...choice, active, defaultUrn: defaultStandard });
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
