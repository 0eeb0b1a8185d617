import { assert } from 'chai';
import {
  findSymbolAt,
  findSymbolPlaces,
  namesSymbol,
  type NoteSymbol,
} from '../../../../src/core/languageFeatures/noteSymbol';
import { planRename, readRenameTarget } from '../../../../src/core/languageFeatures/planRename';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { sealOf } from '../../../../src/core/note/sealOf';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { TextLines } from '../../../../src/core/text/textLines';
import { sampleStandard } from '../../support/journalSamples';

const uri = 'file:///journal/notes/a.md';
const standards = new StandardSet(
  [...builtInStandards, sampleStandard('OTHER', ['P1', 'K1'])],
  'SKSPP05',
);
const criterion = (id: string): NoteSymbol => ({
  kind: 'criterion',
  criterion: standards.criterion(id)!,
});
const production = (name: string): NoteSymbol => ({ kind: 'production', name });

/** The symbol at the `|` of a text, and the characters that name it. */
function symbolAt(marked: string): readonly [name: string, characters: string] | undefined {
  const text = marked.replace('|', '');
  const named = findSymbolAt(text, marked.indexOf('|'), standards);
  if (!named) return undefined;
  const { symbol, range } = named;
  const lines = new TextLines(text);
  const name = symbol.kind === 'criterion' ? symbol.criterion.id : symbol.name;
  return [name, text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))];
}

/** The text in which `to` has taken the place of `from`, with its passages or without. */
function renamed(text: string, from: NoteSymbol, to: NoteSymbol, withPassages = true): string {
  const plan = planRename(uri, text, from, to, standards);
  assert(plan.kind === 'edits', plan.kind === 'refused' ? formatMessage(plan.reason) : '');
  return applyEdits(text, [...plan.frontMatter, ...(withPassages ? plan.passages : [])]);
}

describe('findSymbolAt', () => {
  const cases: readonly (readonly [string, ReturnType<typeof symbolAt>])[] = [
    ['---\ncriteria: [|P1, K4]\n---\n', ['SKSPP05/P1', 'P1']],
    ['---\ncriteria: [P1, "OTHER/K1|"]\n---\n', ['OTHER/K1', 'OTHER/K1']],
    ['---\nstandard: OTHER\ncriteria: [p|1]\n---\n', ['OTHER/P1', 'p1']],
    ['---\ncriteria: []\n---\nDone (#K|4).\n', ['SKSPP05/K4', 'K4']],
    ['---\ncriteria: []\nproduction: "HAL|CYON"\n---\n', ['HALCYON', 'HALCYON']],
    ['---\ncriteria: [P9|9]\n---\n', undefined],
    ['---\ntit|le: x\ncriteria: [P1]\n---\n', undefined],
    ['---\ncriteria: [P1]\n---\nWo|rds P1\n', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(`finds ${expected?.[0] ?? 'nothing'} in ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(symbolAt(marked), expected);
    });
  }
});

describe('findSymbolPlaces', () => {
  const text =
    '---\nproduction: halcyon\ncriteria: [P1, p01, OTHER/P1]\naccepted: {by: A, criteria: P1}\n---\n#SKSPP05/P1 and `#P1`\n';
  const places = (symbol: NoteSymbol) => {
    const lines = new TextLines(text);
    return findSymbolPlaces(text, symbol, standards).map(({ start, end }) =>
      text.slice(lines.offsetAt(start), lines.offsetAt(end)),
    );
  };

  it('finds tags and passages in every spelling, and a production in any case', () => {
    assert.deepEqual(places(criterion('SKSPP05/P1')), ['P1', 'p01', 'SKSPP05/P1']);
    assert.deepEqual(places(criterion('OTHER/P1')), ['OTHER/P1']);
    assert.deepEqual(places(criterion('SKSPP05/K4')), []);
    assert.deepEqual(places(production(' HALCYON ')), ['halcyon']);
    assert.deepEqual(places(production('KESTREL')), []);
  });

  it('is foretold by the parsed note', () => {
    const file = parseNoteFile(uri, text);
    const named = ['SKSPP05/P1', 'OTHER/P1', 'SKSPP05/K4'].map((id) =>
      namesSymbol(file, criterion(id), standards),
    );
    assert.deepEqual(named, [true, true, false]);
    assert.isTrue(namesSymbol(file, production('Halcyon'), standards));
    assert.isFalse(namesSymbol(parseNoteFile(uri, 'P1'), criterion('SKSPP05/P1'), standards));
  });
});

describe('planRename', () => {
  const toP2 = [criterion('SKSPP05/P1'), criterion('SKSPP05/P2')] as const;

  it('rewrites tags and passages as they were written, and what is accepted stays', () => {
    const accepted = 'accepted: {by: A, criteria: [P1]}\n';
    assert.equal(renamed('---\r\ntitle: x\r\n---\r\n', ...toP2), '---\r\ntitle: x\r\n---\r\n');
    assert.equal(
      renamed(
        `---\ncriteria: [ 'p01' , K4, SKSPP05/P1] # why\n${accepted}---\nSee #P1, #SKSPP05/P1 and #P10.\n`,
        ...toP2,
      ),
      `---\ncriteria: [ 'P2' , K4, SKSPP05/P2] # why\n${accepted}---\nSee #P2, #SKSPP05/P2 and #P10.\n`,
    );
  });

  it('does not name a criterion twice', () => {
    assert.equal(
      renamed('---\ncriteria:\n  - P2\n  - P1 # late\n---\n#P1\n', ...toP2),
      '---\ncriteria:\n  - P2\n  # late\n---\n#P2\n',
    );
  });

  it('writes the full id of a criterion that is not of the note’s standard', () => {
    assert.equal(
      renamed('---\ncriteria: P1, K4\n---\n#P1\n', toP2[0], criterion('OTHER/K1')),
      '---\ncriteria: OTHER/K1, K4\n---\n#OTHER/K1\n',
    );
  });

  it('knows which passages are in a sealed body', () => {
    const body = 'Done #P1.\n';
    const note = (seal: string, tag = 'P1') =>
      `---\ncriteria: [${tag}]\naccepted: [{by: A, criteria: [P1], seal: ${seal}}]\n---\n${body}`;
    const isSealed = (text: string, from = toP2[0]) => {
      const plan = planRename(uri, text, from, toP2[1], standards);
      return plan.kind === 'edits' && plan.isSealed;
    };
    assert.isTrue(isSealed(note(sealOf(body))));
    assert.isFalse(isSealed(note('00'.repeat(32))), 'the seal is broken already');
    assert.isFalse(isSealed(note(sealOf(body), 'K4'), criterion('SKSPP05/K4')), 'only its tag');
    const sealed = note(sealOf(body));
    assert.equal(
      renamed(sealed, ...toP2, false),
      sealed.replace('criteria: [P1]\n', 'criteria: [P2]\n'),
    );
  });

  it('refuses in words where the tags cannot be edited safely', () => {
    const plan = planRename(uri, '---\na: &x [P1]\ncriteria: *x\n---\n#P1\n', ...toP2, standards);
    // The alias hides the tag; the passage is renamed all the same.
    assert.equal(plan.kind, 'edits');
    const broken = planRename(uri, '---\ncriteria: [P1]\nx: a: b\n---\n', ...toP2, standards);
    assert(broken.kind === 'refused');
    assert.match(formatMessage(broken.reason), /colon/);
  });

  it('gives a production another name, quoted where it must be', () => {
    const from = production('halcyon');
    assert.equal(
      renamed(
        '---\nproduction:   HALCYON # code name\ncriteria: []\n---\n',
        from,
        production('Reel: 2'),
      ),
      '---\nproduction:   "Reel: 2" # code name\ncriteria: []\n---\n',
    );
    assert.equal(
      renamed("---\nproduction: 'HALCYON'\n---\n", from, production("O'Neil")),
      "---\nproduction: 'O''Neil'\n---\n",
    );
    for (const other of ['---\nproduction: KESTREL\n---\n', '---\ncriteria: []\n---\n', 'x']) {
      assert.equal(renamed(other, from, production('New')), other);
    }
  });
});

describe('readRenameTarget', () => {
  const read = (from: NoteSymbol, name: string, noteStandard?: string) => {
    const target = readRenameTarget(from, name, standards, noteStandard);
    if (target.kind === 'refused') return formatMessage(target.reason);
    return target.symbol.kind === 'criterion' ? target.symbol.criterion.id : target.symbol.name;
  };

  it('takes any spelling of a criterion, in the standard of the note', () => {
    const from = criterion('SKSPP05/P1');
    assert.equal(read(from, ' p02 '), 'SKSPP05/P2');
    assert.equal(read(from, '#K4'), 'SKSPP05/K4');
    assert.equal(read(from, 'OTHER/P1'), 'OTHER/P1');
    assert.equal(read(from, 'K1', 'OTHER'), 'OTHER/K1');
    assert.match(read(from, 'P99'), /^P99 is no criterion of SKSPP05/);
    assert.match(read(from, 'NONE/P1'), /^The standard NONE is not/);
    assert.match(read(from, ''), /no criterion/);
  });

  it('takes any name of a production but none', () => {
    assert.equal(read(production('A'), ' New \n name '), 'New name');
    assert.equal(read(production('A'), '  '), 'A production needs a name');
  });
});
