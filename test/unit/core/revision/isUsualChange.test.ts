import { assert } from 'chai';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { compareStandards } from '../../../../src/core/revision/compareStandards';
import { isUsualChange } from '../../../../src/core/revision/isUsualChange';
import { listsCutShort } from '../../../../src/core/revision/listsCutShort';
import type { ImportWarning } from '../../../../src/core/import/importedStandard';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { message } from '../../../../src/core/text/message';

describe('isUsualChange', () => {
  const words = ['cut', 'mix', 'grade', 'deliver'];

  /** Which changes of four criteria are checked at first, as `kind codes`. */
  function usual(
    performance: readonly string[],
    named: readonly string[] = [],
    warnings: readonly ImportWarning[] = [],
  ): readonly string[] {
    const items = words.map((text, index) => `{code: P${index + 1}, text: ${text} it}`);
    const { standard } = parseStandardFile(`urn: X\ntitle: T\nperformance: [${items.join()}]`, '');
    assert(standard);
    const imported = {
      title: 'T',
      performance: performance.map((text, index) => ({ code: `P${index + 1}`, text })),
      knowledge: [],
      warnings,
    };
    const note = parseNoteFile('file:///a.md', `---\ncriteria: [${named.join()}]\n---\n`);
    assert(note.kind === 'note');
    const context = {
      naming: new Map(named.map((code) => [code, [note]])),
      cutShort: listsCutShort(standard, imported),
    };
    return compareStandards(standard, imported)
      .filter((change) => isUsualChange(change, context))
      .map((change) =>
        change.kind === 'field' || change.kind === 'successor'
          ? change.kind
          : `${change.kind} ${change.codes.map(({ code }) => code).join()}`,
      );
  }

  it('takes over moves and wordings that notes were written for', () => {
    const without = ['cut it', 'grade it', 'deliver it'];
    assert.deepEqual(usual(without, ['P1', 'P2', 'P3']), ['recoded P2,P3,P4']);
    assert.deepEqual(usual(['cut it', 'mix all', 'grade it', 'deliver it'], ['P2']), [
      'reworded P2',
    ]);
  });

  it('leaves a move at whose end a code goes that notes name', () => {
    assert.deepEqual(usual(['cut it', 'grade it', 'deliver it'], ['P4']), []);
  });

  it('leaves a code that goes and that notes name', () => {
    assert.deepEqual(usual(['cut it', 'mix it', 'grade it']), ['removed P4']);
    assert.deepEqual(usual(['cut it', 'mix it', 'grade it'], ['P4']), []);
  });

  it('leaves a code that is new, or back, and that notes name already', () => {
    const added = ['cut it', 'mix it', 'grade it', 'deliver it', 'calibrate it'];
    assert.deepEqual(usual(added), ['added P5']);
    assert.deepEqual(usual(added, ['P5']), []);
    assert.deepEqual(usual(['log it', 'cut it', 'mix it', 'grade it', 'deliver it'], ['P5']), []);
  });

  it('leaves what goes from a list of which most was not copied', () => {
    assert.deepEqual(usual(['deliver it']), []);
    assert.deepEqual(usual(['cut it']), []);
  });

  it('leaves a wording of which the import has lost the end', () => {
    const cutOff: ImportWarning = { code: 'cut-off', item: 'P2', message: message('Is that all?') };
    const short = ['cut it', 'mix', 'grade it', 'deliver it'];
    assert.deepEqual(usual(short), ['reworded P2']);
    assert.deepEqual(usual(short, [], [cutOff]), []);
  });
});
