import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GlanceRow } from '../../../../src/domain/glance.ts';
import { NOTHING_KNOWN } from '../../../../src/domain/health.ts';
import {
  findRows,
  type MemberColumn,
  sortRows,
  turnOrder,
  USUAL_ORDER,
} from '../../../../src/extension/components/member-order.ts';

function row(name: string, value: number | null): GlanceRow {
  const figure = { value, change: null, known: 1, atLeast: false };
  const figures = {
    impressions: figure,
    engagements: figure,
    engagementRate: figure,
    newFollowers: figure,
    followers: figure,
    posts: figure,
  };
  const id = '00000000-0000-4000-8000-000000000001' as GlanceRow['id']; // invented
  return {
    id,
    name,
    role: null,
    figures,
    reach: null,
    part: value,
    health: { ...NOTHING_KNOWN, capturedAt: value },
    behind: false,
  };
}

const rows = fc.array(fc.tuple(fc.string(), fc.option(fc.integer(), { nil: null })).map(([name, value]) => row(name, value)));
const columns = fc.constantFrom<MemberColumn>('name', 'impressions', 'posts', 'part', 'age', 'change');

test('any order keeps every row once, and leaves the given list as it is', () => {
  fc.assert(
    fc.property(rows, columns, fc.boolean(), (list, column, descending) => {
      const before = [...list];
      expect(new Set(sortRows(list, { column, descending }))).toEqual(new Set(list));
      expect(list).toEqual(before);
    }),
  );
});

test('what is not known comes last, whichever way', () => {
  const list = [row('a', null), row('b', 2), row('c', 9)];
  for (const descending of [true, false]) expect(sortRows(list, { column: 'impressions', descending }).at(-1)?.name).toBe('a');
});

test('the same column again turns the order round; names begin with A', () => {
  expect(turnOrder(USUAL_ORDER, 'impressions')).toEqual({ column: 'impressions', descending: false });
  expect(turnOrder(USUAL_ORDER, 'posts')).toEqual({ column: 'posts', descending: true });
  expect(turnOrder(USUAL_ORDER, 'name')).toEqual({ column: 'name', descending: false });
});

test('a name is found without its accents and in any case', () => {
  const list = [row('Lucía Prieto', 1), row('Tom Bell', 1)];
  expect(findRows(list, ' LUCIA ').map(({ name }) => name)).toEqual(['Lucía Prieto']);
  expect(findRows(list, '')).toEqual(list);
});
