import fc from 'fast-check';

/** Keys that nothing reads, as their lines; no two entries of a text have the same one. */
export interface UnknownEntry {
  readonly key: string;
  /** Whole lines, each with its line end. */
  readonly yaml: string;
}

const unknownKey = fc.constantFrom('log', 'quote', 'table', 'words', 'zoom');

/** Lines of a block of text, some of which look like comments, keys or entries. */
const blockText = fc
  .tuple(
    fc.constantFrom('  What I did', '  # text', '  - text'),
    fc.array(
      fc.constantFrom(
        ...['  more', '  # text', '    # text', '    more', '  criteria: [P9]', '  - by: x'],
        ...['', '', '  ', '    ', '  \t', '  \tx', '  #'],
      ),
      { maxLength: 4 },
    ),
  )
  .map(([first, others]) => [first, ...others].map((line) => `${line}\n`).join(''));

const block = fc
  .tuple(fc.constantFrom('|', '>'), fc.constantFrom('', '-', '+', '2', '2+'), blockText)
  .map(([style, header, text]) => ` ${style}${header}\n${text}`);

const quoted = fc
  .tuple(
    fc.constantFrom('"', "'"),
    fc.array(fc.constantFrom('one', '# text', '- x', 'a: b', ''), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('x', '# text'),
  )
  .map(([quote, lines, last]) => ` ${quote}${[...lines, last].join('\n  ')}${quote}\n`);

const flow = fc.constantFrom(
  ...[
    ' [calm,\n  tired]\n',
    ' [\n  # text\n  a, "# b",\n\n  c # d\n]\n',
    ' {a: b,\n  # text\n  c: [d]}\n',
  ],
  ...[' [a,\n  {b: c},\n   \n  ]\n', ' {\n  }\n'],
);

/** Values after which a line of tabs alone is no error. */
const beforeTabs = fc
  .tuple(
    fc.constantFrom(' x\n', ' [x]\n', " 'x'\n", ' one\n  two\n'),
    fc.constantFrom('\t\n', ' \t\n', '\t \n\n', '\n\t\t\n'),
  )
  .map(([value, blanks]) => value + blanks);

const unknownEntry: fc.Arbitrary<UnknownEntry> = fc
  .tuple(
    unknownKey,
    fc.oneof({ weight: 3, arbitrary: block }, quoted, flow, beforeTabs),
    fc.constantFrom('', '', '', '\n', '   \n', '# text\n', ' # text\n'),
  )
  .map(([key, value, below]) => ({ key, yaml: `${key}:${value}${below}` }));

/** Entries that nothing reads, in every form that lines of YAML have. */
export const unknownEntries = fc.uniqueArray(unknownEntry, {
  maxLength: 3,
  selector: ({ key }) => key,
});

/**
 * `entries`, some of them and in any order, with unknown ones among them and blank lines at the end, in
 * two parts: something may go between.
 */
export function entriesAround(
  entries: readonly string[],
): fc.Arbitrary<readonly [above: string, below: string]> {
  return fc
    .record({
      known: fc.shuffledSubarray([...entries]),
      unknown: fc.array(fc.tuple(fc.nat(9), unknownEntries), { maxLength: 1 }),
      place: fc.nat(entries.length),
      end: fc.constantFrom('', '', '', '\t\n', '  \n', '\n \t\n'),
    })
    .map(({ known, unknown, place, end }) => {
      const all = [...known];
      for (const [at, its] of unknown) {
        its.forEach(({ yaml }, index) => all.splice(at + index * 2, 0, yaml));
      }
      // Behind a block of text a tab would be part of it.
      const lastKey = all
        .join('')
        .match(/^["\w].*$/gm)
        ?.at(-1);
      const blankLines = lastKey !== undefined && /: [|>]/.test(lastKey) ? '' : end;
      return [all.slice(0, place).join(''), all.slice(place).join('') + blankLines];
    });
}
