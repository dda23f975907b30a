import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseDay } from '../../src/domain/day.ts';
import { lastDays } from '../../src/domain/period.ts';
import { createId, type AccountId, type GroupId, type InvitationId, type MembershipId } from '../../src/domain/id.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { readOwnMonths } from '../../src/extension/cache/tiles.ts';
import { parseHistory } from '../../src/protocol/history.ts';
import type { Invitation } from '../../src/protocol/entity.ts';
import type { Role } from '../../src/domain/role.ts';
import { holdLive } from '../../src/extension/sync/live.ts';
import { type RunningServer, startServer } from '../../src/server/server.ts';
import { idAt } from '../unit/domain/posts.ts';
import { createDevice, type Device, PANEL } from '../unit/extension/device.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { NOON, readingOf } from './world.ts';

/** The extension's own client over HTTP to the real server: what one imports, who sees it, and what is left when a role is lowered. */
let database: TestDatabase;
let server: RunningServer;
let printed = '';

beforeAll(async () => {
  database = await createDatabase();
  server = await startServer({
    port: 0,
    host: '127.0.0.1',
    databaseUrl: database.url,
    dataDir: '/nowhere',
    smtpUrl: null,
    mailFrom: 'Sidelight <s@localhost>',
    publicUrl: null,
    defaultPlan: 'business',
    proxies: [],
    print(text) {
      printed += text;
    },
    log: () => undefined,
  });
});
afterAll(async () => {
  await server?.stop();
  await database?.drop();
});

/** Of a day that is imported here; a time has such digits within it. */
const FIGURE = /(?<!\d)9900[0-5]\d(?!\d)/;

type Member = { readonly device: Device; readonly account: AccountId; readonly name: string; readonly address: string };

async function signIn(address: string): Promise<Device> {
  const device = createDevice({ server: server.url, fetch: (url, init) => fetch(url, init) });
  printed = '';
  expect(await device.ask('session.requestCode', { address })).toMatchObject({ step: 'code', address });
  const code = await vi.waitFor(() => {
    const found = /\b\d{6}\b/.exec(printed)?.[0];
    if (!found) throw new Error('no mail yet');
    return found;
  }, 10_000);
  expect(await device.ask('session.verify', { code })).toMatchObject({ step: 'signed-in' });
  await device.ask('sync.now', {});
  return device;
}

async function newcomer(name: string): Promise<Member> {
  const address = `${name}@x.test`;
  const device = await signIn(address);
  const account = createId<AccountId>();
  expect(await device.mutate('account.create', { account, name, vanity: `${name}-vanity` })).toEqual({
    state: 'decided',
    code: 'ok',
  });
  return { device, account, name, address };
}

async function accept({ device, account }: Member): Promise<MembershipId> {
  await device.ask('sync.now', {});
  const { invitations } = await device.ask('home.get', {});
  const membership = createId<MembershipId>();
  const [{ id: invitation, staff }] = invitations as [Invitation]; // one waits
  const seen = staff.map(({ id }) => id);
  const args = { invitation, membership, account, history: 'all', seen } as const;
  expect(await device.mutate('invitation.accept', args)).toEqual({ state: 'decided', code: 'ok' });
  return membership;
}

async function glanceAt({ device }: Member, group: GroupId) {
  await device.ask('sync.now', {});
  return device.ask('glance.get', { subject: { kind: 'group', group }, choice: lastDays(7) });
}

test('R2, R28, R41, I3: an import by the Admin is seen by the Analyst and not by the User; with the role the figures go', async () => {
  const [anna, bert, carla] = [await newcomer('anna'), await newcomer('bert'), await newcomer('carla')];
  const group = createId<GroupId>();
  const invited = (address: string, role: Role) => ({ id: createId<InvitationId>(), address, role });
  expect(
    await anna.device.mutate('group.create', {
      group,
      membership: createId<MembershipId>(),
      account: anna.account,
      name: 'The Team',
      logo: null,
      purpose: 'clients',
      about: '',
      invitations: [invited(bert.address, 'analyst'), invited(carla.address, 'user')],
    }),
  ).toEqual({ state: 'decided', code: 'ok' });
  const seat = await accept(bert);
  await accept(carla);

  const reading = readingOf('2026-11-18', 60, 990_000, NOON);
  expect((await anna.device.ask('import.preview', { account: anna.account, readings: [reading] })).days.new).toBe(60);
  expect(await anna.device.mutate('reading.import', { account: anna.account, reading, confirms: null })).toEqual({
    state: 'decided',
    code: 'ok',
  });
  expect((await anna.device.ask('import.preview', { account: anna.account, readings: [reading] })).changesAnything).toBe(false);

  const week = 7 * 990_000 + (53 + 54 + 55 + 56 + 57 + 58 + 59);
  expect((await glanceAt(anna, group))?.glance.figures.impressions.value).toBe(week);
  expect((await glanceAt(bert, group))?.glance.figures.impressions.value).toBe(week);
  expect(await bert.device.ask('panel.get', { vanity: 'anna-vanity' }, PANEL)).toMatchObject({
    shows: { kind: 'member', name: 'anna' },
  });
  expect(await glanceAt(carla, group)).toBeNull();
  const page = await carla.device.ask('group.get', { group });
  expect(page).toMatchObject({ members: null, sent: null });
  expect(page?.staff.map(({ name }) => name).sort()).toEqual(['anna', 'bert']);
  expect(await carla.device.dump()).not.toMatch(FIGURE);

  expect(await bert.device.dump()).toMatch(FIGURE);
  expect(await anna.device.mutate('membership.role', { group, membership: seat, role: 'user' })).toEqual({
    state: 'decided',
    code: 'ok',
  });
  expect(await glanceAt(bert, group)).toBeNull();
  const left = await bert.device.dump();
  expect(left).not.toMatch(FIGURE);
  for (const word of ['carla', 'team:', anna.account, carla.account]) expect(left).not.toContain(word);
  expect(left).toContain('anna'); // the Admin, whom every member knows
});

/** What the device holds of one's own account, as it lies there. */
async function monthsHeld({ device, account }: Member): Promise<string> {
  await device.ask('sync.now', {});
  const { person } = await device.background.session.get();
  if (!person) throw new Error('nobody is signed in');
  const months = await device.background.cache.read(person, (tx, view) => readOwnMonths(tx, view.self, account));
  return JSON.stringify(months).replaceAll(account, 'the account');
}

test('one’s own history goes out, and in again elsewhere: the server takes it as it takes any import, and holds the same bytes', async () => {
  const [from, to] = [await newcomer('uma'), await newcomer('vera')];
  const ids = [idAt('activity', '18:00', { day: '2026-10-02' }), idAt('share', '02:00', { day: '2026-10-02' })] as const;
  const [listed, written] = ids.map((id) => ({
    id,
    url: 'https://www.linkedin.com/feed/',
    publishedOn: parseDay('2026-10-02'),
    window: null,
  }));
  const readings: Reading[] = [
    readingOf('2026-11-10', 90, 400, NOON - 8 * 86_400_000),
    { ...readingOf('2026-11-18', 20, 500, NOON), posts: listed ? [{ ...listed, figures: { impressions: 9 } }] : [] },
    readingOf('2026-11-10', 90, 450, NOON - 86_400_000),
    {
      ...readingOf('2026-11-18', 1, 7, NOON),
      source: 'archive',
      days: [],
      followers: null,
      totals: { impressions: null, engagements: null, membersReached: null },
      posts: written ? [{ ...written, figures: {}, text: 'Words' }] : [],
    },
  ];
  for (const reading of readings) await from.device.mutate('reading.import', { account: from.account, reading, confirms: null });
  const answer = { ids: [ids[0], ids[1]] as [string, string], same: true, at: NOON };
  await from.device.mutate('post.answer', { account: from.account, day: parseDay('2026-10-02'), answer });
  const held = await monthsHeld(from);
  expect(held).toContain('"same":true');

  const parsed = parseHistory(JSON.stringify(await from.device.ask('history.get', { account: from.account })));
  if (!parsed.ok) throw new Error(parsed.code);
  for (const reading of parsed.file.readings)
    expect(await to.device.mutate('reading.import', { account: to.account, reading, confirms: null })).toEqual({
      state: 'decided',
      code: 'ok',
    });
  for (const one of parsed.file.answers)
    expect(await to.device.ask('history.answer', { account: to.account, ...one })).toEqual({ state: 'decided', code: 'ok' });
  expect(await monthsHeld(to)).toBe(held);
});

test('the live stream says when to pull', async () => {
  const dora = await newcomer('dora');
  const other = createDevice({ server: server.url, fetch: (url, init) => fetch(url, init) });
  const { token, person, address } = await dora.device.background.session.get();
  await other.background.session.update((value) => ({ ...value, token, person, address }));
  const abort = new AbortController();
  const target = { server: server.url, token };
  const poked: (() => void)[] = [];
  const pokes = [0, 1].map(() => new Promise<void>((resolve) => poked.push(resolve)));
  const held = holdLive(
    { fetch: (url, init) => fetch(url, init), target: async () => target, random: () => 0, onPoke: () => poked.shift()?.() },
    abort.signal,
  );
  await pokes[0]; // connected
  await dora.device.mutate('account.edit', { account: dora.account, name: 'Dora Two', vanity: null });
  await pokes[1];
  abort.abort();
  await held;
  await other.ask('sync.now', {});
  expect((await other.ask('home.get', {})).accounts).toMatchObject([{ name: 'Dora Two' }]);
});

test('signing out leaves nothing on the device and ends the session at the server', async () => {
  const emil = await newcomer('emil');
  const { token } = await emil.device.background.session.get();
  expect(await emil.device.ask('session.signOut', {})).toMatchObject({ step: 'address' });
  const left = await emil.device.dump();
  for (const word of ['emil', emil.account, token ?? 'no token']) expect(left).not.toContain(word);
  const answer = await fetch(`${server.url}/v1/pull`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ clientId: createId(), cookie: null }),
  });
  expect(await answer.json()).toMatchObject({ s: 'gone' });
});

test('a session that the server ended leaves nothing but what waits to be pushed', async () => {
  const fred = await newcomer('fred');
  await server.db.deleteFrom('session').execute();
  const answer = await fred.device.mutate('account.edit', { account: fred.account, name: 'Fred kept', vanity: null });
  expect(answer).toEqual({ state: 'waiting' });
  expect(await fred.device.ask('session.get', {})).toMatchObject({ step: 'address', address: null });
  const left = await fred.device.dump();
  expect(left).not.toContain('fred-vanity');
  expect(left).toContain('Fred kept');
});
