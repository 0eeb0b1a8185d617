import { isCriterionCode } from '../standard/criterionCode';
import type { Supersession } from '../standard/standard';
import { isReadableUrn } from '../standard/standardUrn';
import type { SourceAssociation, SourceItem } from './caseSource';

/** What a package says about the standard that replaces its own. */
export interface CaseSuccessor {
  readonly supersededBy?: Supersession;
  /** By item: the names of what replaces it, where they are no criteria of that standard. */
  readonly unread: ReadonlyMap<SourceItem, readonly string[]>;
}

/**
 * Reads the `replacedBy` of a package. The standard that replaces it is the one that the standard's own
 * association names, else the first that the name of a criterion, `SKSCMGS3/P8`, has before its code.
 * @param codes the code of each criterion, in their order
 * @param tops the identifiers of what stands for the standard
 */
export function readSuccessor(
  associations: readonly SourceAssociation[],
  codes: ReadonlyMap<SourceItem, string>,
  tops: ReadonlySet<string>,
): CaseSuccessor {
  const replacements = inOrder(associations.filter(({ type }) => type === 'replacedBy'));
  const items = new Map([...codes.keys()].map((item) => [item.identifier, item]));
  const whole = replacements.find(
    ({ origin, destinationTitle }) => tops.has(origin) && isReadableUrn(destinationTitle),
  );
  const ofItems = replacements.flatMap(({ origin, destinationTitle }) => {
    const item = items.get(origin);
    return item ? [{ item, title: destinationTitle }] : [];
  });
  const named = ofItems.map(({ title }) => urnIn(title)).find((found) => found !== undefined);
  const urn = whole?.destinationTitle ?? named;

  const map = new Map<string, string[]>();
  const unread = new Map<SourceItem, string[]>();
  for (const { item, title } of ofItems) {
    const code = codes.get(item);
    if (urn !== undefined && code !== undefined && title.startsWith(`${urn}/`)) {
      listAt(map, code).push(title.slice(urn.length + 1));
    } else {
      listAt(unread, item).push(title);
    }
  }
  return { ...(urn !== undefined && { supersededBy: { urn, map } }), unread };
}

function urnIn(title: string): string | undefined {
  const slash = title.lastIndexOf('/');
  const urn = title.slice(0, Math.max(slash, 0));
  return isReadableUrn(urn) && isCriterionCode(title.slice(slash + 1)) ? urn : undefined;
}

/** As their sequence numbers say, else as they stand. */
function inOrder(associations: readonly SourceAssociation[]): readonly SourceAssociation[] {
  return [...associations].sort((a, b) => {
    const [first, second] = [a.sequence ?? Infinity, b.sequence ?? Infinity];
    return first === second ? 0 : first < second ? -1 : 1;
  });
}

function listAt<K>(lists: Map<K, string[]>, key: K): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
