/**
 * What the published JSON schema of CASE 1.0 packages asks for, as far as our packages have it: the
 * fields that must be there, those that may, and their forms.
 */
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const uuid: Check = (value) =>
  typeof value === 'string' &&
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value);
const uri: Check = (value) => typeof value === 'string' && URL.canParse(value);
const moment: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const day: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional: Readonly<Record<string, Check>>;
}

const link: Shape = { required: { title: text, identifier: text, uri }, optional: {} };
const every = { identifier: uuid, uri, lastChangeDateTime: moment };
const document: Shape = {
  required: { ...every, creator: text, title: text },
  optional: {
    publisher: text,
    description: text,
    subject: texts,
    adoptionStatus: text,
    statusStartDate: day,
    statusEndDate: day,
    notes: text,
  },
};
const item: Shape = {
  required: { ...every, fullStatement: text },
  optional: {
    humanCodingScheme: text,
    listEnumeration: text,
    CFItemType: text,
    conceptKeywords: texts,
    notes: text,
  },
};
const association: Shape = {
  required: {
    ...every,
    associationType: (value) => value === 'isChildOf' || value === 'replacedBy',
    originNodeURI: (value) => faultsOf(value, link, '').length === 0,
    destinationNodeURI: (value) => faultsOf(value, link, '').length === 0,
  },
  optional: { sequenceNumber: Number.isInteger },
};

/** Where `value` is no package that the schema allows; empty where it is one. */
export function findSchemaFaults(value: unknown): readonly string[] {
  const isList: Check = Array.isArray;
  const outer: Shape = {
    required: { CFDocument: (it) => typeof it === 'object' },
    optional: { CFItems: isList, CFAssociations: isList },
  };
  const { CFDocument, CFItems, CFAssociations } = value as Record<string, unknown>;
  return [
    ...faultsOf(value, outer, 'package'),
    ...faultsOf(CFDocument, document, 'CFDocument'),
    ...(CFItems as unknown[]).flatMap((it, index) => faultsOf(it, item, `CFItems[${index}]`)),
    ...(CFAssociations as unknown[]).flatMap((it, index) =>
      faultsOf(it, association, `CFAssociations[${index}]`),
    ),
    ...repeatedIdentifiers([...(CFItems as unknown[]), ...(CFAssociations as unknown[])]),
  ];
}

function faultsOf(value: unknown, { required, optional }: Shape, where: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${where} is no object`];
  const entries = Object.entries(value);
  const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${where} has no ${key}`),
    ...entries.flatMap(([key, found]) => {
      const check = required[key] ?? optional[key];
      return check?.(found) ? [] : [`${where}.${key} is ${JSON.stringify(found)}`];
    }),
  ];
}

function repeatedIdentifiers(parts: readonly unknown[]): string[] {
  const all = parts.map((part) => (part as { identifier: string }).identifier);
  return all.filter((it, index) => all.indexOf(it) !== index);
}
