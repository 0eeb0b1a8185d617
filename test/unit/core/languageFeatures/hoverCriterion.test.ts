import { assert } from 'chai';
import { describeWorth } from '../../../../src/core/evidence/describeWorth';
import { describeReason } from '../../../../src/core/evidence/reason';
import { hoverCriterion } from '../../../../src/core/languageFeatures/hoverCriterion';
import { formatMessage } from '../../../../src/core/text/message';
import { sampleNote } from '../../support/journalSamples';
import { sampleSnapshot } from '../report/sampleSnapshot';
import { readCursor, showRange } from './markedText';

const hoverAt = (marked: string, snapshot = sampleSnapshot()) => {
  const { text, offset } = readCursor(marked);
  return hoverCriterion(text, offset, snapshot);
};

describe('hoverCriterion', () => {
  it('tells the state with its reasons and the notes, newest first', () => {
    const hover = hoverAt('---\ncriteria: [P|1]\n---\n')!;
    assert.equal(
      showRange('---\ncriteria: [P1]\n---\n', hover.range),
      '---\ncriteria: [«P1»]\n---\n',
    );
    assert.equal(hover.coverage.state, 'accepted');
    assert.deepEqual(
      hover.mappings.map((mapping) => {
        const worth = describeWorth(mapping);
        return [mapping.note.title, worth && formatMessage(worth)];
      }),
      [
        ['Turnover', 'accepted'],
        ['A note', undefined],
      ],
    );
    assert.equal(hover.more, 0);
  });

  it('says why a criterion lacks evidence', () => {
    const reasonsAt = (marked: string) =>
      hoverAt(marked)?.coverage.reasons.map((reason) => formatMessage(describeReason(reason)));
    assert.deepEqual(reasonsAt('X1/P|2'), ['only drafts']);
    assert.deepEqual(reasonsAt('X1/P|3'), ['no note yet']);
  });

  it('shows five notes and how many more there are', () => {
    const files = Array.from({ length: 8 }, (_, day) =>
      sampleNote({ uri: `file:///j/${day}.md`, date: `2026-05-0${day + 1}`, criteria: ['P1'] }),
    );
    const hover = hoverAt('X1/P|1', sampleSnapshot(files))!;
    assert.deepEqual(
      hover.mappings.map(({ note }) => note.date),
      ['2026-05-08', '2026-05-07', '2026-05-06', '2026-05-05', '2026-05-04'],
    );
    assert.equal(hover.more, 3);
  });

  it('has nothing to say about what is no criterion', () => {
    assert.isUndefined(hoverAt('---\ncriteria: [P9|9]\n---\n'));
    assert.isUndefined(hoverAt('---\ncrit|eria: [P1]\n---\n'));
  });
});
