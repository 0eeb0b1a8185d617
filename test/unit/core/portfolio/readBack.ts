/** A tag of a page as a browser would read it. */
export interface Tag {
  readonly name: string;
  /** The values as they are written, by name. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Every tag of a page, those that open and those that close; the style is left out. */
export function tagsIn(html: string): readonly Tag[] {
  const page = html.replace(/<style>[^<]*<\/style>/, '').replace(/^<!DOCTYPE html>/, '');
  // A browser starts a tag at any `<` before a letter, `/`, `!` or `?`.
  return [...page.matchAll(/<(?=[a-z/!?])\/?([^\s>]*)([^>]*)>?/gi)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...rest.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key.toLowerCase(),
          value,
        ]),
      ),
    }),
  );
}

const safeTags = new Set(
  'html head meta title style body header h1 h2 h3 h4 h5 h6 p dl dt dd nav ul ol li a section table caption thead tbody tr th td div article span strong em s code pre blockquote hr br'.split(
    ' ',
  ),
);
const safeAttributes = new Set(
  'lang charset http-equiv content name id class href rel scope start style title'.split(' '),
);

/** What is in a page and could load, run or send something, or is no tag of ours at all. */
export function unsafeTagsIn(html: string): readonly string[] {
  return tagsIn(html).flatMap(({ name, attributes }) => {
    if (!safeTags.has(name)) return [name];
    return [...attributes].flatMap(([key, value]) => {
      const isSafe =
        safeAttributes.has(key) &&
        (key !== 'href' || /^(?:#|https?:|mailto:)/i.test(value)) &&
        (key !== 'style' || /^text-align:(?:left|right|center)$/.test(value)) &&
        (key !== 'http-equiv' || value === 'Content-Security-Policy');
      return isSafe ? [] : [`${name} ${key}="${value}"`];
    });
  });
}

/** The cells of a CSV file after RFC 4180; throws where it is none. */
export function readCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const text = csv.replace(/^\uFEFF/, '');
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 40)}`);
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
