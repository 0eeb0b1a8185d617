import { parse, type ParseError } from 'jsonc-parser';
import { readRuleBook } from '../core/evidence/readRuleBook';
import type { RuleBook } from '../core/evidence/rules';
import { textSizeLimit } from '../core/note/isLongerInUtf8';
import { UsageError } from './command';
import { decode, describeUnread, readFile } from './readFile';

/**
 * The rules in the file of `--rules`: JSON with comments, in the shape of the setting
 * `nosNotes.rules`. They stand in the place of that setting as a whole.
 * @throws UsageError where the file cannot be read, or is not in that shape: who names a file means it
 */
export function readRules(file: string): RuleBook {
  const read = readFile(file, textSizeLimit);
  if (read.kind !== 'bytes') throw new UsageError(`the rules "${file}" ${describeUnread(read)}.`);
  const errors: ParseError[] = [];
  const value: unknown = parse(decode(read.bytes), errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new UsageError(`the rules "${file}" are not valid JSON.`);
  const [fault] = isRecord(value) ? findFaults(value) : ['an object of rules is expected'];
  if (fault !== undefined) throw new UsageError(`the rules "${file}" are not right: ${fault}.`);
  return readRuleBook(value);
}

type Rule = Readonly<Record<string, unknown>>;

/** What each rule takes. */
const shapes: Readonly<Record<string, { readonly takes: string; fits(value: unknown): boolean }>> =
  {
    notes: { takes: 'a whole number from 1', fits: (value) => isCount(value, 1) },
    productions: { takes: 'a whole number from 0', fits: (value) => isCount(value, 0) },
    maxAgeMonths: {
      takes: 'a whole number from 1, or null',
      fits: (value) => value === null || isCount(value, 1),
    },
    acceptance: { takes: 'true or false', fits: (value) => typeof value === 'boolean' },
  };

function findFaults({ criteria, ...general }: Rule): readonly string[] {
  const faults = findFaultsIn(general, '');
  if (criteria === undefined) return faults;
  if (!isRecord(criteria)) return [...faults, '"criteria" takes rules by full id'];
  const ofCriteria = Object.entries(criteria).flatMap(([id, rules]) =>
    isRecord(rules) ? findFaultsIn(rules, `${id}: `) : [`"${id}" takes an object of rules`],
  );
  return [...faults, ...ofCriteria];
}

function findFaultsIn(rules: Rule, where: string): readonly string[] {
  return Object.entries(rules).flatMap(([key, value]) => {
    const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
    if (!shape) return [`${where}there is no rule "${key}"`];
    return shape.fits(value) ? [] : [`${where}"${key}" takes ${shape.takes}`];
  });
}

function isCount(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}

function isRecord(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
