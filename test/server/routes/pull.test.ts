import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientId, GroupId } from '../../../src/domain/id.ts';
import { GONE, pullResponseSchema } from '../../../src/protocol/pull.ts';
import { PROTOCOL_HEADER } from '../../../src/protocol/version.ts';
import { compactScopes } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground } from '../ground.ts';
import { createHolding, pullAll, pullOnce } from '../holding.ts';
import {
  act,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  join,
  post,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
let group: GroupId;
let admin: Seat;
let analyst: Seat;
let user: Seat;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'pull');
  const device = await signIn(world, 'admin');
  ({ group, seat: admin } = await createGroup(world, device, await createAccount(world, device, 'Admin')));
  analyst = await join(world, device, group, 'analyst', 'analyst');
  user = await join(world, device, group, 'user', 'user');
  for (const seat of [admin, analyst, user]) await importReading(world, seat, readingOf('2026-11-20', 100, 3));
});
afterAll(() => ground.drop());

const ask = (device: Pick<Device, 'token' | 'clientId'>, cookie: string | null, headers = {}) =>
  post(world, device, '/v1/pull', { clientId: device.clientId, cookie }, headers);

test('a first answer holds the envelope, all records before figures, and the newest month first', async () => {
  const answer = await pullOnce(world, analyst.device, null);
  const parsed = pullResponseSchema.parse(answer);
  expect(parsed).toMatchObject({ v: 1, s: 'ok', min: 1, more: false });
  expect(parsed.scopes).toEqual([`card:${group}`, `self:${analyst.device.person}`, `team:${group}`]);
  expect(parsed.reset).toEqual(parsed.scopes);
  const months = parsed.tiles.map(([, { month }]) => month);
  expect(months).toEqual([...months].sort().reverse());
  expect(months[0]).toBe('2026-11');
});

test('nothing new is 204 without a body, and the cookie stays good', async () => {
  const { cookie } = await pullAll(world, user.device);
  for (let again = 0; again < 2; again++) {
    const response = await ask(user.device, cookie);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
});

test('an import of one day changes one tile in the next answer, and no record', async () => {
  const holding = await pullAll(world, analyst.device);
  await importReading(world, user, readingOf('2026-11-20', 1, 999));
  const answer = await pullOnce(world, analyst.device, holding.cookie);
  expect(answer?.ops).toEqual([]);
  expect(answer?.reset).toEqual([]);
  expect(answer?.tiles.map(([scope, { account, month }]) => [scope, account, month])).toEqual([
    [`team:${group}`, user.account, '2026-11'],
  ]);
});

test("R33, R34: another User's joining, renaming, importing and leaving leave a User's cookie current", async () => {
  const { cookie } = await pullAll(world, user.device);
  const still = async () => expect((await ask(user.device, cookie)).status).toBe(204);
  const hidden = await join(world, admin.device, group, 'hidden', 'user');
  await still();
  await act(world, hidden.device, 'account.edit', { account: hidden.account, name: 'New name', vanity: null });
  await still();
  await importReading(world, hidden, readingOf('2026-11-20', 30, 1));
  await still();
  await act(world, hidden.device, 'membership.leave', { group, membership: hidden.membership });
  await still();
});

test('without a session every pull is answered the same: gone', async () => {
  const over = await addDevice(world, user.device);
  await sql`update session set expires_at = now() where person_id = ${over.person} and created_at = (select max(created_at) from session)`.execute(
    ground.db,
  );
  const out = await addDevice(world, user.device);
  await post(world, out, '/v1/auth/sign-out', {});
  const answers = await Promise.all(
    [over, out, { token: 'x'.repeat(43) }, { token: '' }].map((device) =>
      ask({ clientId: user.device.clientId, ...device }, null),
    ),
  );
  const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
  expect(told).toEqual(Array(4).fill([401, JSON.stringify(GONE)]));
});

test('a client that is too old is told so, and which scopes it may keep', async () => {
  const answer = await (await ask(user.device, null, { [PROTOCOL_HEADER]: '0' })).json();
  expect(pullResponseSchema.parse(answer)).toMatchObject({
    s: 'upgrade',
    scopes: [`card:${group}`, `self:${user.device.person}`],
    ops: [],
    tiles: [],
  });
});

test("a cookie that is broken, another person's or another device's is as none: all begins anew", async () => {
  const { cookie } = await pullAll(world, user.device);
  const other = await pullAll(world, analyst.device);
  const second = await addDevice(world, user.device);
  const none = JSON.stringify({ ...(await pullOnce(world, user.device, null)), cookie: null });
  for (const bad of ['', 'x', 'é\u0000', other.cookie, cookie?.slice(0, -4), `${cookie}AAAA`, `${cookie} `])
    expect(JSON.stringify({ ...(await pullOnce(world, user.device, bad ?? null)), cookie: null })).toBe(none);
  expect((await pullOnce(world, second, cookie))?.reset).toHaveLength(2);
});

test('a cookie with any bit turned is never an error, and never shows another scope', async () => {
  const { cookie } = await pullAll(world, user.device);
  const bytes = Buffer.from(cookie ?? '', 'base64url');
  expect(bytes.length % 256).toBe(28); // nonce and tag
  for (let at = 0; at < bytes.length; at += 7) {
    const turned = Buffer.from(bytes);
    turned[at] = (turned[at] ?? 0) ^ (1 << (at % 8));
    const response = await ask(user.device, turned.toString('base64url'));
    expect(response.status).toBe(200);
    expect((await response.json()).scopes).toEqual([`card:${group}`, `self:${user.device.person}`]);
  }
});

test('equal state is an equal cookie', async () => {
  const first = await pullAll(world, user.device);
  const second = await pullAll(world, user.device);
  expect(first.cookie).toBe(second.cookie);
});

test('bodies that are no request are refused, and none is an error of ours', async () => {
  const bodies = [
    null,
    [],
    'x',
    {},
    { clientId: 'x', cookie: null },
    { clientId: user.device.clientId },
    { clientId: user.device.clientId, cookie: 5 },
  ];
  for (const body of bodies) expect((await post(world, user.device, '/v1/pull', body)).status).toBe(400);
});

test('a client below the floor of tombstones begins the scope anew, and ends with the same', async () => {
  const holding = await pullAll(world, admin.device);
  const gone = await join(world, admin.device, group, 'gone', 'analyst');
  await pullAll(world, admin.device, holding);
  await act(world, admin.device, 'membership.remove', { group, membership: gone.membership });
  const late = structuredClone(holding);
  await pullAll(world, admin.device, holding);
  await compactScopes(ground.db, new Date(Date.now() + 200 * 86_400_000));
  const answer = await pullOnce(world, admin.device, late.cookie);
  expect(answer?.reset).toEqual(expect.arrayContaining([`card:${group}`, `team:${group}`]));
  expect(await pullAll(world, admin.device, late)).toEqual(await pullAll(world, admin.device, createHolding()));
});

test('after a backup was restored, every client begins anew', async () => {
  const { cookie } = await pullAll(world, user.device);
  const restored = await createWorld(ground.db, 'restored', { state: { ...world.context.state, incarnation: 'another' } });
  const answer = await pullOnce(restored, user.device, cookie);
  expect(answer?.reset).toHaveLength(2);
});

test('two devices of one person hold the same, each with a cookie of its own', async () => {
  const second = await addDevice(world, analyst.device);
  expect(second.clientId).not.toBe(analyst.device.clientId as ClientId);
  const [one, other] = [await pullAll(world, analyst.device), await pullAll(world, second)];
  expect(one.cookie).not.toBe(other.cookie);
  expect({ ...one, cookie: null }).toEqual({ ...other, cookie: null });
});
