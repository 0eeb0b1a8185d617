import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { RuleBook } from '../core/evidence/rules';
import { isWholeDay } from '../core/text/calendarDate';
import { UsageError } from './command';
import { readRules } from './readRules';

/** The options of a command, as `parseArgs` of Node describes them. */
export type ArgumentOptions = NonNullable<ParseArgsConfig['options']>;

/**
 * What a command was called with.
 * @throws UsageError where it is not as `options` say, or an option for one value is given several
 */
export function parseArguments<const O extends ArgumentOptions>(
  args: readonly string[],
  options: O,
) {
  const { values, positionals, tokens } = parse(args, options);
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    if (given.has(token.name) && options[token.name]?.multiple !== true) {
      throw new UsageError(`--${token.name} can be given once only.`);
    }
    given.add(token.name);
  }
  return { values, positionals };
}

function parse<const O extends ArgumentOptions>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, tokens: true, options });
  } catch (error) {
    // The arguments are all it is given, so they are what it objects to.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The options by which a command judges coverage. */
export const basisOptions = {
  rules: { type: 'string' },
  today: { type: 'string' },
} as const;

/** What {@link basisOptions} were given. */
export interface GivenBasis {
  readonly rules?: RuleBook;
  /** `YYYY-MM-DD` */
  readonly today?: string;
}

/** @throws UsageError where a value will not do */
export function readBasis({ rules, today }: { rules?: string; today?: string }): GivenBasis {
  if (today !== undefined && !isWholeDay(today)) {
    throw new UsageError(`--today takes a day such as 2026-11-30, not "${today}".`);
  }
  return {
    ...(rules !== undefined && { rules: readRules(rules) }),
    ...(today !== undefined && { today }),
  };
}

/** The one folder of a command, the current one where none is named. */
export function readFolder([folder = '.', ...more]: readonly string[]): string {
  if (more.length > 0) throw new UsageError('name one folder only.');
  return folder;
}
