import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import { createGround, type Ground } from '../ground.ts';
import {
  act,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  join,
  NOON,
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
const stopping = new AbortController();
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'live', { pollMs: 5, stopping: stopping.signal });
  const device = await signIn(world, 'admin');
  ({ group, seat: admin } = await createGroup(world, device, await createAccount(world, device, 'Admin')));
  analyst = await join(world, device, group, 'analyst', 'analyst');
  user = await join(world, device, group, 'user', 'user');
});
afterAll(() => ground.drop());

type Stream = { readonly next: () => Promise<string | null>; readonly close: () => Promise<void>; readonly status: number };

/** Reads a stream line by line; null at its end. The first beat is read already. */
async function listen(device: Device): Promise<Stream> {
  const response = await world.app.request('/v1/live', { headers: { authorization: `Bearer ${device.token}` } });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const lines: string[] = [];
  async function next(): Promise<string | null> {
    while (lines.length === 0) {
      const read = await reader?.read();
      if (!read || read.done) return null;
      lines.push(...decoder.decode(read.value).trimEnd().split('\n'));
    }
    return lines.shift() ?? null;
  }
  if (response.status === 200) expect(await next()).toBe(': beat');
  return { next, close: async () => reader?.cancel(), status: response.status };
}

test("a colleague's import is a poke to Admins and Analysts, and says nothing else", async () => {
  const streams = await Promise.all([listen(admin.device), listen(analyst.device)]);
  await importReading(world, user, readingOf('2026-11-20', 5, 1));
  for (const stream of streams) expect(await stream.next()).toBe('poke');
  for (const stream of streams) await stream.close();
});

test('R33, R34: a User is poked by what is his own, and never by what another User does', async () => {
  const own = await listen(user.device);
  const watcher = await listen(admin.device);
  const hidden = await join(world, admin.device, group, 'hidden', 'user');
  await importReading(world, hidden, readingOf('2026-11-20', 5, 2));
  await act(world, hidden.device, 'membership.leave', { group, membership: hidden.membership });
  expect(await watcher.next()).toBe('poke'); // the poll has run since
  let poked = false;
  const first = own.next().then((line) => {
    poked = true;
    return line;
  });
  for (let polls = 0; polls < 3; polls++) {
    await act(world, admin.device, 'account.edit', { account: admin.account, name: 'Admin', vanity: null }); // changes nothing
    await importReading(world, admin, readingOf('2026-11-20', 3, polls, NOON - 3 + polls));
    expect(await watcher.next()).toBe('poke');
  }
  expect(poked).toBe(false);
  await importReading(world, user, readingOf('2026-11-20', 5, 3));
  expect(await first).toBe('poke');
  await own.close();
  await watcher.close();
});

test('I3: who loses a role is poked', async () => {
  const stream = await listen(analyst.device);
  await act(world, admin.device, 'membership.role', { group, membership: analyst.membership, role: 'user' });
  expect(await stream.next()).toBe('poke');
  await stream.close();
});

test('a stream ends with its session', async () => {
  const device = await addDevice(world, user.device);
  const stream = await listen(device);
  await post(world, device, '/v1/auth/sign-out', {});
  expect(await stream.next()).toBe(null);
});

test('without a session there is no stream', async () => {
  const response = await world.app.request('/v1/live', { headers: { authorization: `Bearer ${'x'.repeat(43)}` } });
  expect([response.status, await response.json()]).toEqual([401, { code: 'signed-out' }]);
});

test('a viewer has at most five streams, and gets a place back when one closes; nobody else is kept out', async () => {
  const streams = await Promise.all(Array.from({ length: 5 }, () => listen(user.device)));
  expect((await listen(user.device)).status).toBe(429);
  const other = await listen(admin.device);
  expect(other.status).toBe(200);
  await streams[0]?.close();
  const sixth = await listen(user.device);
  expect(sixth.status).toBe(200);
  for (const stream of [...streams.slice(1), other, sixth]) await stream.close();
});

test('a beat comes every 15 seconds, and nothing between', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const stream = await listen(admin.device);
  const next = stream.next();
  let beaten = false;
  void next.then(() => {
    beaten = true;
  });
  vi.advanceTimersByTime(14_999);
  await importReading(world, user, readingOf('2026-11-20', 0, 0)); // changes nothing, and gives the stream time
  expect(beaten).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await next).toBe(': beat');
  vi.useRealTimers();
  await stream.close();
});

test('all streams end when the server stops', async () => {
  const stream = await listen(user.device);
  stopping.abort();
  expect(await stream.next()).toBe(null);
});
