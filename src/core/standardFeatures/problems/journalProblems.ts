import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
import { problemAt, type StandardContext } from './standardContext';

/** Codes of the standard that replaces this one which it does not have. */
export function findUnknownTargets(context: StandardContext): readonly Problem[] {
  const { outline, standards } = context;
  const { successor } = outline;
  const target = successor && standards.get(successor.text);
  if (!target) return [];
  const known = new Set(target.criteria.map(({ code }) => code));
  return outline.codes
    .filter(({ under, text }) => under === 'target' && !known.has(text))
    .map((code) => {
      const words = message('{0} has no criterion {1}.', target.urn, code.text);
      return problemAt(context, code, 'standard-unknown-code', 'warning', words);
    });
}

/** A standard that names itself as the one that replaces it. */
export function findOwnSuccessor(context: StandardContext): readonly Problem[] {
  const { urn, successor } = context.outline;
  if (!successor || urn?.text !== successor.text) return [];
  const words = message(
    '{0} cannot replace itself. Write the URN of the standard that replaces it, or take out "supersededBy".',
    successor.text,
  );
  return [problemAt(context, successor, 'standard-urn', 'warning', words)];
}

/** A URN that a file before this one has already. */
export function findRepeatedUrn(context: StandardContext): readonly Problem[] {
  const { urn } = context.outline;
  const other = urn && context.filesBefore.get(urn.text);
  if (!urn || other === undefined) return [];
  const words = message(
    'The file {0} has this URN already, and counts in place of this one.',
    other,
  );
  return [problemAt(context, urn, 'standard-repeated-urn', 'warning', words)];
}

/** A file that looks like a standard's and is not read as one. */
export function findOtherEnding(context: StandardContext): readonly Problem[] {
  const { urn } = context.outline;
  if (!urn || context.fileName.endsWith('.yaml')) return [];
  const words = message('Only files that end in .yaml are read. Rename this one.');
  return [problemAt(context, urn, 'standard-file-name', 'warning', words)];
}
