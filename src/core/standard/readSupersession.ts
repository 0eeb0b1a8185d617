import { message } from '../text/message';
import type { Criterion, Supersession } from './standard';
import { isReadableUrn } from './standardUrn';
import type { Field, StandardYaml } from './standardYaml';

/** The standard that replaces this one, from the key `supersededBy` of a standard file. */
export function readSupersession(
  yaml: StandardYaml,
  field: Field | undefined,
  criteria: readonly Criterion[],
): Supersession | undefined {
  if (!field?.value) return undefined;
  const lacking = message('"supersededBy" needs the urn of the standard that replaces this one.');
  const fields = yaml.fields(field.value, lacking);
  if (!fields) return undefined;

  const urn = yaml.text(fields.get('urn')?.value ?? null, 'urn');
  if (urn === undefined || !isReadableUrn(urn)) {
    yaml.report('standard-urn', 'warning', field.key, lacking);
    return undefined;
  }
  const codes = new Set(criteria.map(({ code }) => code));
  const map = new Map<string, readonly string[]>();
  const mapShape = message('"map" needs a list of new codes for each old one, as in P1: [P2].');
  const mapNode = fields.get('map')?.value;
  const entries = mapNode ? yaml.fields(mapNode, mapShape)?.values() : undefined;
  for (const entry of entries ?? []) {
    if (codes.has(entry.name)) {
      map.set(
        entry.name,
        yaml.list(entry).flatMap((node) => yaml.text(node, entry.name) ?? []),
      );
    } else {
      const text = message('The standard has no criterion {0}.', entry.name);
      yaml.report('standard-unknown-code', 'warning', entry.key, text);
    }
  }
  return { urn, map };
}
