import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contributor } from '../../../src/domain/contribution.ts';
import { BOARD_METRICS, type Board, leaderboardOf, type Listed } from '../../../src/domain/leaderboard.ts';
import { contributor, END, impressions, teamArbitrary } from './contributors.ts';
import { createReading } from './readings.ts';

const BOARD: Board = { metric: 'impressions', length: 7 };

function listed(member: Contributor, isListed = true): Listed {
  return { ...member, listed: isListed };
}

function week(name: string, each: number | null, joinedOn: string | null = null): Listed {
  return listed(contributor(name, each === null ? [] : [impressions(...Array(7).fill(each))], joinedOn));
}

const placesOf = (members: readonly Listed[], board = BOARD) =>
  leaderboardOf(members, board).places.map(({ place, name, value }) => [place, name, value]);

test('the greatest first; equal figures share a place, and the next one counts on', () => {
  expect(placesOf([week('d', 1), week('b', 5), week('a', 9), week('c', 5)])).toEqual([
    [1, 'a', 63],
    [2, 'b', 35],
    [2, 'c', 35],
    [4, 'd', 7],
  ]);
});

test('who does not want to be in it is not, counts for nobody’s place, and does not move its days', () => {
  const hidden = listed(contributor('hidden', [createReading('2026-03-12', Array(7).fill(900))]), false);
  const told = leaderboardOf([week('a', 9), hidden, week('b', 5)], BOARD);
  expect(told.places.map(({ place, name }) => [place, name])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
  expect(JSON.stringify(told)).not.toContain('hidden');
  expect(told.period?.to).toBe(END);
});

test('of whom a day is not known he is named, and has no place: not the last one either', () => {
  const gap = listed(contributor('gap', [impressions(9, 9, 9, null, 9, 9, 9)]));
  const told = leaderboardOf([week('a', 1), gap, week('none', null)], BOARD);
  expect(told.places.map(({ name }) => name)).toEqual(['a']);
  expect(told.without.map(({ name }) => name)).toEqual(['gap', 'none']);
});

test('who joined within the days is said to have', () => {
  const told = leaderboardOf([week('new', 3, '2026-03-12'), week('old', 2, '2026-03-01')], BOARD);
  expect(told.places.map(({ name, joined }) => [name, joined])).toEqual([
    ['new', true],
    ['old', false],
  ]);
});

test('where nothing is known of anybody there is no place', () => {
  expect(leaderboardOf([week('a', null)], BOARD)).toMatchObject({ period: null, places: [], without: [{ name: 'a' }] });
  expect(leaderboardOf([], BOARD)).toEqual({ period: null, places: [], without: [] });
});

describe('laws', () => {
  const team = fc
    .tuple(teamArbitrary, fc.infiniteStream(fc.boolean()))
    .map(([members, wants]) => members.map((member) => listed(member, wants.next().value)));
  const board = fc.record({ metric: fc.constantFrom(...BOARD_METRICS), length: fc.constantFrom(7, 28) });

  test('whoever comes first; a place is one more than those above; everybody who is in it is named once', () => {
    fc.assert(
      fc.property(team, board, (members, one) => {
        const told = leaderboardOf(members, one);
        expect(leaderboardOf([...members].reverse(), one)).toEqual(told);
        for (const { place, value } of told.places)
          expect(place).toBe(1 + told.places.filter((other) => other.value > value).length);
        const named = [...told.places, ...told.without].map(({ name }) => name).sort();
        expect(named).toEqual(
          members
            .filter((member) => member.listed)
            .map(({ name }) => name)
            .sort(),
        );
        expect(
          leaderboardOf(
            members.filter((member) => member.listed),
            one,
          ),
        ).toEqual(told);
      }),
      { numRuns: 120 },
    );
  });
});
