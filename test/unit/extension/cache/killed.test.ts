import { afterEach, expect, test, vi } from 'vitest';
import { createOutbox } from '../../../../src/extension/cache/outbox.ts';
import {
  AT,
  accountOf,
  answerOf,
  dump,
  everything,
  ME,
  MINE,
  memberOp,
  membershipOf,
  openCache,
  SCOPES,
  SELF,
  seatOf,
  TEAM,
  tilesOf,
} from '../answers.ts';

const STEPS = ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'clear', 'count', 'openKeyCursor'] as const;

afterEach(() => vi.restoreAllMocks());

/** Kills the work at its first request, at its second, and so on, until it ends by itself; says what is there after each. */
async function killEverywhere(
  name: string,
  work: () => Promise<unknown>,
): Promise<{ before: string; kills: string[]; after: string }> {
  const before = await dump(name);
  const kills: string[] = [];
  for (;;) {
    let calls = 0;
    const at = kills.length + 1;
    for (const step of STEPS) {
      const real = IDBObjectStore.prototype[step] as (...args: unknown[]) => unknown; // every one of them is a function
      vi.spyOn(IDBObjectStore.prototype, step).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
        if (++calls === at) queueMicrotask(() => this.transaction.abort());
        return real.apply(this, args);
      } as never);
    }
    await work().catch(() => undefined);
    vi.restoreAllMocks();
    const text = await dump(name);
    if (calls < at) return { before, kills, after: text };
    kills.push(text);
  }
}

test('a worker killed at any point of applying leaves what was before, never something between', {
  timeout: 60_000,
}, async () => {
  const { cache, name } = openCache();
  await cache.apply({ person: ME, sent: null, response: everything('admin', 'c1'), at: AT });
  const response = answerOf({
    cookie: 'c2',
    scopes: [...SCOPES.analyst],
    ops: [
      [SELF, 'membership', membershipOf(1), seatOf('analyst')],
      [TEAM, 'member', membershipOf(3), null],
      memberOp(5, 'New One', 'user'),
    ],
    tiles: [...tilesOf(TEAM, accountOf(5), 55), ...tilesOf(SELF, MINE, 12)],
  });
  const { before, kills, after } = await killEverywhere(name, () => cache.apply({ person: ME, sent: 'c1', response, at: AT }));
  expect(kills.length).toBeGreaterThan(50);
  expect(kills.every((text) => text === before)).toBe(true);
  expect(after).not.toBe(before);
  expect(await cache.cookie(ME)).toBe('c2');
});

test('a fault that nobody has thought of, at the end of applying, leaves what was before', async () => {
  const { cache, name } = openCache();
  await cache.apply({ person: ME, sent: null, response: everything('admin', 'c1'), at: AT });
  const before = await dump(name);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key) {
    if (key === 'cookie') throw new TypeError('unforeseen');
    return put.call(this, value, key);
  });
  const response = answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], ops: [memberOp(5, 'New One', 'user')] });
  await expect(cache.apply({ person: ME, sent: 'c1', response, at: AT })).rejects.toThrow('unforeseen');
  vi.restoreAllMocks();
  expect(await dump(name)).toBe(before);
});

test.each([
  ['enqueueing', (outbox: ReturnType<typeof createOutbox>) => outbox.enqueue(ME, 'account.edit', 'new')],
  [
    'acknowledging',
    async (outbox: ReturnType<typeof createOutbox>) =>
      outbox.acknowledge(ME, await outbox.client(ME), [
        [1, 'ok'],
        [2, 'refused'],
        [3, 'ok'],
      ]),
  ],
  ['numbering anew', async (outbox: ReturnType<typeof createOutbox>) => outbox.renew(ME, await outbox.client(ME))],
])('a worker killed at any point of %s leaves the outbox as it was', async (what, work) => {
  const name = `killed ${what}`;
  const outbox = createOutbox(name);
  for (let at = 0; at < 3; at++) await outbox.enqueue(ME, 'account.edit', at);
  const { before, kills, after } = await killEverywhere(name, () => work(outbox));
  expect(kills.length).toBeGreaterThan(2);
  expect(kills.every((text) => text === before)).toBe(true);
  expect(after).not.toBe(before);
});
