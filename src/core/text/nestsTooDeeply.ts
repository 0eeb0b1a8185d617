import { Lexer } from 'yaml';

/** How many flow collections may stand inside one another. */
const deepestFlow = 32;
/** How far a line's indentation and its `- `, `? ` and `: ` may go, which bounds block nesting. */
const deepestBlock = 100;

/**
 * Whether `yaml` nests so deeply that it must not reach a YAML parser. Parsers recurse, and a
 * regular expression that V8 first compiles when the stack is nearly full ends the whole process,
 * past any `catch`. The lexer does not recurse; it is read in linear time and no further than needed.
 */
export function nestsTooDeeply(yaml: string): boolean {
  if (!mayNestTooDeeply(yaml)) return false;
  let flow = 0;
  let block = 0;
  let atLineStart = true;
  let isPlainText = false;
  for (const token of new Lexer().lex(yaml)) {
    if (isPlainText) {
      isPlainText = false;
    } else if (token === plainTextFollows) {
      isPlainText = true;
    } else if (token === '[' || token === '{') {
      flow += 1;
    } else if (token === ']' || token === '}') {
      flow = Math.max(flow - 1, 0);
    } else if (flow === 0 && (token === '-' || token === '?' || token === ':')) {
      block += 1;
      if (block > deepestBlock) return true;
    } else if (atLineStart && /^ +$/.test(token)) {
      block = token.length;
    }
    atLineStart = /[\n\r]$/.test(token);
    if (atLineStart) block = 0;
    if (flow > deepestFlow) return true;
  }
  return false;
}

/** Whether there are brackets enough, or a line that is long enough: a quick look at all text. */
function mayNestTooDeeply(yaml: string): boolean {
  let brackets = 0;
  let lineStart = 0;
  for (let offset = 0; offset < yaml.length; offset += 1) {
    const character = yaml[offset];
    if (character === '[' || character === '{') brackets += 1;
    else if (character === '\n' || character === '\r') lineStart = offset + 1;
    if (brackets > deepestFlow || offset - lineStart >= deepestBlock) return true;
  }
  return false;
}

/** The lexer's mark before a scalar without quotes, which may look like any other token. */
const plainTextFollows = '\u001f';
