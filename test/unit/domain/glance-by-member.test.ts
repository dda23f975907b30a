import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, dayNumber } from '../../../src/domain/day.ts';
import { type Figures, figuresOf, UNKNOWN } from '../../../src/domain/figures.ts';
import { daysByMember, MOST_APART, seriesOf } from '../../../src/domain/glance-series.ts';
import { DAY_METRICS } from '../../../src/domain/metric.ts';
import { monthsOf } from '../../../src/domain/account-month.ts';
import { ACCOUNT, createReading } from './readings.ts';

const TO: Day = '2026-03-14' as Day;
const PERIOD = { from: addDays(TO, -6), to: TO };

type Someone = { readonly id: number; readonly name: string; readonly figures: Figures };

/** `values` end on the period's last day. */
function member(id: number, values: readonly (number | null)[]): Someone {
  const reading = createReading(addDays(TO, 1 - values.length), values);
  return { id, name: `m${id}`, figures: figuresOf(values.length > 0 ? monthsOf(ACCOUNT, reading) : []) };
}

const teams = fc
  .array(fc.array(fc.option(fc.integer({ min: 0, max: 900 })), { maxLength: 10 }), { maxLength: 12 })
  .map((lists) => lists.map((values, id) => member(id, values)));

test('R7: what each gave and what the others gave add up to the team’s day, whatever is known of whom', () => {
  fc.assert(
    fc.property(teams, (team) => {
      const { parts } = daysByMember(team, PERIOD);
      for (const metric of DAY_METRICS) {
        const added = seriesOf(team, metric, PERIOD).map((_, index) => {
          const known = parts.flatMap(({ days }) => days[metric][index] ?? []);
          return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
        });
        expect(added).toEqual(seriesOf(team, metric, PERIOD));
      }
    }),
  );
});

test('the first stand alone; one who would be the only other stands alone too', () => {
  const people = Array.from({ length: 9 }, (_, id) => member(id, [1]));
  const ids = (count: number): (number | null)[] => daysByMember(people.slice(0, count), PERIOD).parts.map(({ id }) => id);
  expect(ids(MOST_APART)).toEqual([0, 1, 2, 3, 4]);
  expect(ids(MOST_APART + 1)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ids(MOST_APART + 2)).toEqual([0, 1, 2, 3, 4, null]);
});

test('no false falls: a day is whole where it is known of everybody of whom any day of the period is', () => {
  const whole = [1, 2, 3, 4, 5, 6, 7];
  const late = [1, 2, 3, null, 5, 6, null];
  const wholeOf = (...lists: (number | null)[][]): readonly boolean[] =>
    daysByMember(
      lists.map((values, id) => member(id, values)),
      PERIOD,
    ).whole.impressions;
  expect(wholeOf(whole, late)).toEqual([true, true, true, false, true, true, false]);
  expect(wholeOf(whole, [])).toEqual(Array(7).fill(true));
});

test('of each figure by itself: who gave no followers for two days makes those two days of theirs no fall', () => {
  const [some, all] = [member(0, [1, 2, 3, 4, 5, 6, 7]), member(1, [1, 2, 3, 4, 5, 6, 7])];
  const followers = Int32Array.from(some.figures.columns.newFollowers);
  const at = dayNumber(TO) - some.figures.first;
  followers.fill(UNKNOWN, at - 1, at + 1);
  const figures = { ...some.figures, columns: { ...some.figures.columns, newFollowers: followers } };
  const { whole } = daysByMember([{ ...some, figures }, all], PERIOD);
  expect(whole.newFollowers).toEqual([true, true, true, true, true, false, false]);
  expect(whole.impressions).toEqual(Array(7).fill(true));
});
