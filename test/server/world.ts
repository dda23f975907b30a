import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { type Day, dayOf, parseDay, dayNumber } from '../../src/domain/day.ts';
import type { AccountId, ClientId, GroupId, InvitationId, MembershipId, PersonId } from '../../src/domain/id.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Role } from '../../src/domain/role.ts';
import type { MutationArgs, MutationName } from '../../src/protocol/mutation.ts';
import type { PushResponse } from '../../src/protocol/push.ts';
import { createApp } from '../../src/server/app.ts';
import { createSecret, hashSecret } from '../../src/server/auth/hash.ts';
import type { AppEnv, ServerContext } from '../../src/server/context.ts';
import { insertAddress, verifyAddress } from '../../src/server/db/address.ts';
import type { Db } from '../../src/server/db/database.ts';
import { readStaff } from '../../src/server/db/membership.ts';
import { insertPerson } from '../../src/server/db/person.ts';
import { readServerState } from '../../src/server/db/server-state.ts';
import { insertSession } from '../../src/server/db/session.ts';
import { onAddressVerified } from '../../src/server/scopes/upkeep.ts';

export type Device = {
  readonly person: PersonId;
  readonly address: string;
  readonly token: string;
  readonly clientId: ClientId;
  /** The id of the last mutation that was pushed. */
  last: number;
};

export type World = {
  readonly db: Db;
  readonly app: Hono<AppEnv>;
  readonly context: ServerContext;
  /** The server's clock, in milliseconds; moves only when told to. */
  readonly clock: { now: number };
  /** New ids, in an order that can be repeated. */
  readonly id: <T>() => T;
};

export const NOON = Date.parse('2026-11-21T12:00:00Z');

/** The real app over a real database, with a clock and ids of the test's own. */
export async function createWorld(db: Db, seed = 'world', options: Partial<ServerContext> = {}): Promise<World> {
  const clock = { now: NOON };
  const context: ServerContext = {
    db,
    state: await readServerState(db),
    publicUrl: 'https://sidelight.test',
    dist: '/nowhere',
    defaultPlan: 'business',
    operatorAddress: 'operator@x.test',
    paymentSecret: null,
    linkedin: null,
    proxies: [],
    log: () => undefined,
    wakeJobs: () => undefined,
    stopping: new AbortController().signal,
    onAddressVerified,
    now: () => clock.now,
    ...options,
  };
  return { db, app: createApp(context), context, clock, id: createIds(seed) };
}

/** UUIDv4 in form, and the same for the same seed. */
export function createIds(seed: string): <T>() => T {
  let count = 0;
  return <T>() => {
    const hex = createHash('sha256').update(`${seed} ${count++}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as T;
  };
}

/** A person who has signed in, on one device. */
export async function signIn(world: World, name: string, plan: Plan = 'business'): Promise<Device> {
  const person = world.id<PersonId>();
  const address = `${name}@x.test`;
  await insertPerson(world.db, person, plan);
  await addAddress(world, person, address);
  return addDevice(world, { person, address });
}

export async function addAddress(world: World, person: PersonId, address: string): Promise<void> {
  await world.db.transaction().execute(async (tx) => {
    await insertAddress(tx, address, person);
    await verifyAddress(tx, address);
    await onAddressVerified(tx, person, address, new Date(world.clock.now));
  });
}

export async function addDevice(world: World, { person, address }: Pick<Device, 'person' | 'address'>): Promise<Device> {
  const token = createSecret();
  await insertSession(world.db, hashSecret(token), person);
  return { person, address, token, clientId: world.id<ClientId>(), last: 0 };
}

export function post(world: World, device: Pick<Device, 'token'>, path: string, body: unknown, headers = {}): Promise<Response> {
  return Promise.resolve(
    world.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${device.token}`, ...headers },
      body: JSON.stringify(body),
    }),
  );
}

/** Pushes one mutation and says what became of it. */
export async function act<N extends MutationName>(world: World, device: Device, name: N, args: MutationArgs[N]): Promise<string> {
  const id = ++device.last;
  const response = await post(world, device, '/v1/push', { clientId: device.clientId, mutations: [{ id, name, args }] });
  if (response.status !== 200) throw new Error(`push answered ${response.status}`);
  const { results }: PushResponse = await response.json();
  return results[0]?.[1] ?? 'nothing';
}

/** An account, an `ok` for each step. */
export async function createAccount(
  world: World,
  device: Device,
  name: string,
  vanity: string | null = null,
): Promise<AccountId> {
  const account = world.id<AccountId>();
  await expectOk(act(world, device, 'account.create', { account, name, vanity }));
  return account;
}

export type Seat = {
  readonly device: Device;
  readonly account: AccountId;
  readonly membership: MembershipId;
  readonly role: Role;
};

export async function createGroup(
  world: World,
  device: Device,
  account: AccountId,
  name = 'Team',
): Promise<{ group: GroupId; seat: Seat }> {
  const [group, membership] = [world.id<GroupId>(), world.id<MembershipId>()];
  const fields = { name, logo: null, purpose: 'clients', about: '', invitations: [] } as const;
  await expectOk(act(world, device, 'group.create', { group, membership, account, ...fields, invitations: [] }));
  return { group, seat: { device, account, membership, role: 'admin' } };
}

export async function invite(world: World, admin: Device, group: GroupId, address: string, role: Role): Promise<InvitationId> {
  const id = world.id<InvitationId>();
  await expectOk(act(world, admin, 'invitation.send', { group, invitations: [{ id, address, role }] }));
  return id;
}

/** Somebody new: signs in, makes an account, is invited and accepts. */
export async function join(
  world: World,
  admin: Device,
  group: GroupId,
  name: string,
  role: Role,
  history: 'all' | 'from-today' = 'all',
): Promise<Seat> {
  const device = await signIn(world, name);
  const account = await createAccount(world, device, name);
  return seat(world, admin, group, { device, account }, role, history);
}

export async function seat(
  world: World,
  admin: Device,
  group: GroupId,
  { device, account }: Pick<Seat, 'device' | 'account'>,
  role: Role,
  history: 'all' | 'from-today' = 'all',
): Promise<Seat> {
  const invitation = await invite(world, admin, group, device.address, role);
  const membership = world.id<MembershipId>();
  const seen = await staffOf(world, group);
  await expectOk(act(world, device, 'invitation.accept', { invitation, membership, account, history, seen }));
  return { device, account, membership, role };
}

/** Whom whoever is invited is shown before he accepts: the Admins and Analysts. */
export async function staffOf(world: World, group: GroupId): Promise<MembershipId[]> {
  return (await readStaff(world.db, group)).map(({ id }) => id);
}

async function expectOk(result: Promise<string>): Promise<void> {
  const code = await result;
  if (code !== 'ok') throw new Error(`expected ok, not ${code}`);
}

/** Figures for so many days that end on `to`. */
export function readingOf(to: string, count: number, value: number, capturedAt = NOON): Reading {
  const last = dayNumber(parseDay(to));
  const days = Array.from({ length: count }, (_, at): Day => dayOf(last - count + 1 + at));
  const hash = createHash('sha256').update(`${to} ${count} ${value} ${capturedAt}`).digest('hex');
  return {
    source: 'export',
    capturedAt,
    capturedAtAssumed: false,
    hash,
    window: { from: days[0] ?? parseDay(to), to: parseDay(to) },
    days: days.map((day, at) => ({ day, impressions: value + at, engagements: value % 10, newFollowers: null })),
    totals: { impressions: null, engagements: null, membersReached: value * 3 },
    followers: { day: parseDay(to), total: 1000 + value },
    posts: [],
    postsTruncated: false,
    demographics: [],
  };
}

export async function importReading(
  world: World,
  { device, account }: Pick<Seat, 'device' | 'account'>,
  reading: Reading,
): Promise<void> {
  await expectOk(act(world, device, 'reading.import', { account, reading, confirms: null }));
}
