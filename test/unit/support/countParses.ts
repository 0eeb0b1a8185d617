import { Parser } from 'yaml';

/** How many characters of YAML the library parses while `action` runs, each time a text is parsed. */
export function countParses(action: () => void): readonly number[] {
  const parses: number[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the parser again
  const { parse } = Parser.prototype;
  Parser.prototype.parse = function (this: Parser, source, incomplete) {
    parses.push(source.length);
    return parse.call(this, source, incomplete);
  };
  try {
    action();
  } finally {
    Parser.prototype.parse = parse;
  }
  return parses;
}
