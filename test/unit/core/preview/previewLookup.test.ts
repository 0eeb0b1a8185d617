import { assert } from 'chai';
import { lookUpIn, previewContents } from '../../../../src/core/preview/previewLookup';
import { formatMessage } from '../../../../src/core/text/message';
import { noteWithout, sampleNote, sampleStandard } from '../../support/journalSamples';
import { sampleFiles, sampleSnapshot, sampleStandards } from '../report/sampleSnapshot';

describe('lookUpIn', () => {
  const lookup = lookUpIn(
    { snapshot: sampleSnapshot(sampleFiles, [...sampleStandards, sampleStandard('Y2', ['P1'])]) },
    formatMessage,
  );

  it('labels a criterion as its note should write it', () => {
    const labels = [
      [undefined, 'P1', 'P1'],
      [undefined, 'X1/p1', 'P1'],
      [undefined, 'Y2/P1', 'Y2/P1'],
      ['Y2', 'P1', 'P1'],
      ['Y2', 'X1/P1', 'X1/P1'],
    ] as const;
    for (const [standard, written, label] of labels) {
      assert.equal(lookup.find(written, standard)?.label, label, `${written} in ${standard}`);
    }
  });

  it('finds nothing for what no standard in use has', () => {
    assert.isUndefined(lookup.find('P9', undefined));
    assert.isUndefined(lookup.find('P1', 'Z3'));
    assert.isUndefined(lookup.find('X1/P1/', undefined));
  });

  it('speaks in the words of the user', () => {
    const shouting = lookUpIn({ snapshot: sampleSnapshot() }, (message) =>
      formatMessage(message).toUpperCase(),
    );
    assert.include(shouting.find('P2', undefined), {
      stateInWords: 'MAPPED, NOT YET EVIDENCED',
      description: 'P2 OF X1\nthe wording of P2\nMAPPED, NOT YET EVIDENCED: ONLY DRAFTS',
    });
  });
});

describe('previewContents', () => {
  const contentsOf = (...args: Parameters<typeof sampleSnapshot>): string =>
    previewContents(sampleSnapshot(...args), formatMessage);
  const before = contentsOf();

  it('stay the same while the text of a note is being written', () => {
    const [first, ...others] = sampleFiles;
    assert(first?.kind === 'note');
    const edited = { ...first, title: 'New', body: 'Other words.\n', headings: ['One'] };
    assert.equal(contentsOf([edited, ...others]), before);
  });

  it('stay the same when more evidence changes no state', () => {
    assert.equal(contentsOf([...sampleFiles, sampleNote({ criteria: ['K1'] })]), before);
  });

  const changes = {
    'a state': contentsOf([...sampleFiles, sampleNote({ criteria: ['P3'] })]),
    'a reason': contentsOf([...sampleFiles, noteWithout(['production'], { criteria: ['P2'] })]),
    'a wording': contentsOf(sampleFiles, [sampleStandard('X1', ['P1', 'P2', 'P3', 'K1'])]),
    'a standard': contentsOf(sampleFiles, [...sampleStandards, sampleStandard('Y2', ['P1'])]),
    'the loss of its standards': contentsOf(sampleFiles, []),
  };
  for (const [what, after] of Object.entries(changes)) {
    it(`change with ${what}`, () => assert.notEqual(after, before));
  }
});
