import { isCriterionCode } from '../../standard/criterionCode';
import type { CriterionKind } from '../../standard/standard';
import { nextCode } from '../nextCode';
import {
  matches,
  plain,
  snippet,
  type StandardCompletionContext,
  type StandardCompletionItem,
} from './standardCompletion';

interface Wording {
  readonly code: string;
  readonly text: string;
}

/** Codes of the standard, or of the one that replaces it, with their wording. */
export function completeCodes(
  context: StandardCompletionContext,
): readonly StandardCompletionItem[] {
  const { cursor } = context;
  const { path, kind } = cursor;
  const [first, second, third] = path;
  if (first === 'performance' || first === 'knowledge') {
    return third === 'code' && kind === 'value' ? completeNewCode(context, first) : [];
  }
  if (first === 'keywords' && path.length === 1) return completeCodeKeys(context, 'keywords');
  if (first === 'incomplete' && kind === 'value') {
    const used = codesUnder(context, 'incomplete');
    return asValues(context, ownCodes(context), used, second === undefined);
  }
  if (first === 'revisions' && third === 'code' && kind === 'value') {
    return asValues(context, ownCodes(context), new Set(), false);
  }
  if (first !== 'supersededBy' || second !== 'map') return [];
  if (path.length === 2) return completeCodeKeys(context, 'map');
  const target = context.standards.get(context.outline.successor?.text ?? '');
  const used = new Set(path.length > 3 ? cursor.before : []);
  return kind === 'value' ? asValues(context, target?.criteria ?? [], used, path.length === 3) : [];
}

/** The next code of the list. */
function completeNewCode(
  { cursor, outline }: StandardCompletionContext,
  kind: CriterionKind,
): readonly StandardCompletionItem[] {
  const others = outline.items.filter(({ code }) => code?.start !== startOf(cursor));
  const code = nextCode(others, kind);
  return matches(cursor.typed, code) ? [plain('value', code)] : [];
}

/** Codes as keys of `keywords` or `map`, without those that are there already. */
function completeCodeKeys(
  context: StandardCompletionContext,
  under: 'keywords' | 'map',
): readonly StandardCompletionItem[] {
  const { cursor } = context;
  const used = codesUnder(context, under);
  const isBeforeBrace = cursor.kind === 'value' && cursor.isOnKeyLine;
  return ownCodes(context)
    .filter(({ code, text }) => !used.has(code) && matches(cursor.typed, code, text))
    .map(({ code, text }) => {
      if (cursor.hasColon) return plain('criterion', code, { detail: text });
      const pair = `${code}: [$1]`;
      const leadsOn = under === 'map';
      return snippet('criterion', code, isBeforeBrace ? `{${pair}}` : pair, {
        detail: text,
        leadsOn,
      });
    });
}

/** @param needsBrackets whether there is no list yet that the code could go into */
function asValues(
  { cursor }: StandardCompletionContext,
  wordings: readonly Wording[],
  used: ReadonlySet<string>,
  needsBrackets: boolean,
): readonly StandardCompletionItem[] {
  const isAlone = needsBrackets && cursor.quote === '';
  return wordings
    .filter(({ code, text }) => !used.has(code) && matches(cursor.typed, code, text))
    .map(({ code, text }) =>
      isAlone && cursor.isOnKeyLine
        ? snippet('criterion', code, `[${code}$1]`, { detail: text })
        : isAlone
          ? snippet('criterion', code, `- ${code}`, { detail: text })
          : plain('criterion', code, { detail: text }),
    );
}

function ownCodes({ outline }: StandardCompletionContext): readonly Wording[] {
  return outline.items.flatMap(({ code, text }) =>
    code && isCriterionCode(code.text) ? [{ code: code.text, text: text?.text ?? '' }] : [],
  );
}

/** The codes that stand there already, but for the one at the cursor. */
function codesUnder(
  { outline, cursor }: StandardCompletionContext,
  wanted: 'keywords' | 'incomplete' | 'map',
): ReadonlySet<string> {
  const others = outline.codes.filter(
    ({ under, start }) => under === wanted && start !== startOf(cursor),
  );
  return new Set([...cursor.before, ...others.map(({ text }) => text)]);
}

/** Where the scalar at the cursor begins, its quote included. */
function startOf({ start, quote }: StandardCompletionContext['cursor']): number {
  return start - quote.length;
}
