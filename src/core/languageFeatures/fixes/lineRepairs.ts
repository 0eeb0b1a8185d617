import { frontMatterScalar } from '../../note/frontMatterScalar';
import { message, type Message } from '../../text/message';

/** A line of YAML as it may have been meant. */
export interface Repair {
  readonly title: Message;
  readonly line: string;
}

/** What may be wrong with a line of YAML, and how it reads then. The likeliest come first. */
export function repairsOf(line: string): readonly Repair[] {
  const repairs: Repair[] = [];
  const [opening] = /^(?:\s*(?:- +)?[^\s:'"[\]{},#][^\s:]*[ \t]*:[ \t]+|\s*- +)/.exec(line) ?? [];
  const rest = line.slice(opening?.length);
  const commentStart = rest.search(/\s#/);
  const value = rest.slice(0, commentStart < 0 ? undefined : commentStart).trimEnd();
  const comment = rest.slice(value.length);
  if (opening !== undefined && value !== '') {
    const [mark] = /^["']/.exec(value) ?? [];
    if (mark !== undefined && value.split(mark).length === 2) {
      const closed = opening + value + mark + comment;
      repairs.push({ title: message('Close the quotation marks'), line: closed });
    }
    const brackets = value.startsWith('[') ? ']' : value.startsWith('{') ? '}' : '';
    if (brackets !== '') {
      const closed = opening + value.replace(/,$/, '') + brackets + comment;
      repairs.push({ title: message('Close the bracket'), line: closed });
    }
    const quoted = opening + frontMatterScalar(value) + comment;
    repairs.push({ title: message('Put the {0} in quotes', keyOf(opening)), line: quoted });
  }
  const [, key, joined] = /^(\s*(?:- +)?[\w-]+):([^\s/:].*)$/.exec(line) ?? [];
  if (key !== undefined && joined !== undefined) {
    repairs.push({ title: message('Put a blank after the colon'), line: `${key}: ${joined}` });
  }
  if (/^\s*\t/.test(line)) {
    const spaced = line.replace(/^\s+/, (blanks) => blanks.replaceAll('\t', '  '));
    repairs.push({ title: message('Indent with spaces'), line: spaced });
  }
  return repairs;
}

function keyOf(opening: string): string {
  return /([^\s:-][^\s:]*)[ \t]*:/.exec(opening)?.[1] ?? '-';
}
