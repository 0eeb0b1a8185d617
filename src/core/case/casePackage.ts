/**
 * A package of 1EdTech CASE 1.0 as we write one. Keys and their order are those of the exchange
 * format; everything in it is allowed by its published schema.
 */
export interface CasePackage {
  readonly CFDocument: CaseDocument;
  readonly CFItems: readonly CaseItem[];
  readonly CFAssociations: readonly CaseAssociation[];
}

/** What every part of a package has. */
export interface CaseObject {
  /** A UUID in lower case. */
  readonly identifier: string;
  readonly uri: string;
  /** A moment, `2026-11-30T00:00:00Z`. */
  readonly lastChangeDateTime: string;
}

/** The framework as a whole. */
export interface CaseDocument extends CaseObject {
  readonly creator: string;
  readonly title: string;
  readonly publisher?: string;
  readonly description?: string;
  readonly subject?: readonly string[];
  readonly adoptionStatus?: 'Adopted' | 'Deprecated';
  /** A day, `2017-01-31`. */
  readonly statusStartDate?: string;
  readonly statusEndDate?: string;
  readonly notes?: string;
}

/** The standard, one of its lists, or a criterion. */
export interface CaseItem extends CaseObject {
  readonly fullStatement: string;
  readonly humanCodingScheme?: string;
  readonly listEnumeration?: string;
  readonly CFItemType: string;
  readonly conceptKeywords?: readonly string[];
  /** "Information about the derivation" of the statement, as CASE has it. */
  readonly notes?: string;
}

/** How one part relates to another, of this package or of another one. */
export interface CaseAssociation extends CaseObject {
  readonly associationType: 'isChildOf' | 'replacedBy';
  /** The place among those of the same type and parent, 1-based. */
  readonly sequenceNumber: number;
  readonly originNodeURI: CaseLink;
  readonly destinationNodeURI: CaseLink;
}

/** Names a part of a package. */
export interface CaseLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}
