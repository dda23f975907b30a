import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { readTeamGlance, readTeamTotals } from '../../../../src/extension/cache/rollup.ts';
import { accountOf, AT, answerOf, GROUP, ME, memberOp, openCache, SCOPES, selfOps, TEAM, tilesOf } from '../answers.ts';

const MEMBERS = 130;

test("a large team's glance is kept in parts below 64 KiB, and read whole", async () => {
  const { cache } = openCache();
  const ops = Array.from({ length: MEMBERS }, (_, at) => memberOp(at + 1, `Member ${at} ${'x'.repeat(80)}`, 'user'));
  const tiles = Array.from({ length: MEMBERS }, (_, at) => tilesOf(TEAM, accountOf(at + 1), at + 1)).flat();
  await cache.apply({
    person: ME,
    sent: null,
    response: answerOf({ cookie: 'c1', scopes: [...SCOPES.admin], ops: [...selfOps('admin'), ...ops], tiles }),
    at: AT,
  });
  const { sizes, glance, totals } = await cache.read(ME, async (tx, view) => ({
    sizes: (await tx.objectStore('rollups').getAll()).map((part) => serialize(part).length),
    glance: await readTeamGlance(tx, view, GROUP, 7),
    totals: await readTeamTotals(tx, view, GROUP, 7),
  }));
  expect(Math.max(...sizes)).toBeLessThan(65_536);
  expect(glance?.rows.map((row) => row.figures.impressions.value)).toEqual(
    Array.from({ length: MEMBERS }, (_, at) => 7 * (MEMBERS - at)),
  );
  expect(glance?.byMember?.parts).toHaveLength(5 + 1);
  expect(totals).toEqual({ ...glance, byMember: undefined, rows: [] });
});
