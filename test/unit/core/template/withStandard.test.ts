import { assert } from 'chai';
import { builtInTemplates } from '../../../../src/core/template/builtInTemplates';
import { newNoteFromTemplate } from '../../../../src/core/template/newNoteFromTemplate';
import { parseTemplate } from '../../../../src/core/template/parseTemplate';
import { withStandard } from '../../../../src/core/template/withStandard';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';

const values = { title: 'T', date: '2026-11-20', criteria: ['P1', 'K2'] };

describe('withStandard', () => {
  for (const template of builtInTemplates()) {
    for (const urn of ['SKSCMGS3', 'Job $1 – edit', '007']) {
      it(`has notes from ${template.name} say that they are about ${urn}`, () => {
        const note = newNoteFromTemplate(withStandard(template, urn), values);
        const file = parseNoteFile('', note.text);
        assert(file.kind === 'note');
        assert.equal(file.standard, urn);
        assert.deepEqual(file.criteria, ['P1', 'K2']);
        const plain = newNoteFromTemplate(template, values);
        assert.equal(note.text.replace(/^standard: .*\n/m, ''), plain.text);
        assert.equal(note.tabStops.length, plain.tabStops.length);
      });
    }
  }

  it('leaves a template alone whose front matter it cannot edit', () => {
    const odd = parseTemplate('odd', '---\n{title: a, criteria: []}\n---\n');
    assert.equal(withStandard(odd, 'X'), odd);
  });
});
