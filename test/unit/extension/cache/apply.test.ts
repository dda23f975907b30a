import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures.ts';
import { glanceOf } from '../../../../src/domain/glance.ts';
import type { Cache } from '../../../../src/extension/cache/cache.ts';
import { readOwnGlance, readTeamGlance } from '../../../../src/extension/cache/rollup.ts';
import { readRows } from '../../../../src/extension/cache/rows.ts';
import { readFigures } from '../../../../src/extension/cache/tiles.ts';
import type { PullResponse } from '../../../../src/protocol/pull.ts';
import {
  AT,
  CANARY,
  GROUP,
  ME,
  MINE,
  SCOPES,
  TEAM,
  accountOf,
  answerOf,
  dump,
  everything,
  memberOp,
  openCache,
} from '../answers.ts';

function apply(cache: Cache, sent: string | null, response: PullResponse): Promise<string> {
  return cache.apply({ person: ME, sent, response, at: AT });
}

describe('an answer', () => {
  test('is applied whole: rows, figures, ready glances and the cookie', async () => {
    const { cache } = openCache();
    expect(await apply(cache, null, everything('admin', 'c1'))).toBe('applied');
    expect(await cache.cookie(ME)).toBe('c1');
    const { members, glance } = await cache.read(ME, async (tx, view) => ({
      members: await readRows(tx, view, TEAM, 'member'),
      glance: await readTeamGlance(tx, view, GROUP, 7),
    }));
    expect(members).toHaveLength(4);
    expect(glance?.members).toBe(4);
    expect(glance?.figures.impressions.value).toBe(7 * (11 + CANARY.analyst + CANARY.user + CANARY.other));
  });

  test('the ready glance is what the figures say, made anew', async () => {
    const { cache } = openCache();
    const response = everything('admin', 'c1');
    await apply(cache, null, response);
    const ready = await cache.read(ME, (tx, view) => readTeamGlance(tx, view, GROUP, 28));
    const subjects = response.ops.flatMap(([scope, entity, , value]) => {
      if (scope !== TEAM || entity !== 'member') return [];
      const { id, name, role, account } = value as { id: never; name: string; role: 'user'; account: string };
      const months = response.tiles.flatMap(([where, month]) => (where === TEAM && month.account === account ? month : []));
      return [{ id, name, role, figures: figuresOf(months) }];
    });
    expect(ready).toEqual(glanceOf(subjects, 28));
  });

  test('the columns give back what came', async () => {
    const { cache } = openCache();
    const response = everything('admin', 'c1');
    await apply(cache, null, response);
    const figures = await cache.read(ME, (tx) => readFigures(tx, TEAM, [accountOf(3)]));
    const months = response.tiles.flatMap(([where, month]) => (where === TEAM && month.account === accountOf(3) ? month : []));
    expect(figures.get(accountOf(3))).toEqual(figuresOf(months));
  });

  test('to a cookie that is no longer the stored one changes nothing', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    const before = await dump(name);
    expect(await apply(cache, null, answerOf({ cookie: 'c0', scopes: [] }))).toBe('stale');
    expect(await dump(name)).toBe(before);
  });

  test('that comes twice is applied once', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    const next = answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], ops: [memberOp(5, 'New One', 'user')] });
    expect(await apply(cache, 'c1', next)).toBe('applied');
    const once = await dump(name);
    expect(await apply(cache, 'c1', next)).toBe('stale');
    expect(await dump(name)).toBe(once);
  });

  test('in two contexts at once is applied in one of them', async () => {
    const { cache, name } = openCache();
    const { cache: other } = openCache({ name });
    await apply(cache, null, everything('admin', 'c1'));
    const next = answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], ops: [memberOp(5, 'New One', 'user')] });
    const both = await Promise.all([apply(cache, 'c1', next), apply(other, 'c1', next)]);
    expect(both.sort()).toEqual(['applied', 'stale']);
  });

  test('of several pages shows the first at once, and in the end the same as one page', async () => {
    const [whole, paged] = [openCache(), openCache()];
    const response = everything('admin', 'c9');
    await apply(whole.cache, null, response);
    const pages = response.tiles.map((tile, at) => ({
      ...response,
      reset: [],
      ops: [],
      tiles: [tile],
      more: true,
      cookie: `c${at + 1}`,
    }));
    await apply(paged.cache, null, { ...response, tiles: [], more: true, cookie: 'c0' });
    for (const [at, page] of pages.entries()) {
      await apply(paged.cache, `c${at}`, page);
      if (at === 0) expect(await paged.cache.read(ME, (tx, view) => readOwnGlance(tx, view, MINE, 7))).not.toBeNull();
    }
    await apply(paged.cache, `c${pages.length}`, answerOf({ cookie: 'c9', scopes: [...SCOPES.admin] }));
    expect(await dump(paged.name)).toBe(await dump(whole.name));
  });

  test('with a month or a record that is malformed keeps the rest', async () => {
    const { cache } = openCache();
    const response = everything('admin', 'c1');
    const broken = { account: accountOf(2), month: '2026-13', sources: {} } as never;
    await apply(cache, null, {
      ...response,
      ops: [...response.ops, [TEAM, 'member', 'x', { id: 1 }]],
      tiles: [...response.tiles, [TEAM, broken]],
    });
    expect(await cache.read(ME, (tx, view) => readRows(tx, view, TEAM, 'member'))).toHaveLength(4);
  });
});
