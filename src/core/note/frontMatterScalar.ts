/**
 * `value` as a YAML scalar on one line, for the right-hand side of `key: `. Plain where every reader
 * takes it for the same string, else in quotes: `Reel 2: conform` and also `2049`, `yes` and `12:30`,
 * which other programs would read as a number, a truth value or a time. A date `2026-11-20` stays
 * plain, as people write it.
 */
export function frontMatterScalar(value: string): string {
  return isPlain(value) ? value : quote(value);
}

/**
 * `value` as a YAML scalar inside brackets, where commas and brackets need quotes as well, and where
 * other readers stop at any `?` (PyYAML) or `:` (PyYAML before 5, libyaml before 0.2).
 */
export function flowScalar(value: string): string {
  return isPlain(value) && !/[,[\]{}?:]/.test(value) ? value : quote(value);
}

/** `value` in double quotes, with escapes where YAML asks for them. */
export function doubleQuoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(unprintable, escape)}"`;
}

/** `value` in single quotes, or in double ones where it holds characters that need an escape. */
export function singleQuoted(value: string): string {
  return value.search(unprintable) < 0 ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
}

/**
 * `value` inside brackets, in the quotes that `mark` is: the first character of the scalar that it
 * stands beside or replaces.
 */
export function quotedLike(mark: string, value: string): string {
  if (mark === '"') return doubleQuoted(value);
  return mark === "'" ? singleQuoted(value) : flowScalar(value);
}

/**
 * The values inside brackets, each in the quotes of the one before it.
 * @param mark the first character of the scalar that is before them, if there is one
 */
export function quotedInTurn(values: readonly string[], mark = ''): readonly string[] {
  let last = mark;
  return values.map((value) => {
    const written = quotedLike(last, value);
    last = written.charAt(0);
    return written;
  });
}

function quote(value: string): string {
  return /["\\]/.test(value) ? singleQuoted(value) : doubleQuoted(value);
}

/**
 * What must be escaped: controls, every kind of line break, characters that cannot be seen and
 * halves of surrogate pairs (YAML 1.2.2 §5.1, https://yaml.org/spec/1.2.2/#51-character-set).
 */
const unprintable =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escape(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isPlain(value: string): boolean {
  if (value === '' || value !== value.trim() || value.search(unprintable) >= 0) return false;
  // The characters that mean something to YAML at the start, and `=` of YAML 1.1.
  if (/^[-?:,[\]{}#&*!|>'"%@`=<~]/.test(value)) return false;
  if (/:(?:\s|$)|\s#|^\.\.\./.test(value)) return false;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return true;
  return !readsAsOtherType(value);
}

/** Whether a YAML 1.1 or 1.2 reader takes the plain scalar for anything but a string. */
function readsAsOtherType(value: string): boolean {
  return (
    /^(?:null|true|false|yes|no|on|off|y|n)$/i.test(value) ||
    // Numbers in any notation, times and time stamps: nothing that none of these has.
    /^[-+.\d][\d_.:,+\-\sTZ]*(?:[eE][-+]?\d+)?$/.test(value) ||
    // An exponent alone, as in the episode `E1`: some readers of YAML 1.1 see a number in it.
    /^e[-+]?\d+$/i.test(value) ||
    /^[-+]?0[xob][\da-f_]+$/i.test(value) ||
    /^[-+]?\.(?:inf|nan)$/i.test(value)
  );
}
