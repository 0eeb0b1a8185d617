import type { ParsedNode } from 'yaml';
import { isWholeDay } from '../text/calendarDate';
import { message } from '../text/message';
import { isCriterionCode } from './criterionCode';
import { criterionId, type Criterion, type CriterionKind, type Revision } from './standard';
import type { Field, StandardYaml } from './standardYaml';

type Item = Pick<Criterion, 'code' | 'kind' | 'text'>;
type Fields = ReadonlyMap<string, Field>;

/** The criteria of a standard file in its own order, performance criteria first. */
export function readCriteria(yaml: StandardYaml, fields: Fields, urn: string): Criterion[] {
  const items = new Map<string, Item>();
  readItems(yaml, fields.get('performance'), 'performance', items);
  readItems(yaml, fields.get('knowledge'), 'knowledge', items);

  const keywords = readKeywords(yaml, fields.get('keywords'), items);
  const incomplete = readIncomplete(yaml, fields.get('incomplete'), items);
  const revisions = readRevisions(yaml, fields.get('revisions'), items);
  return [...items.values()].map((item) => ({
    id: criterionId(urn, item.code),
    urn,
    ...item,
    keywords: keywords.get(item.code) ?? [],
    incomplete: incomplete.has(item.code),
    revisions: revisions.get(item.code) ?? [],
  }));
}

function readItems(
  yaml: StandardYaml,
  field: Field | undefined,
  kind: CriterionKind,
  items: Map<string, Item>,
): void {
  if (!field) return;
  const nodes = yaml.list(field);
  if (nodes.length === 0) {
    const text = message('The list "{0}" is empty.', field.name);
    yaml.report('standard-empty', 'warning', field.key, text);
  }
  for (const node of nodes) {
    const lacking = message('This item is left out: it needs a code and a text.');
    const fields = yaml.fields(node, lacking);
    if (!fields) continue;
    const codeNode = fields.get('code')?.value ?? null;
    const code = yaml.text(codeNode, 'code');
    const text = yaml.text(fields.get('text')?.value ?? null, 'text');
    if (code === undefined || text === undefined) {
      yaml.report('standard-shape', 'error', node, lacking);
    } else if (!isCriterionCode(code)) {
      const odd = message('"{0}" is no code. Write letters and a number, such as P1.', code);
      yaml.report('standard-code', 'error', codeNode, odd);
    } else if (items.has(code)) {
      const repeated = message('The code {0} stands here twice. The first one counts.', code);
      yaml.report('standard-repeated-code', 'error', codeNode, repeated);
    } else {
      items.set(code, { code, kind, text });
    }
  }
}

function readKeywords(
  yaml: StandardYaml,
  field: Field | undefined,
  items: ReadonlyMap<string, Item>,
): ReadonlyMap<string, readonly string[]> {
  const keywords = new Map<string, readonly string[]>();
  if (!field?.value) return keywords;
  const otherwise = message('"keywords" needs a list of words for each code, as in P1: [a, b].');
  for (const entry of yaml.fields(field.value, otherwise)?.values() ?? []) {
    if (!isKnown(yaml, entry.key, entry.name, items)) continue;
    const words = yaml.list(entry).flatMap((node) => yaml.text(node, field.name) ?? []);
    keywords.set(entry.name, [...new Set(words)]);
  }
  return keywords;
}

function readIncomplete(
  yaml: StandardYaml,
  field: Field | undefined,
  items: ReadonlyMap<string, Item>,
): ReadonlySet<string> {
  const incomplete = new Set<string>();
  if (!field) return incomplete;
  for (const node of yaml.list(field)) {
    const code = yaml.text(node, field.name);
    if (code !== undefined && isKnown(yaml, node, code, items)) incomplete.add(code);
  }
  return incomplete;
}

/** The earlier wordings of each criterion, oldest first. */
function readRevisions(
  yaml: StandardYaml,
  field: Field | undefined,
  items: ReadonlyMap<string, Item>,
): ReadonlyMap<string, readonly Revision[]> {
  const revisions = new Map<string, Revision[]>();
  if (!field) return revisions;
  for (const node of yaml.list(field)) {
    const lacking = message('A revision needs a date (2026-05-01), a code and the old wording.');
    const fields = yaml.fields(node, lacking);
    if (!fields) continue;
    const read = (name: string): string | undefined =>
      yaml.text(fields.get(name)?.value ?? null, name);
    const [code, date, was] = [read('code'), read('date'), read('was')];
    if (code === undefined || was === undefined || date === undefined || !isWholeDay(date)) {
      yaml.report('standard-shape', 'warning', node, lacking);
    } else if (isKnown(yaml, fields.get('code')?.value ?? node, code, items)) {
      revisions.set(code, [...(revisions.get(code) ?? []), { date, was }]);
    }
  }
  for (const rows of revisions.values()) rows.sort((a, b) => a.date.localeCompare(b.date));
  return revisions;
}

function isKnown(
  yaml: StandardYaml,
  node: ParsedNode,
  code: string,
  items: ReadonlyMap<string, Item>,
): boolean {
  if (items.has(code)) return true;
  const text = message('The standard has no criterion {0}.', code);
  yaml.report('standard-unknown-code', 'warning', node, text);
  return false;
}
