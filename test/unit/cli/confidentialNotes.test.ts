import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { portfolioFormats } from '../../../src/core/portfolio/renderPortfolio';
import { coverageOf, runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

/** What no run may let out; `lines` give the front matter what makes the note confidential. */
const secret = (lines: string) => `---
title: Briefing the cutting room
date: 2026-06-01
production: CANARY-PRODUCTION
role: CANARY-ROLE
template: star
criteria: [P7, "P99"]
evidence: [CANARY-EVIDENCE.pdf, {file: CANARY-FILE.mov, title: CANARY-THING, held: CANARY-PLACE}]
accepted: [{by: CANARY-PERSON, role: CANARY-JOB, criteria: [P7]}]
${lines}
---
## CANARY-HEADING

I had signed the NDA, so I watermarked every screener of CANARY-BODY.

## Action

#P7 #K1 I kept the CANARY-PASSAGE confidential, and the media secure.

- [ ] CANARY-ACTION
`;

/** The file is called so; a problem has the place of its note, or nobody could find it. */
const name = 'KESTREL';

describe('The command line and a confidential note', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ '.vscode/settings.json': '{}', 'out/readme.txt': '' });
  });
  afterEach(() => {
    folder.remove();
  });

  /** What every command that reads notes prints, says and writes, by its arguments. */
  function runAll(): ReadonlyMap<string, string> {
    const journal = folder.path;
    const note = folder.file(`notes/${name}.md`);
    const runs = [
      ...portfolioFormats.flatMap((format) => [
        ['export', journal, '--format', format],
        ['export', journal, '--format', format, '--include-bodies'],
        ['export', journal, '--include-bodies', '--out', folder.file(`out/it.${format}`)],
      ]),
      ['export', journal, '--format', 'md', '--production', 'NONE'],
      ['coverage', journal],
      ['coverage', journal, '--json', '--fail-under', '100'],
      ['check', journal],
      ['check', journal, '--json'],
      ['suggest', note],
      ['suggest', note, '--json'],
      ['standard', journal, '--standard', 'SKSPP05'],
    ].map((args): [string, string] => {
      const { output, warnings } = runInProcess(...args);
      return [args.join(' '), [output, ...warnings].join('\n')];
    });
    const files = readdirSync(folder.file('out')).map((it): [string, string] => [
      `export to ${it}`,
      readFileSync(folder.file(`out/${it}`), 'utf8'),
    ]);
    assert.lengthOf(files, 1 + portfolioFormats.length);
    return new Map([...runs, ...files]);
  }

  const readable = [
    'confidential: true',
    'Confidential: true',
    'confidental: yes',
    'confidential:',
    'confidential: NDA',
    'confidential: false\nCONFIDENTIAL: true',
  ];
  const broken = [
    'confidential: true\nsummary: CANARY-SUMMARY: CANARY-COLON',
    'confidential: true\nCANARY-KEY: 1\nCANARY-KEY: 2',
    'confidential: true\nsummary: *CANARY-ALIAS',
    'confidential: true\nCANARY-MISSING:blank',
  ];
  for (const lines of [...readable, ...broken]) {
    it(`lets out nothing of it: ${JSON.stringify(lines)}`, () => {
      folder.write(`notes/${name}.md`, secret(lines));
      for (const [run, text] of runAll()) {
        assert.notInclude(text, 'CANARY', run);
        const isReport = run.startsWith('export') || run.startsWith('coverage');
        if (isReport) assert.notInclude(text, name, run);
        if (run.startsWith('check') && broken.includes(lines)) assert.include(text, name, run);
      }
    });
  }

  it('lets no words out that stand where only codes should', () => {
    const front = (lines: string) => `---\ntitle: T\nconfidential: true\n${lines}\n---\nWords.\n`;
    const misplaced: readonly (readonly [code: string, lines: string])[] = [
      ['unknown-criterion', 'criteria: [Canary delayed, canary/P7, SKSPP05/Canary]'],
      ['unknown-standard', 'criteria: [P1]\nstandard: Canary secret'],
      ['accepted-not-tagged', 'criteria: [P1]\naccepted: [{by: A, criteria: [Canary, P1]}]'],
      ['repeated-criterion', 'criteria: [Canary, Canary]'],
      ['empty-section', 'criteria: [P1]\ntemplate: star'],
    ];
    for (const [code, lines] of misplaced) {
      folder.write(`notes/${name}.md`, front(lines));
      for (const [run, text] of runAll()) {
        assert.notMatch(text, /canary/i, run);
        if (run.startsWith('check')) assert.include(text, code);
      }
    }
  });

  it('names criteria and standards in the problems of it', () => {
    folder.write(
      `notes/${name}.md`,
      '---\nconfidential: true\ncriteria: [P1, P1, p2, SKSPP05/P99]\n---\n',
    );
    const { output } = runInProcess('check', folder.path);
    assert.include(output, 'P1 is in the list already');
    assert.include(output, 'Write P2');
    assert.include(output, 'P99 is not in SKSPP05');
  });

  it('names the criteria of it, and says in words why no sentence is shown', () => {
    folder.write(`notes/${name}.md`, secret('confidential: true'));
    const { output, warnings } = runInProcess('suggest', folder.file(`notes/${name}.md`));
    assert.match(output, /^P7 {4}0\.\d\d {2}maintain confidentiality about specific productions/m);
    assert.include(warnings.join(), 'confidential');
    const { notes } = criterionOf('P7');
    assert.deepInclude(notes[0], { title: 'Briefing the cutting room', file: null, line: null });
  });

  it('quotes a note that is not confidential', () => {
    folder.write(`notes/${name}.md`, secret('confidential: no'));
    assert.isAbove([...runAll().values()].filter((text) => text.includes('CANARY')).length, 15);
  });

  function criterionOf(code: string) {
    const [standard] = coverageOf(folder.path).standards;
    const found = standard?.criteria.find((it) => it.code === code);
    assert(found);
    return found;
  }
});
