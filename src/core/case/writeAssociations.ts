import { criterionKinds, type CriterionKind, type Standard } from '../standard/standard';
import {
  caseIdentifier,
  criterionIdentifier,
  documentIdentifier,
  listIdentifier,
  standardIdentifier,
} from './caseIdentifier';
import type { CaseAssociation, CaseLink } from './casePackage';

/** An association before its package gives it an address and a day. */
type Relation = Omit<CaseAssociation, 'uri' | 'lastChangeDateTime'>;

/** Which item of the package about `standard` belongs to which, and what replaces it. */
export function writeAssociations(standard: Standard): readonly Relation[] {
  const { urn, title, supersededBy } = standard;
  const top = linkTo(standardIdentifier(urn), urn);
  const parents = [relate('isChildOf', top, linkTo(documentIdentifier(urn), title), 1)];
  const successors: Relation[] = [];
  if (supersededBy) {
    const successor = linkTo(standardIdentifier(supersededBy.urn), supersededBy.urn);
    successors.push(relate('replacedBy', top, successor, 1));
  }
  for (const [place, kind] of criterionKinds.entries()) {
    const criteria = standard.criteria.filter((criterion) => criterion.kind === kind);
    if (criteria.length === 0) continue;
    const list = linkTo(listIdentifier(urn, kind), listTitles[kind]);
    parents.push(relate('isChildOf', list, top, place + 1));
    for (const [index, { code, id }] of criteria.entries()) {
      const link = linkTo(criterionIdentifier(urn, code), id);
      parents.push(relate('isChildOf', link, list, index + 1));
      successors.push(...replacements(link, code, supersededBy));
    }
  }
  return [...parents, ...successors];
}

/** What heads the two lists. */
export const listTitles: Readonly<Record<CriterionKind, string>> = {
  performance: 'Performance criteria',
  knowledge: 'Knowledge and understanding',
};

/** A URI that names and leads nowhere: nothing of ours is on the web. */
export function identify(identifier: string): {
  readonly identifier: string;
  readonly uri: string;
} {
  return { identifier, uri: `urn:uuid:${identifier}` };
}

function replacements(
  link: CaseLink,
  code: string,
  supersededBy: Standard['supersededBy'],
): readonly Relation[] {
  if (!supersededBy) return [];
  const { urn, map } = supersededBy;
  return (map.get(code) ?? []).map((target, index) => {
    const destination = linkTo(criterionIdentifier(urn, target), `${urn}/${target}`);
    return relate('replacedBy', link, destination, index + 1);
  });
}

function relate(
  associationType: CaseAssociation['associationType'],
  origin: CaseLink,
  destination: CaseLink,
  sequenceNumber: number,
): Relation {
  const name = [associationType, origin.identifier, destination.identifier, sequenceNumber];
  return {
    identifier: caseIdentifier(name.join(':')),
    associationType,
    sequenceNumber,
    originNodeURI: origin,
    destinationNodeURI: destination,
  };
}

function linkTo(identifier: string, title: string): CaseLink {
  return { title, ...identify(identifier) };
}
