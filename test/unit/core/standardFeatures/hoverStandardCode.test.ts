import { assert } from 'chai';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { hoverStandardCode } from '../../../../src/core/standardFeatures/hoverStandardCode';
import { readCursor, showRange } from '../languageFeatures/markedText';

const standards = new Map(builtInStandards.map((standard) => [standard.urn, standard]));
const head = 'urn: X\nperformance: [{code: P1, text: cut to picture}]\n';

function hover(end: string): string | undefined {
  const { text, offset } = readCursor(head + end);
  const found = hoverStandardCode(text, offset, standards);
  if (!found) return undefined;
  const place = /«([^]*)»/.exec(showRange(text, found.range))?.[1] ?? '';
  return `${place} ${found.urn}/${found.code} ${found.text}`;
}

describe('hoverStandardCode', () => {
  for (const end of [
    'keywords: {P|1: [a]}',
    'incomplete: |P1',
    'revisions: [{code: P1|, date: 2026-01-01, was: a}]',
    'supersededBy: {urn: SKSPP05, map: {P1|: [P2]}}',
    'keywords: {P1|: [a',
  ]) {
    it(`shows the wording: ${end}`, () => {
      assert.equal(hover(end), 'P1 X/P1 cut to picture');
    });
  }

  it('shows the wording of the standard that replaces', () => {
    assert.match(
      hover('supersededBy: {urn: SKSPP05, map: {P1: [P2|]}}') ?? '',
      /^P2 SKSPP05\/P2 manage your own time/,
    );
  });

  for (const end of [
    'keywords: {P2|: [a]}',
    'keywords: {P1: [P1|]}',
    'supersededBy: {urn: Y, map: {P1: [P2|]}}',
    'title: P1|',
  ]) {
    it(`has nothing to show: ${end}`, () => {
      assert.isUndefined(hover(end));
    });
  }
});
