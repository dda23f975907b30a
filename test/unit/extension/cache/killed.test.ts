import { describe, expect, test, vi } from 'vitest';
import type { Cache } from '../../../../src/extension/cache/cache.ts';
import type { PullResponse } from '../../../../src/protocol/pull.ts';
import {
  AT,
  ME,
  MINE,
  SCOPES,
  SELF,
  TEAM,
  accountOf,
  answerOf,
  dump,
  everything,
  memberOp,
  membershipOf,
  openCache,
  seatOf,
  tilesOf,
} from '../answers.ts';

function apply(cache: Cache, sent: string | null, response: PullResponse): Promise<string> {
  return cache.apply({ person: ME, sent, response, at: AT });
}

describe('a worker killed at any point of applying', () => {
  const steps = ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'clear', 'count', 'openKeyCursor'] as const;
  const next = answerOf({
    cookie: 'c2',
    scopes: [...SCOPES.analyst],
    ops: [
      [SELF, 'membership', membershipOf(1), seatOf('analyst')],
      [TEAM, 'member', membershipOf(3), null],
      memberOp(5, 'New One', 'user'),
    ],
    tiles: [...tilesOf(TEAM, accountOf(5), 55), ...tilesOf(SELF, MINE, 12)],
  });

  async function dumpAfterKill(at: number): Promise<{ text: string; calls: number }> {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    let calls = 0;
    for (const step of steps) {
      const real = IDBObjectStore.prototype[step] as (...args: unknown[]) => unknown;
      vi.spyOn(IDBObjectStore.prototype, step).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
        if (++calls === at) queueMicrotask(() => this.transaction.abort());
        return real.apply(this, args);
      } as never);
    }
    await apply(cache, 'c1', next).catch(() => undefined);
    vi.restoreAllMocks();
    return { text: await dump(name), calls };
  }

  test('leaves what was before or what comes after, never something between', { timeout: 60_000 }, async () => {
    const before = await dumpAfterKill(0).then(async () => {
      const { cache, name } = openCache();
      await apply(cache, null, everything('admin', 'c1'));
      return dump(name);
    });
    const { text: after, calls } = await dumpAfterKill(-1);
    expect(after).not.toBe(before);
    expect(calls).toBeGreaterThan(100);
    for (let at = 1; at <= calls; at++) expect((await dumpAfterKill(at)).text === before).toBe(true);
  });
});
