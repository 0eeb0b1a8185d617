import { Composer, Parser, YAMLParseError, type CST, type Document } from 'yaml';
import { nestsTooDeeply } from '../text/nestsTooDeeply';

/** How many errors of one text are made out: later ones mostly follow from these. */
export const mostYamlErrors = 20;

/**
 * Parses YAML with the ranges of its nodes, which are UTF-16 offsets into `yaml`. Every scalar is the
 * string that was written. The first {@link mostYamlErrors} errors are in the document, beside as much
 * of its contents as can be made out. A key may be there twice: the library would compare each with
 * all others. `undefined` only where the text is nested too deeply.
 */
export function composeYaml(yaml: string): Document.Parsed | undefined {
  // `yaml` takes a lone CR for part of a line. As long as the ranges, an LF takes its place.
  const text = yaml.includes('\r') ? yaml.replace(/\r(?!\n)/g, '\n') : yaml;
  if (nestsTooDeeply(text)) return undefined;
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
  });
  let errorsLeft = mostYamlErrors;
  const mayReport = (): boolean => {
    errorsLeft -= 1;
    return errorsLeft >= 0;
  };
  limitReports(composer, mayReport);
  const tokens = limitTokens(new Parser().parse(text), mayReport);
  const [document, next] = firstTwo(composer.compose(tokens, true, text.length));
  if (document && next && mayReport()) {
    const words = 'There is more than one document';
    const [start, end] = next.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', words));
  }
  return document;
}

/**
 * Has the composer make an error only if `mayReport`, and no warning. The library makes an `Error` with
 * a stack for each, which takes seconds for a text full of commas, and has no option for it: this
 * replaces a private member of it, which the tests check.
 */
function limitReports(composer: Composer, mayReport: () => boolean): void {
  const report: unknown = Reflect.get(composer, 'onError');
  if (typeof report !== 'function') return;
  Reflect.set(composer, 'onError', (...args: readonly unknown[]) => {
    const isWarning = args[3] === true;
    if (!isWarning && mayReport()) Reflect.apply(report, composer, args);
  });
}

/** The tokens without those that the composer makes an error of by itself, unless `mayReport`. */
function* limitTokens(
  tokens: Iterable<CST.Token>,
  mayReport: () => boolean,
): Generator<CST.Token, void> {
  let hasDocument = false;
  for (const token of tokens) {
    hasDocument ||= token.type === 'document';
    const isError = token.type === 'error' || (token.type === 'doc-end' && !hasDocument);
    if (!isError || mayReport()) yield token;
  }
}

function firstTwo<T>(values: Iterable<T>): readonly T[] {
  const found: T[] = [];
  for (const value of values) {
    found.push(value);
    if (found.length === 2) break;
  }
  return found;
}
