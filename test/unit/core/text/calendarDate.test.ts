import { assert } from 'chai';
import {
  firstDay,
  isCalendarDate,
  isWholeDay,
  monthOf,
  monthsBefore,
  monthsBetween,
} from '../../../../src/core/text/calendarDate';

describe('isCalendarDate', () => {
  for (const text of ['2026-11-20', '2024-02-29', '2000-02-29', '2026-12-31', '2026']) {
    it(`takes ${text}`, () => {
      assert.isTrue(isCalendarDate(text));
    });
  }
  const refused = ['', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10'].concat(
    ['2026-01-00', '2026-1-1', '26-01-01', '2026-01', '2026-01-01T10:00', ' 2026', '２０２６'],
  );
  for (const text of refused) {
    it(`refuses "${text}"`, () => {
      assert.isFalse(isCalendarDate(text));
    });
  }
});

describe('isWholeDay', () => {
  it('takes real days, and no year alone', () => {
    assert.deepEqual(['2026-11-20', '2026', '2026-02-29', ''].filter(isWholeDay), ['2026-11-20']);
  });
});

describe('firstDay', () => {
  it('takes a year alone as its first day', () => {
    assert.equal(firstDay('2026'), '2026-01-01');
    assert.equal(firstDay('2026-03-04'), '2026-03-04');
  });
});

describe('monthsBefore', () => {
  const cases: readonly (readonly [date: string, months: number, expected: string])[] = [
    ['2026-06-15', 0, '2026-06-15'],
    ['2026-06-15', 1, '2026-05-15'],
    ['2026-06-15', 12, '2025-06-15'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-12-31', 12, '2025-12-31'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-05-31', 1, '2026-04-30'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2024-02-29', 48, '2020-02-29'],
    ['2026', 1, '2025-12-01'],
  ];
  for (const [date, months, expected] of cases) {
    it(`${months} before ${date} is ${expected}`, () => {
      assert.equal(monthsBefore(date, months), expected);
    });
  }
});

describe('monthOf', () => {
  const cases: readonly (readonly [date: string, from: string, to: string])[] = [
    ['2026-06-15', '2026-06-01', '2026-06-30'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
    ['2024-02-01', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-01-31'],
  ];
  for (const [date, from, to] of cases) {
    it(`of ${date} goes from ${from} to ${to}`, () => {
      assert.deepEqual(monthOf(date), { from, to });
    });
  }
});

describe('monthsBetween', () => {
  const cases: readonly (readonly [from: string, to: string, expected: number])[] = [
    ['2026-06-15', '2026-06-15', 0],
    ['2026-06-15', '2026-07-14', 0],
    ['2026-06-15', '2026-07-15', 1],
    ['2025-06-15', '2026-06-15', 12],
    ['2025-06-16', '2026-06-15', 11],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2025', '2026-01-01', 12],
    ['2027-01-01', '2026-01-01', 0],
  ];
  for (const [from, to, expected] of cases) {
    it(`from ${from} to ${to}: ${expected}`, () => {
      assert.equal(monthsBetween(from, to), expected);
    });
  }
});
