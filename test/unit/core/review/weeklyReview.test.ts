import { assert } from 'chai';
import { EvidenceIndex } from '../../../../src/core/evidence/evidenceIndex';
import { readRuleBook } from '../../../../src/core/evidence/readRuleBook';
import type { RuleBook } from '../../../../src/core/evidence/rules';
import type { NoteFile } from '../../../../src/core/note/noteFile';
import { reviewWeek, type WeeklyReview } from '../../../../src/core/review/weeklyReview';
import { weeklyReviewPage } from '../../../../src/core/review/weeklyReviewPage';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage } from '../../../../src/core/text/message';
import {
  noteWithout,
  sampleNote,
  sampleStandard,
  sampleUntagged,
} from '../../support/journalSamples';

const today = '2026-11-22';
const standards = new StandardSet([sampleStandard('X', ['P1', 'P2', 'P3', 'K1'])], 'X');

function review(files: readonly NoteFile[], rules: RuleBook = readRuleBook({})): WeeklyReview {
  const index = new EvidenceIndex({ standards, rules, today });
  for (const file of files) index.set(file);
  return reviewWeek(index.snapshot(), rules);
}

const uri = (name: string): string => `file:///journal/${name}.md`;

function note(name: string, date: string, ...criteria: readonly string[]) {
  return sampleNote({ uri: uri(name), title: name, date, criteria });
}

describe('reviewWeek', () => {
  it('lists what is dated within seven days, newest first', () => {
    const { since, written } = review([
      note('first day', '2026-11-16'),
      note('the day before', '2026-11-15'),
      note('today', today),
      note('tomorrow', '2026-11-23'),
      note('some day', '2026'),
      noteWithout(['date'], { uri: uri('undated') }),
      sampleUntagged(uri('untagged'), '2026-11-18'),
    ]);
    assert.equal(since, '2026-11-16');
    assert.deepEqual(
      written.map((file) => file.uri),
      [uri('today'), uri('untagged'), uri('first day')],
    );
  });

  it('says which criteria moved, by notes and by acceptances of the week', () => {
    const accepted = {
      ...note('old', '2026-10-01', 'P1', 'P2'),
      acceptances: [{ criteria: ['P2'], date: '2026-11-20' }],
    };
    const { moved } = review([
      accepted,
      note('new', today, 'P1', 'P3'),
      { ...note('draft', today, 'K1'), status: 'draft' },
    ]);
    assert.deepEqual(
      moved.map(({ coverage, before }) => [coverage.criterion.code, before, coverage.state]),
      [
        ['P2', 'evidenced', 'accepted'],
        ['P3', 'missing', 'evidenced'],
        ['K1', 'missing', 'mapped'],
      ],
    );
  });

  it('puts gaps first that need least, with the running productions that could help', () => {
    const { running, gaps, gapCount } = review(
      [
        { ...note('a', '2026-11-20', 'P3'), production: 'KESTREL' },
        note('b', '2026-11-01', 'P2'),
        { ...note('c', '2026-10-01', 'P2'), production: 'LONG GONE' },
      ],
      readRuleBook({ productions: 2 }),
    );
    assert.deepEqual(running, ['KESTREL', 'HALCYON']);
    assert.equal(gapCount, 3);
    assert.deepEqual(
      gaps.map(({ coverage, productions }) => [coverage.criterion.code, ...productions]),
      [
        ['P3', 'HALCYON'],
        ['P1', 'KESTREL', 'HALCYON'],
        ['K1', 'KESTREL', 'HALCYON'],
      ],
    );
  });

  it('warns of evidence that the age limit will leave out within a month', () => {
    const files = [note('old', '2025-12-10', 'P1'), note('newer', '2026-06-01', 'P2')];
    assert.isEmpty(review(files).ageing);
    const { ageing } = review(files, readRuleBook({ maxAgeMonths: 12 }));
    assert.deepEqual(
      ageing.map(({ coverage, newest }) => [coverage.criterion.code, newest.title]),
      [['P1', 'old']],
    );
  });

  it('collects drafts, and open actions with the age of their notes, the oldest first', () => {
    const body = '## Now what\n- [ ] call the lab\n- [x] done\n';
    const { drafts, actions } = review([
      sampleNote({ uri: uri('new'), date: today, body, status: 'draft' }),
      sampleNote({ uri: uri('old'), date: '2026-11-01', body }),
    ]);
    assert.deepEqual(
      drafts.map((it) => it.uri),
      [uri('new')],
    );
    assert.deepEqual(
      actions.map(({ file, days, action }) => [file.uri, days, action.text, action.offset]),
      [
        [uri('old'), 21, 'call the lab', 20 + body.indexOf('[ ]') + 1],
        [uri('new'), 0, 'call the lab', 20 + body.indexOf('[ ]') + 1],
      ],
    );
  });
});

describe('weeklyReviewPage', () => {
  const words = { translate: formatMessage, formatDate: (date: string): string => date };

  it('writes out every part, with its links and actions where they stand', () => {
    const body = '## Now what\n- [ ] call *the* lab\n';
    const { text, links, actions } = weeklyReviewPage(
      review(
        [
          { ...note('A [title](command:x)', '2026-11-20', 'P1'), body },
          { ...note('old', '2025-12-10', 'P2'), status: 'ready' },
        ],
        readRuleBook({ maxAgeMonths: 12 }),
      ),
      words,
    );
    const lines = text.split('\n');
    assert.equal(lines[0], '# Weekly review, 2026-11-16 to 2026-11-22');
    assert.include(lines, String.raw`- A \[title\](command:x) · 2026-11-20 · HALCYON · P1`);
    assert.include(lines, 'Running now: HALCYON.');
    assert.include(lines, '- **X/P1** · No evidence → Evidenced · the wording of P1');
    assert.include(lines, '- **X/P3** · no note yet · the wording of P3');
    assert.include(lines, '- **X/P2** · only notes of the last 12 months count · old · 2025-12-10');
    for (const { range, uri: target } of links) {
      const shown = lines[range.start.line]?.slice(range.start.character, range.end.character);
      assert.equal(uri(shown?.replaceAll('\\', '') ?? ''), target);
    }
    assert.lengthOf(links, 3);
    assert.lengthOf(actions, 1);
    assert.equal(lines[actions[0]?.line ?? -1], String.raw`- [ ] call \*the\* lab`);
  });

  it('names the productions of a gap where they are not all that run', () => {
    const files = [
      { ...note('a', '2026-11-20', 'P3'), production: 'KESTREL' },
      note('b', '2026-11-01', 'P2'),
    ];
    const { text } = weeklyReviewPage(review(files, readRuleBook({ productions: 2 })), words);
    assert.include(text, '- **X/P2** · 1 of 2 productions · not yet from KESTREL · the wording');
    assert.include(text, '- **X/P1** · no note yet · the wording');
  });

  it('has something to say of each part of an empty journal', () => {
    const { text, links, actions } = weeklyReviewPage(review([]), words);
    assert.lengthOf(text.match(/^## /gm) ?? [], 6);
    assert.match(text, /Nothing yet/);
    assert.notMatch(text, /undefined|NaN|\{\d\}/);
    assert.isEmpty([...links, ...actions]);
  });
});
