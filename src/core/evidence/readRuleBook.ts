import { defaultRules, type RuleBook, type Rules } from './rules';

/**
 * The rule book that a settings value describes. Its shape is that of the setting `nosNotes.rules`:
 * `{notes, productions, maxAgeMonths, acceptance, criteria: {"SKSPP05/P7": {notes: 2}}}`, every key
 * optional. `maxAgeMonths: null` takes the age limit off, for a single criterion too. A value of the
 * wrong type or out of range is passed over, and what holds more generally stays.
 */
export function readRuleBook(value: unknown): RuleBook {
  const general = { ...defaultRules, ...readRules(value) };
  const overrides = new Map<string, Partial<Rules>>();
  if (isRecord(value) && isRecord(value['criteria'])) {
    for (const [id, override] of Object.entries(value['criteria'])) {
      overrides.set(id, readRules(override));
    }
  }
  return { general, overrides };
}

function readRules(value: unknown): Partial<Rules> {
  if (!isRecord(value)) return {};
  const { notes, productions, maxAgeMonths, acceptance } = value;
  return {
    ...(isCount(notes, 1) && { notes }),
    ...(isCount(productions, 0) && { productions }),
    ...(isCount(maxAgeMonths, 1) && { maxAgeMonths }),
    ...(maxAgeMonths === null && { maxAgeMonths: undefined }),
    ...(typeof acceptance === 'boolean' && { acceptance }),
  };
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
