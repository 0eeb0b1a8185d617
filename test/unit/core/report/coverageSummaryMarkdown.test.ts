import { assert } from 'chai';
import MarkdownIt from 'markdown-it';
import { coverageSummaryMarkdown } from '../../../../src/core/report/coverageSummaryMarkdown';
import { formatMessage } from '../../../../src/core/text/message';
import { sampleNote, sampleStandard, sampleUnreadable } from '../../support/journalSamples';
import { fileOf, sampleSnapshot } from './sampleSnapshot';

const context = { fileOf, translate: formatMessage };

describe('coverageSummaryMarkdown', () => {
  it('has the totals, then the gaps with their reasons, then what is evidenced', () => {
    assert.equal(
      coverageSummaryMarkdown(sampleSnapshot(), context),
      [
        String.raw`# X1: Cutting \*rooms\* \& \<more\>`,
        '',
        '**2 of 4 criteria evidenced on 2026-06-30**',
        '',
        '- Performance criteria: 1 of 3 evidenced',
        '- Knowledge and understanding: 1 of 1 evidenced',
        '',
        '## No evidence',
        '',
        '- **P3** the wording of P3 – no note yet',
        '',
        '## Mapped, not yet evidenced',
        '',
        '- **P2** the wording of P2 – only drafts',
        '',
        '## Evidenced',
        '',
        '- **K1** the wording of K1 (The source text breaks off here.) – 1 note',
        '',
        '## Accepted',
        '',
        '- **P1** the wording of P1 – 2 notes',
        '',
        '## Unreadable notes',
        '',
        String.raw`- bro\*ken.md`,
        '',
      ].join('\n'),
    );
  });

  it('says what it is limited to, as text', () => {
    const text = coverageSummaryMarkdown(sampleSnapshot(), { ...context, limit: '*HALCYON*' });
    assert.include(
      text,
      String.raw`**2 of 4 criteria evidenced on 2026-06-30**

Limited to \*HALCYON\*

- Performance`,
    );
  });

  it('takes nothing from the notes themselves', () => {
    const secret = sampleNote({
      title: 'SECRET',
      body: 'SECRET',
      headings: ['SECRET'],
      production: 'SECRET',
    });
    assert.notInclude(coverageSummaryMarkdown(sampleSnapshot([secret]), context), 'SECRET');
  });

  it('names no file of a confidential note that cannot be read', () => {
    const secret = { ...sampleUnreadable('file:///j/secret.md'), confidential: true };
    const text = coverageSummaryMarkdown(sampleSnapshot([secret]), context);
    assert.match(text, /## Unreadable notes\n\n- A note that may be confidential\n/);
    assert.notInclude(text, 'secret');
  });

  it('shows the wording of a standard as it is, whatever it holds', () => {
    const wording =
      'a [link](command:x) <img src=x> `code` ![i](http://x) &amp; *b* _c_ ~~d~~ $e$ \\ f | g';
    const standard = sampleStandard('X1', ['P1']);
    const odd = {
      ...standard,
      criteria: standard.criteria.map((each) => ({ ...each, text: wording })),
    };
    const html = new MarkdownIt({ html: true, linkify: false }).render(
      coverageSummaryMarkdown(sampleSnapshot([], [odd]), context),
    );
    assert.notMatch(html, /<(?!\/?(h1|h2|p|ul|li|strong)>)/);
    assert.include(html, new MarkdownIt().utils.escapeHtml(wording));
  });

  it('speaks of each standard in turn, and only of lists that have criteria', () => {
    const standards = [sampleStandard('X1', ['P1']), sampleStandard('Y2', ['K1'])];
    const text = coverageSummaryMarkdown(sampleSnapshot([], standards), context);
    assert.deepEqual(text.match(/^# .*/gm), ['# X1: Standard X1', '# Y2: Standard Y2']);
    assert.lengthOf(text.match(/^- (Performance|Knowledge)/gm) ?? [], 2);
  });

  it('passes every sentence through the translation', () => {
    const text = coverageSummaryMarkdown(sampleSnapshot(), { fileOf, translate: () => '§' });
    assert.notMatch(text, /evidenced|evidence|Accepted|draft|note yet|breaks off|Unreadable/);
  });
});
