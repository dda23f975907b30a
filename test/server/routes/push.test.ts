import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import type { AccountId, ClientId } from '../../../src/domain/id.ts';
import type { PushResponse } from '../../../src/protocol/push.ts';
import { PROTOCOL_HEADER } from '../../../src/protocol/version.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import { act, addDevice, createAccount, createWorld, type Device, NOON, post, readingOf, signIn, type World } from '../world.ts';

let ground: Ground;
let world: World;
let ann: Device;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'push');
  ann = await signIn(world, 'ann');
});
afterAll(() => ground.drop());

type Sent = { readonly id: number; readonly name: string; readonly args: unknown };
const create = (id: number, account: AccountId = world.id(), name = 'A'): Sent => ({
  id,
  name: 'account.create',
  args: { account, name, vanity: null },
});

async function push(device: Device, mutations: readonly Sent[]): Promise<PushResponse> {
  const response = await post(world, device, '/v1/push', { clientId: device.clientId, mutations });
  expect(response.status).toBe(200);
  return response.json();
}

test('a mutation is decided once: pushed again it changes nothing and is answered the same', async () => {
  const device = await addDevice(world, ann);
  const batch = [create(1), { id: 2, name: 'account.edit', args: { account: world.id(), name: 'X', vanity: null } }, create(3)];
  const first = await push(device, batch);
  const heads = () => sql`select scope, head from scope order by scope`.execute(ground.db);
  const before = (await heads()).rows;
  expect(first.results).toEqual([
    [1, 'ok'],
    [2, 'refused'],
    [3, 'ok'],
  ]);
  for (let again = 0; again < 3; again++) expect(await push(device, batch)).toEqual(first);
  expect((await heads()).rows).toEqual(before);
});

test('twenty copies of one batch at once have one effect', async () => {
  const device = await addDevice(world, ann);
  const batch = [create(1), create(2, world.id(), 'only once')];
  const answers = await Promise.all(Array.from({ length: 20 }, () => push(device, batch)));
  for (const answer of answers)
    expect(answer.results).toEqual([
      [1, 'ok'],
      [2, 'ok'],
    ]);
  const { rows } = await sql`select 1 from account where name = 'only once'`.execute(ground.db);
  expect(rows).toHaveLength(1);
});

test('behind a gap nothing is decided, and the answer says how far it came', async () => {
  const device = await addDevice(world, ann);
  expect(await push(device, [create(2)])).toMatchObject({ last: 0, results: [] });
  expect(await push(device, [create(1), create(3)])).toMatchObject({ last: 1, results: [[1, 'ok']] });
  expect(await push(device, [])).toMatchObject({ last: 1, results: [] });
});

const INVALID: readonly (readonly [string, Omit<Sent, 'id'>, string])[] = [
  ['a name nobody knows', { name: 'world.end', args: {} }, 'bad-request'],
  ["a name of every object's", { name: 'constructor', args: {} }, 'bad-request'],
  ['no arguments', { name: 'account.create', args: null }, 'bad-request'],
  [
    'a field too many',
    { name: 'account.create', args: { account: '6f1c2b3a-0000-4000-8000-000000000001', name: 'A', vanity: null, role: 'admin' } },
    'bad-request',
  ],
  [
    'a name that hides its direction',
    { name: 'account.create', args: { account: '6f1c2b3a-0000-4000-8000-000000000002', name: 'A\u202eB', vanity: null } },
    'bad-request',
  ],
  [
    'a character that no text may hold',
    { name: 'account.create', args: { account: '6f1c2b3a-0000-4000-8000-000000000003', name: 'A', vanity: 'a\u0000bc' } },
    'bad-request',
  ],
];
test.each(INVALID)('%s is acknowledged with its code and blocks nothing', async (_, mutation, code) => {
  const device = await addDevice(world, ann);
  expect((await push(device, [{ id: 1, ...mutation }, create(2)])).results).toEqual([
    [1, code],
    [2, 'ok'],
  ]);
});

test("another's account id is refused: it can neither be taken nor written to", async () => {
  const ben = await signIn(world, 'ben');
  const account = await createAccount(world, ann, 'Ann');
  expect(await act(world, ben, 'account.create', { account, name: 'Ben', vanity: null })).toBe('refused');
  expect(await act(world, ben, 'account.edit', { account, name: 'Ben', vanity: null })).toBe('refused');
  expect(await act(world, ben, 'reading.import', { account, reading: readingOf('2026-11-20', 3, 1), confirms: null })).toBe(
    'refused',
  );
  expect(await act(world, ben, 'account.edit', { account: world.id(), name: 'Ben', vanity: null })).toBe('refused');
});

test('what the database itself will not have is refused like anything else, and blocks nothing behind it', async () => {
  const taken = await createAccount(world, ann, 'Taken');
  const device = await addDevice(world, await signIn(world, 'dan'));
  expect((await push(device, [create(1, taken), create(2)])).results).toEqual([
    [1, 'refused'],
    [2, 'ok'],
  ]);
});

test("two persons' devices may have the same client id", async () => {
  const ben = await signIn(world, 'ben2');
  const clientId = world.id<ClientId>();
  for (const device of [ann, ben]) expect((await push({ ...device, clientId }, [create(1)])).results).toEqual([[1, 'ok']]);
});

test('I12: a profile may be claimed by two, and neither is told', async () => {
  const cay = await signIn(world, 'cay');
  for (const device of [ann, cay])
    expect(await act(world, device, 'account.create', { account: world.id(), name: 'X', vanity: 'same-profile' })).toBe('ok');
});

test('imports in any order and any repetition end in the same months', async () => {
  const readings = [
    readingOf('2026-11-20', 30, 5, NOON - 3),
    readingOf('2026-11-18', 40, 9, NOON - 1),
    readingOf('2026-11-20', 10, 2, NOON - 2),
  ];
  const states: unknown[] = [];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 1, 2, 0, 2],
  ]) {
    const account = await createAccount(world, ann, 'Order');
    for (const at of order) await act(world, ann, 'reading.import', { account, reading: readings[at] as never, confirms: null });
    const { rows } = await sql<{
      value: object;
    }>`select value from account_month where account_id = ${account} order by month`.execute(ground.db);
    states.push(rows.map(({ value }) => JSON.stringify({ ...value, account: null })));
    const months = readings.map((reading) => monthsOf(account, reading));
    const wanted = new Map(months.flat().map((month) => [month.month, month]));
    for (const month of months.flat()) wanted.set(month.month, mergeMonth(wanted.get(month.month) ?? month, month));
    expect(rows.map(({ value }) => JSON.stringify(value))).toEqual(
      [...wanted.values()].sort((a, b) => (a.month < b.month ? -1 : 1)).map((m) => JSON.stringify(m)),
    );
  }
  expect(new Set(states.map(String)).size).toBe(1);
});

test('an import that changes nothing moves no head', async () => {
  const account = await createAccount(world, ann, 'Same');
  const args = { account, reading: readingOf('2026-11-20', 30, 5), confirms: null };
  await act(world, ann, 'reading.import', args);
  const holding = await pullAll(world, ann);
  await act(world, ann, 'reading.import', args);
  const response = await post(world, ann, '/v1/pull', { clientId: ann.clientId, cookie: holding.cookie });
  expect(response.status).toBe(204);
});

test('a capture from the future is cut to the moment it came', async () => {
  const account = await createAccount(world, ann, 'Fast clock');
  await act(world, ann, 'reading.import', { account, reading: readingOf('2026-11-20', 3, 1, NOON + 1e9), confirms: null });
  const { tiles } = await pullAll(world, ann);
  const tile = tiles.get(`self:${ann.person} ${account} 2026-11`) as { sources: { export: { captures: { at: number }[] } } };
  expect(tile.sources.export.captures).toEqual([expect.objectContaining({ at: NOON })]);
});

test('an account is confirmed by its own profile only, and no longer once that is changed', async () => {
  const account = world.id<AccountId>();
  await act(world, ann, 'account.create', { account, name: 'Ann', vanity: 'Ann-Example' });
  const confirmed = async () =>
    ((await pullAll(world, ann)).rows.get(`self:${ann.person} account ${account}`) as { confirmed: boolean }).confirmed;
  const confirm = (confirms: string | null) =>
    act(world, ann, 'reading.import', { account, reading: readingOf('2026-11-20', 1, 1), confirms });
  await confirm('somebody-else');
  expect(await confirmed()).toBe(false);
  await confirm('ann-example');
  expect(await confirmed()).toBe(true);
  await act(world, ann, 'account.edit', { account, name: 'Ann E', vanity: 'ann-example' });
  expect(await confirmed()).toBe(true);
  await act(world, ann, 'account.edit', { account, name: 'Ann E', vanity: 'ann-other' });
  expect(await confirmed()).toBe(false);
});

test('without a session push is answered signed-out, and by an old client upgrade', async () => {
  const body = { clientId: ann.clientId, mutations: [] };
  const strange = await post(world, { token: 'x'.repeat(43) }, '/v1/push', body);
  expect([strange.status, await strange.json()]).toEqual([401, { code: 'signed-out' }]);
  const old = await post(world, ann, '/v1/push', body, { [PROTOCOL_HEADER]: '0' });
  expect([old.status, await old.json()]).toEqual([426, { code: 'upgrade' }]);
});
