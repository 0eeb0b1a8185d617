import { assert } from 'chai';
import { freeFileName, noteFileName } from '../../../../src/core/template/noteFileName';

describe('noteFileName', () => {
  const cases: readonly (readonly [title: string, slug: string])[] = [
    ['Turnover to sound, episode 2', 'turnover-to-sound-episode-2'],
    ['  Señor Ångström’s café — déjà vu  ', 'senor-angstroms-cafe-deja-vu'],
    ['Straße, Ærø, Łódź, Þing', 'strasse-aero-lodz-thing'],
    ['Монтаж № 3: йод', 'монтаж-no-3-йод'],
    ['字幕の確認', '字幕の確認'],
    ['한국어 자막', '한국어-자막'],
    ['हिन्दी शीर्षक', 'हिन्दी-शीर्षक'],
    ['İstanbul', 'istanbul'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\con', 'c-windows-con'],
    ['CON', 'con'],
    ['.hidden', 'hidden'],
    ['trailing dot.', 'trailing-dot'],
    ['don\'t "quote" <me>|*?', 'dont-quote-me'],
    ['a\u0000b\nc\u202ed', 'a-b-c-d'],
    ['😀😀', 'note'],
    ['...', 'note'],
    ['', 'note'],
    ['\ud800', 'note'],
  ];
  for (const [title, slug] of cases) {
    it(JSON.stringify(title), () => {
      assert.equal(noteFileName('2026-11-20', title), `2026-11-20-${slug}.md`);
    });
  }

  it('stays under 80 characters and 255 bytes, and ends with a word', () => {
    const long = noteFileName('2026-11-20', 'turnover to sound '.repeat(20));
    assert.match(long, /^2026-11-20-(turnover-to-sound-)*turnover(-to)?(-sound)?\.md$/);
    assert.isAtMost(long.length, '2026-11-20-.md'.length + 80);
    assert.equal(noteFileName('2026-11-20', 'x'.repeat(200)), `2026-11-20-${'x'.repeat(80)}.md`);
    assert.equal(noteFileName('2026-11-20', '字'.repeat(200)), `2026-11-20-${'字'.repeat(66)}.md`);
    assert.equal(noteFileName('2026-11-20', '𠀀'.repeat(200)), `2026-11-20-${'𠀀'.repeat(40)}.md`);
  });

  it('needs no date, and then keeps clear of device names', () => {
    assert.equal(noteFileName('', 'Log'), 'log.md');
    assert.equal(noteFileName('../x', 'Log'), 'log.md');
    assert.equal(noteFileName('', 'NUL'), 'note-nul.md');
    assert.equal(noteFileName('', 'com1'), 'note-com1.md');
  });
});

describe('freeFileName', () => {
  it('counts up before the ending', () => {
    const taken = new Set(['a.md', 'a-2.md', 'b.c.md']);
    assert.equal(
      freeFileName('x.md', (name) => taken.has(name)),
      'x.md',
    );
    assert.equal(
      freeFileName('a.md', (name) => taken.has(name)),
      'a-3.md',
    );
    assert.equal(
      freeFileName('b.c.md', (name) => taken.has(name)),
      'b.c-2.md',
    );
    assert.equal(
      freeFileName('.x', (name) => name === '.x'),
      '.x-2',
    );
  });
});
