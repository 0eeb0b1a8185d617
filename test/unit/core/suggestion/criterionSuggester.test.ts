import { assert } from 'chai';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { criterionId, type Criterion } from '../../../../src/core/standard/standard';
import { CriterionSuggester } from '../../../../src/core/suggestion/criterionSuggester';
import { suggestCriteria } from '../../../../src/core/suggestion/suggestCriteria';
import { scoreSuggestions } from '../../../suggestions/scoreSuggestions';
import secondTuning from '../../../suggestions/second-tuning.json';
import tuning from '../../../suggestions/tuning.json';

const builtIn = builtInStandards.flatMap(({ criteria }) => criteria);
const suggester = new CriterionSuggester(builtIn);

function codesFor(body: string, title = ''): readonly string[] {
  return suggester.suggest(body, title).map(({ criterion }) => criterion.code);
}

function criterion(code: string, text: string, keywords: readonly string[] = []): Criterion {
  const kind = code.startsWith('K') ? 'knowledge' : 'performance';
  const rest = { incomplete: false, revisions: [] };
  return { id: criterionId('OWN1', code), urn: 'OWN1', code, kind, text, keywords, ...rest };
}

describe('Suggesting criteria', () => {
  for (const [name, notes] of [
    ['first', tuning],
    ['second', secondTuning],
  ] as const) {
    it(`finds most labels of the ${name} notes that it was tuned on`, () => {
      const score = scoreSuggestions(suggester, notes);
      assert.isAtLeast(score.bestFound / score.notes, 0.95, 'best code among the first five');
      assert.isAtLeast(score.labelsFound / score.labels, 0.9, 'all codes among the first five');
      assert.isAtLeast(score.firstRight / score.notes, 0.9, 'first suggestion right');
    });
  }

  const examples: readonly (readonly [code: string, body: string])[] = [
    ['P7', 'I signed an NDA, so when a friend asked about the ending I told him nothing.'],
    ['P10', 'Exported an AAF with handles and a guide track in ProRes for the sound house.'],
    ['K11', 'Everything is backed up to LTO each night, and one tape is always kept off-site.'],
    ['K12', 'You need to know who to ask: the machine room for tapes, IT for logins.'],
    ['K13', 'You can learn most tricks from forums and YouTube tutorials, if you check the date.'],
  ];
  for (const [code, body] of examples) {
    it(`puts ${code} first for "${body.slice(0, 40)}…"`, () => {
      assert.equal(codesFor(body)[0], code);
    });
  }

  it('tells an account of what was done from an explanation', () => {
    const did = 'They gave me notes on the scene. I recut it, trimmed the end and sent it again.';
    const knows = 'When you get harsh criticism you should listen, nod and never be defensive.';
    assert.equal(codesFor(did)[0], 'P6');
    assert.equal(codesFor(knows)[0], 'K6');
  });

  it('gives the sentence that speaks for a criterion as it is written, with its place', () => {
    const body =
      '## What happened\r\n\r\nA slow day.  The *drive* went into the safe, and I\r\nsigned for it ' +
      '(twice). Then lunch.\r\n';
    const found = suggester.suggest(body).find((it) => it.criterion.code === 'P9');
    assert.equal(
      found?.sentence,
      'The *drive* went into the safe, and I\r\nsigned for it (twice).',
    );
    assert.equal(body.slice(found?.range.start, found?.range.end), found?.sentence);
  });

  it('gives a sentence of the body for every suggestion, and scores in order', () => {
    for (const { text, title } of tuning) {
      const suggestions = suggester.suggest(text, title);
      suggestions.forEach(({ sentence, range, score }, index) => {
        assert.isNotEmpty(sentence);
        assert.equal(text.slice(range.start, range.end), sentence);
        assert.isTrue(score > 0 && score < 1);
        assert.isAtMost(score, suggestions[index - 1]?.score ?? 1);
      });
    }
  });

  it('gives the same for the same note', () => {
    const [first] = tuning;
    const once = suggester.suggest(first!.text, first!.title);
    suggester.suggest('Something else about budgets and back-ups.');
    assert.deepEqual(suggester.suggest(first!.text, first!.title), once);
    assert.deepEqual(suggestCriteria(first!.text, first!.title, builtIn), once);
  });

  it('takes the title into account, but needs a sentence', () => {
    const body = 'I wrote to the others and the courier.';
    const scoreOf = (title: string) =>
      suggester.suggest(body, title).find((it) => it.criterion.code === 'P3')?.score ?? 0;
    assert.isAbove(scoreOf('Handover note'), scoreOf(''));
    assert.deepEqual(codesFor('', 'Handover note'), []);
  });

  const empty: readonly (readonly [what: string, body: string])[] = [
    ['an empty note', ''],
    ['blanks', ' \n\t\r\n'],
    ['headings alone', '# Backup\n\n## What I learnt about budgets\n'],
    ['code alone', '```\nbackup the AAF and ask for help\n```\n'],
    ['words of another language', 'Zażółć gęślą jaźń.'],
    ['emoji', '🎬🎞️ 👍🏽'],
  ];
  for (const [what, body] of empty) {
    it(`suggests nothing for ${what}`, () => {
      assert.deepEqual(codesFor(body), []);
    });
  }

  it('suggests nothing where there are no criteria', () => {
    assert.deepEqual(suggestCriteria('The brief was late.', 'Brief', []), []);
  });

  describe('with a standard of one’s own', () => {
    const own = new CriterionSuggester([
      criterion('P1', 'keep the client’s bicycles in good repair', ['puncture', 'gear change']),
      criterion('P2', 'respect the confidentiality of the client'),
      criterion('K1', 'how to back up the workshop’s records'),
    ]);
    const first = (body: string) => own.suggest(body)[0]?.criterion.code;

    it('goes by the wording in any form', () => {
      assert.equal(first('Three bicycles had to be repaired today.'), 'P1');
      assert.equal(first('He recorded it in the workshop.'), 'K1');
    });

    it('goes by the keywords', () => {
      assert.equal(first('Mended two punctures.'), 'P1');
      assert.notEqual(first('Changing gears is harder than it looks.'), 'P1');
    });

    it('knows how people speak of a topic that the wording names', () => {
      assert.equal(first('Signed an NDA.'), 'P2');
      assert.equal(first('There are two copies on tape.'), 'K1');
    });

    it('keeps the standard’s order where the evidence is equal', () => {
      const twins = ['P3', 'P1', 'P2'].map((code) => criterion(code, 'mend the bicycle'));
      const codes = new CriterionSuggester(twins).suggest('I mended a bicycle.');
      assert.deepEqual(
        codes.map((it) => it.criterion.code),
        ['P3', 'P1', 'P2'],
      );
    });
  });

  describe('with text that is long or odd', () => {
    const tooLong = 'I asked the editor about the AAF, and backed it up twice. '.repeat(18_000);
    const odd: readonly (readonly [what: string, body: string])[] = [
      ['a million characters', tooLong],
      ['one sentence of a million characters', tooLong.replaceAll('.', '')],
      ['one word of a million characters', 'a'.repeat(1_000_000)],
      ['a million full stops', '.'.repeat(1_000_000)],
      ['full stops and blanks', '. '.repeat(500_000)],
      ['a full stop before a million blanks', `A.${' '.repeat(1_000_000)}`],
      ['a million digits', '1'.repeat(1_000_000)],
      ['digits and points', '1.'.repeat(500_000)],
      ['apostrophes', "a'".repeat(500_000)],
      ['hyphens', 'back-'.repeat(200_000)],
      ['the signs of regular expressions', '(.*)+[\\]$^{2}?|'.repeat(60_000)],
      ['emoji', '👩🏽‍💻 '.repeat(100_000)],
      ['halves of surrogate pairs', '\ud83d \ude00'.repeat(100_000)],
    ];
    for (const [what, body] of odd) {
      it(`copes with ${what}`, () => {
        for (const { sentence, range } of suggester.suggest(body, body)) {
          assert.isTrue(body.slice(range.start, range.end) === sentence);
        }
      });
    }
  });
});
