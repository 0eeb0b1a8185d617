import type { Standard } from './standard';
import { StandardSet } from './standardSet';

/** What a journal has to choose its standards from, and what its settings say. */
export interface StandardChoice {
  /** The standards that ship with the product. */
  readonly builtIn: readonly Standard[];
  /** The standards of the journal's own files; each replaces a built-in one of the same URN. */
  readonly own: readonly Standard[];
  /** The URNs of the setting `nosNotes.standards`, in the user's order; none means all there are. */
  readonly active: readonly string[];
  /** The URN of the setting `nosNotes.defaultStandard`. */
  readonly defaultUrn: string;
}

/**
 * The standards that a journal works to. Where the settings name some, those of them that exist, in
 * the order of the settings; else the default standard and then the journal's own by URN. Of two
 * own standards with the same URN the first wins.
 */
export function chooseStandards(choice: StandardChoice): StandardSet {
  const { own, active, defaultUrn } = choice;
  const urns = active.length > 0 ? active : [defaultUrn, ...own.map(({ urn }) => urn).sort()];
  const available = availableStandards(choice);
  const chosen = [...new Set(urns)].flatMap((urn) => available.get(urn) ?? []);
  return new StandardSet(chosen, defaultUrn);
}

/** Every standard there is: those in use in their order, and then the others. */
export function usedFirst(
  { standards }: StandardSet,
  available: ReadonlyMap<string, Standard>,
): readonly Standard[] {
  const used = new Set(standards.map(({ urn }) => urn));
  return [...standards, ...[...available.values()].filter(({ urn }) => !used.has(urn))];
}

/** All standards there are as one set; bare codes mean what they mean among those in use. */
export function everyStandard(
  used: StandardSet,
  available: ReadonlyMap<string, Standard>,
): StandardSet {
  return new StandardSet(usedFirst(used, available), used.defaultUrn);
}

/** Every standard that could be chosen, by URN. */
export function availableStandards({
  builtIn,
  own,
}: Pick<StandardChoice, 'builtIn' | 'own'>): ReadonlyMap<string, Standard> {
  const available = new Map<string, Standard>();
  for (const standard of [...own, ...builtIn]) {
    if (!available.has(standard.urn)) available.set(standard.urn, standard);
  }
  return available;
}
