import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { createCache } from '../../../../src/extension/cache/cache.ts';
import { CACHE_VERSION, connectCache } from '../../../../src/extension/cache/database.ts';
import { createOutbox, isSameHistory, type Outbox } from '../../../../src/extension/cache/outbox.ts';
import { createSessionStore } from '../../../../src/extension/cache/session.ts';
import { AT, answerOf, dump, everything, ME, personOf } from '../answers.ts';

function openOutbox(name = `outbox-${crypto.randomUUID()}`): { outbox: Outbox; name: string } {
  return { outbox: createOutbox(name), name };
}

async function idsOf(outbox: Outbox, person = ME): Promise<number[]> {
  return (await outbox.waiting(person)).map(({ id }) => id);
}

test('mutations are numbered from 1, without a gap, from two contexts at once', async () => {
  const { outbox, name } = openOutbox();
  const { outbox: other } = openOutbox(name);
  await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? outbox : other).enqueue(ME, 'account.edit', at)));
  expect(await idsOf(outbox)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(await outbox.client(ME)).toBe(await other.client(ME));
});

test('numbers go on after all was acknowledged and the worker was started anew', async () => {
  const { outbox, name } = openOutbox();
  await outbox.enqueue(ME, 'account.edit', 1);
  await outbox.acknowledge(ME, await outbox.client(ME), [[1, 'ok']]);
  await outbox.close();
  const { outbox: again } = openOutbox(name);
  await again.enqueue(ME, 'account.edit', 2);
  expect(await idsOf(again)).toEqual([2]);
});

test('a refused mutation stays, with the reason and without its content, until it is dismissed', async () => {
  const { outbox, name } = openOutbox();
  const key = await outbox.enqueue(ME, 'group.edit', { secret: 'canary-args' });
  await outbox.enqueue(ME, 'group.delete', {});
  await outbox.acknowledge(ME, await outbox.client(ME), [
    [1, 'refused'],
    [2, 'ok'],
  ]);
  expect(await outbox.waiting(ME)).toEqual([]);
  expect(await outbox.refused(ME)).toMatchObject([{ key, name: 'group.edit', refused: 'refused' }]);
  expect(await dump(name)).not.toContain('canary-args');
  await outbox.dismiss(ME, key);
  expect(await outbox.refused(ME)).toEqual([]);
});

test('what waits cannot be dismissed', async () => {
  const { outbox } = openOutbox();
  await outbox.dismiss(ME, await outbox.enqueue(ME, 'account.edit', {}));
  expect(await idsOf(outbox)).toEqual([1]);
});

test('entries are bound to their person: each has a client of his own, and a newcomer finds nothing', async () => {
  const { outbox } = openOutbox();
  const other = personOf(2);
  await outbox.enqueue(ME, 'account.edit', 1);
  await outbox.enqueue(other, 'account.edit', 2);
  expect([await idsOf(outbox), await idsOf(outbox, other)]).toEqual([[1], [1]]);
  expect(await outbox.client(ME)).not.toBe(await outbox.client(other));
  await outbox.keepOnly(other);
  expect([await idsOf(outbox), await idsOf(outbox, other)]).toEqual([[], [1]]);
});

test('a client of another history is given a new id, and what waits new numbers; a late answer to the old one is ignored', async () => {
  const { outbox } = openOutbox();
  const old = await outbox.client(ME);
  for (let at = 0; at < 3; at++) await outbox.enqueue(ME, 'account.edit', at);
  await outbox.acknowledge(ME, old, [[1, 'ok']]);
  await outbox.renew(ME, old);
  expect(await outbox.client(ME)).not.toBe(old);
  expect(await idsOf(outbox)).toEqual([1, 2]);
  await outbox.acknowledge(ME, old, [[1, 'ok']]);
  await outbox.renew(ME, old);
  await outbox.enqueue(ME, 'account.edit', 9);
  expect(await idsOf(outbox)).toEqual([1, 2, 3]);
});

test.each([
  { first: 5, last: 4, same: true, is: 'nothing new decided' },
  { first: 5, last: 6, same: true, is: 'all decided' },
  { first: 5, last: 2, same: false, is: 'the server knows less than it acknowledged' },
  { first: 5, last: 9, same: false, is: 'the server knows more than was ever sent' },
])('history: $is', ({ first, last, same }) => {
  const entry = { key: 1, person: ME, name: 'x', args: null, version: 1, refused: null };
  expect(
    isSameHistory(
      [
        { ...entry, id: first },
        { ...entry, id: first + 1 },
      ],
      last,
    ),
  ).toBe(same);
});

test('clearing the cache, and a new version of it, keep the outbox and the session', async () => {
  const [cacheName, outboxName, sessionName] = ['upgraded-cache', 'upgraded-outbox', 'upgraded-session'];
  const [cache, outbox, session] = [
    createCache({ name: cacheName }),
    createOutbox(outboxName),
    createSessionStore('http://a', sessionName),
  ];
  await cache.apply({ person: ME, sent: null, response: everything('admin', 'c1'), at: AT });
  await outbox.enqueue(ME, 'account.edit', 'kept');
  await session.update((value) => ({ ...value, token: 'kept-token' }));
  const newer = connectCache(cacheName, CACHE_VERSION + 1);
  await newer.open(); // not blocked: the older handle closes itself
  await newer.close();
  expect(await dump(cacheName)).not.toContain('Anna');
  expect(await dump(outboxName)).toContain('kept');
  expect((await session.get()).token).toBe('kept-token');
});

test('a cache of a newer version of the extension is dropped, and filled again', async () => {
  const database = await openDB('newer-cache', 9, { upgrade: (db) => void db.createObjectStore('unknown') });
  database.close();
  const cache = createCache({ name: 'newer-cache' });
  expect(await cache.apply({ person: ME, sent: null, response: answerOf({ cookie: 'c1' }), at: AT })).toBe('applied');
  expect(await cache.cookie(ME)).toBe('c1');
});

test('a cache whose handle was closed by another version opens itself again', async () => {
  const connection = connectCache('reopened');
  await connection.open();
  await connection.close();
  expect((await connection.open()).name).toBe('reopened');
});
