import type { CriterionKind, Standard } from '../standard/standard';
import {
  documentIdentifier,
  listIdentifier,
  standardIdentifier,
  criterionIdentifier,
} from './caseIdentifier';
import { documentNotes, itemNotes } from './caseNotes';
import type { CaseDocument, CaseItem, CaseObject, CasePackage } from './casePackage';
import { identify, listTitles, writeAssociations } from './writeAssociations';
import { jsonText } from '../text/jsonText';

/** What stands as the creator, whom CASE asks for, where the standard does not name its developer. */
const unknownCreator = 'Not stated';

const itemTypes: Readonly<Record<CriterionKind, string>> = {
  performance: 'Performance criterion',
  knowledge: 'Knowledge item',
};

/** Makes what every part of a package has, from its identifier. */
type MakePart = (identifier: string) => CaseObject;

/**
 * The text of a CASE 1.0 package about `standard`. The same standard and day give the same text.
 * @param date the day that the package names as that of its last change, `YYYY-MM-DD`
 */
export function casePackageText(standard: Standard, date: string): string {
  return jsonText(writeCasePackage(standard, date));
}

/**
 * The standard as a CASE 1.0 package: below the document one item for the standard, below it one for
 * each list, below that the criteria in their order. What replaces the standard and its criteria is
 * named by `replacedBy`, with the identifiers that the package about that standard has.
 */
export function writeCasePackage(standard: Standard, date: string): CasePackage {
  const part: MakePart = (identifier) => ({
    ...identify(identifier),
    lastChangeDateTime: `${date}T00:00:00Z`,
  });
  return {
    CFDocument: writeDocument(standard, part),
    CFItems: writeItems(standard, part),
    CFAssociations: writeAssociations(standard).map(({ identifier, ...association }) => ({
      ...part(identifier),
      ...association,
    })),
  };
}

function writeDocument(standard: Standard, part: MakePart): CaseDocument {
  const { urn, title, overview, suite, developedBy, approved, reviewBy, supersededBy } = standard;
  const status = supersededBy ? 'Deprecated' : approved === undefined ? undefined : 'Adopted';
  const notes = documentNotes(standard);
  return {
    ...part(documentIdentifier(urn)),
    creator: developedBy ?? unknownCreator,
    title,
    ...(developedBy !== undefined && { publisher: developedBy }),
    ...(overview !== undefined && { description: overview }),
    ...(suite !== undefined && { subject: [suite] }),
    ...(status !== undefined && { adoptionStatus: status }),
    ...(isDay(approved) && { statusStartDate: approved }),
    ...(isDay(reviewBy) && { statusEndDate: reviewBy }),
    ...(notes !== '' && { notes }),
  };
}

function writeItems(standard: Standard, part: MakePart): readonly CaseItem[] {
  const { urn, title } = standard;
  const top = {
    ...part(standardIdentifier(urn)),
    fullStatement: title,
    humanCodingScheme: urn,
    CFItemType: 'Standard',
  };
  return [
    top,
    ...writeList(standard, 'performance', part),
    ...writeList(standard, 'knowledge', part),
  ];
}

/** A list and its criteria; nothing where it has none. */
function writeList(standard: Standard, kind: CriterionKind, part: MakePart): readonly CaseItem[] {
  const { urn, supersededBy } = standard;
  const criteria = standard.criteria.filter((criterion) => criterion.kind === kind);
  if (criteria.length === 0) return [];
  const list = {
    ...part(listIdentifier(urn, kind)),
    fullStatement: listTitles[kind],
    CFItemType: 'List',
  };
  const items = criteria.map((criterion, index) => {
    const { code, text, keywords } = criterion;
    const notes = itemNotes(criterion, supersededBy);
    return {
      ...part(criterionIdentifier(urn, code)),
      fullStatement: text,
      humanCodingScheme: code,
      listEnumeration: String(index + 1),
      CFItemType: itemTypes[kind],
      ...(keywords.length > 0 && { conceptKeywords: keywords }),
      ...(notes !== '' && { notes }),
    };
  });
  return [list, ...items];
}

/** CASE writes days; a year alone goes into the notes. */
function isDay(date: string | undefined): date is string {
  return date !== undefined && date.length > 4;
}
