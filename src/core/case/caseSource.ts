import { message, type Message } from '../text/message';

/** A package as anybody writes one: the fields that we read, where they have the right type. */
export interface CaseSource {
  readonly document: SourceDocument;
  /** In the order of the package, each with an identifier of its own. */
  readonly items: readonly SourceItem[];
  readonly associations: readonly SourceAssociation[];
}

/** The framework as a whole; what it does not say is empty. */
export interface SourceDocument {
  readonly identifier: string;
  readonly title: string;
  readonly creator: string;
  readonly publisher: string;
  readonly description: string;
  readonly subject: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly notes: string;
  /** The framework's own code, which CASE 1.0 does not have and some programs write. */
  readonly scheme: string;
}

/** One item; what it does not say is empty. */
export interface SourceItem {
  readonly identifier: string;
  readonly statement: string;
  /** The code that people know it by, `humanCodingScheme`. */
  readonly scheme: string;
  readonly enumeration: string;
  readonly type: string;
  readonly keywords: readonly string[];
  readonly notes: string;
}

/** How one item relates to another, or to the document. */
export interface SourceAssociation {
  readonly type: string;
  readonly origin: string;
  readonly destination: string;
  readonly destinationTitle: string;
  readonly sequence: number | undefined;
}

/** A package, or why the text is none. */
export type SourceResult =
  | { readonly kind: 'package'; readonly source: CaseSource }
  | { readonly kind: 'refused'; readonly reason: Message };

/** Reads the JSON of a package. Takes time in proportion to the text, and never throws. */
export function readCaseSource(text: string): SourceResult {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { kind: 'refused', reason: describeJsonError(error, text) };
  }
  if (Array.isArray(value)) {
    const reason = message(
      'This JSON is a list, and a CASE package is an object with "CFDocument" and "CFItems". Export one framework as a CASE package, and try again.',
    );
    return { kind: 'refused', reason };
  }
  const [document, items, associations] = ['CFDocument', 'CFItems', 'CFAssociations'].map((key) =>
    isRecord(value) ? field(value, key) : undefined,
  );
  if (!isRecord(document) || !Array.isArray(items)) {
    const reason = message(
      'This JSON is no CASE package: it needs an object "CFDocument" and a list "CFItems". Export the whole framework as a CASE package, and try again.',
    );
    return { kind: 'refused', reason };
  }
  const source = {
    document: readDocument(document),
    items: items.filter(isRecord).map(readItem),
    associations: Array.isArray(associations)
      ? associations.filter(isRecord).map(readAssociation)
      : [],
  };
  return { kind: 'package', source };
}

/** Engines word their complaints differently; some give the place. */
function describeJsonError(error: unknown, text: string): Message {
  const reason = error instanceof Error ? error.message : '';
  if (/\bend of (?:JSON|data|input)|\bEOF\b|^Unterminated/i.test(reason)) {
    return message(
      'The JSON breaks off before its end. Copy or download the whole of it, and try again.',
    );
  }
  const [, position] = / at position (\d+)/.exec(reason) ?? [];
  if (position === undefined) {
    return message('The JSON cannot be read. Copy or download it again, and try again.');
  }
  const line = text.slice(0, Number(position)).split('\n').length;
  return message(
    'The JSON cannot be read: something is wrong in line {0}. Copy or download it again, and try again.',
    line,
  );
}

function readDocument(record: JsonRecord): SourceDocument {
  const { text, texts } = readerOf(record);
  return {
    identifier: text('identifier'),
    title: text('title'),
    creator: text('creator'),
    publisher: text('publisher'),
    description: text('description'),
    subject: texts('subject'),
    start: text('statusStartDate'),
    end: text('statusEndDate'),
    notes: text('notes'),
    scheme: text('humanCodingScheme'),
  };
}

function readItem(record: JsonRecord, index: number): SourceItem {
  const { text, texts } = readerOf(record);
  return {
    identifier: text('identifier') || text('uri') || `item ${index}`,
    statement: text('fullStatement') || text('abbreviatedStatement') || text('alternativeLabel'),
    scheme: text('humanCodingScheme'),
    enumeration: text('listEnumeration'),
    type: text('CFItemType'),
    keywords: texts('conceptKeywords'),
    notes: text('notes'),
  };
}

function readAssociation(record: JsonRecord): SourceAssociation {
  const destination = field(record, 'destinationNodeURI');
  const sequence = field(record, 'sequenceNumber');
  return {
    type: readerOf(record).text('associationType'),
    origin: nodeOf(field(record, 'originNodeURI')),
    destination: nodeOf(destination),
    destinationTitle: isRecord(destination) ? readerOf(destination).text('title') : '',
    sequence: typeof sequence === 'number' ? sequence : undefined,
  };
}

/** The identifier that a link leads to; some programs write the address alone. */
function nodeOf(link: unknown): string {
  if (!isRecord(link)) return typeof link === 'string' ? endOfAddress(link) : '';
  const { text } = readerOf(link);
  return text('identifier') || endOfAddress(text('uri'));
}

function endOfAddress(address: string): string {
  return address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
}

type JsonRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own fields alone: a package may have one of any name. */
function field(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function readerOf(record: JsonRecord) {
  return {
    text: (key: string): string => {
      const value = field(record, key);
      return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    },
    texts: (key: string): readonly string[] => {
      const value = field(record, key);
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      return values.filter((it) => typeof it === 'string');
    },
  };
}
