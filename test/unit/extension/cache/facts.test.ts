import { expect, test } from 'vitest';
import { monthsOf } from '../../../../src/domain/account-month.ts';
import { addDays, type Day } from '../../../../src/domain/day.ts';
import { readFigures } from '../../../../src/extension/cache/tiles.ts';
import { createReading } from '../../domain/readings.ts';
import { accountOf, AT, answerOf, ME, memberOp, openCache, SCOPES, selfOps, TEAM } from '../answers.ts';

const [MEMBERS, MONTHS] = [40, 13];

test('what stands beside days is read of everybody and every month, though it is read piece by piece', async () => {
  const { cache } = openCache();
  const accounts = Array.from({ length: MEMBERS }, (_, at) => accountOf(at + 1));
  const tiles = accounts.flatMap((account, at) =>
    Array.from({ length: MONTHS }, (_, month) => addDays('2025-01-10' as Day, 30 * month)).flatMap((from) =>
      monthsOf(
        account,
        createReading(from, [1, 2], { totals: { impressions: at + 3, engagements: null, membersReached: null } }),
      ).map((month) => [TEAM, month] as const),
    ),
  );
  await cache.apply({
    person: ME,
    sent: null,
    response: answerOf({
      cookie: 'c1',
      scopes: [...SCOPES.admin],
      ops: [...selfOps('admin'), ...accounts.map((_, at) => memberOp(at + 1, `Member ${at}`, 'user'))],
      tiles: tiles as never,
    }),
    at: AT,
  });
  const [records, figures] = await cache.read(ME, async (tx) => [
    await tx.objectStore('facts').count(),
    await readFigures(tx, TEAM, accounts),
  ]);
  expect(records).toBeGreaterThan(500);
  expect([...figures.values()].map(({ windows }) => windows.length)).toEqual(accounts.map(() => MONTHS));
  expect([...figures.values()].map(({ windows }) => windows[0]?.impressions)).toEqual(accounts.map((_, at) => at + 3));
});
