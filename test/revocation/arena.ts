/** A Group over the real server and its database: an Admin, two Users with figures, and a viewer with a probe and two devices. */
import type { GroupId, MembershipId } from '../../src/domain/id.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Db } from '../../src/server/db/database.ts';
import { BODY_LIMIT } from '../../src/protocol/push.ts';
import { type Client, createClient } from '../model/client.ts';
import { createRandom, type Random } from '../model/random.ts';
import {
  act,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  join,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../server/world.ts';
import { createHistory, type History } from './history.ts';

export type Viewer = {
  readonly device: Device;
  readonly account: Seat['account'];
  membership: MembershipId;
  /** Pulls by hand, with whatever cookie it ever got. */
  readonly probe: Device;
  readonly cookies: (string | null)[];
  readonly awake: Client;
  readonly asleep: Client;
};

export type Arena = {
  readonly world: World;
  /** The same server with small answers. */
  readonly paged: World;
  readonly random: Random;
  readonly history: History;
  readonly group: GroupId;
  /** Of a viewer whose seat rests, or whose Group is deleted: what he is when it is back. */
  held: Role | null;
  /** One device for what lowers the viewer, another for all else: what is pushed from one device is decided in order. */
  readonly founder: Seat & { readonly other: Device; cookie: string | null };
  /** The first may become an Admin for a while; the second never does. */
  readonly users: readonly [Seat, Seat];
  /** The second one's other device. */
  readonly renamer: Device;
  readonly viewer: Viewer;
  readonly close: () => Promise<void>;
};

export type App = World['app'];

const FEW_ITEMS = 3;

/** `plant`: puts a bug before the server's answers. */
export async function createArena(db: Db, seed: number, plant: (app: App) => App = (app) => app): Promise<Arena> {
  const random = createRandom(seed);
  const real = await createWorld(db, `arena ${seed}`);
  const world = { ...real, app: plant(real.app) };
  const now = () => world.clock.now;
  const paged = await createWorld(db, '', { limits: { items: FEW_ITEMS, bytes: BODY_LIMIT }, now });
  const history = createHistory('analyst');
  const first = await signIn(world, `founder${seed}`);
  const { group, seat: founder } = await createGroup(world, first, await createAccount(world, first, 'Founder'));
  const heir = await join(world, first, group, `heir${seed}`, 'user');
  const hidden = await join(world, first, group, `hidden${seed}`, 'user');
  const { device, account, membership } = await join(world, first, group, `viewer${seed}`, 'analyst');
  const connect = async () => createClient(await addDevice(world, device), now);
  const [awake, asleep] = [await connect(), await connect()];
  return {
    world,
    paged,
    random,
    history,
    group,
    held: null,
    founder: { ...founder, other: await addDevice(world, first), cookie: null },
    users: [heir, hidden],
    renamer: await addDevice(world, hidden.device),
    viewer: { device, account, membership, probe: await addDevice(world, device), cookies: [null], awake, asleep },
    close: async () => void (await Promise.all([awake.close(), asleep.close()])),
  };
}

/** One day of one member's figures, with a number that stands nowhere else. */
export async function pushFigures(
  { world, random, history }: Arena,
  { device, account }: Pick<Seat, 'device' | 'account'>,
  kind: 'team' | 'own',
): Promise<void> {
  const reading = createReading(1 + random.below(20), history.mint(kind), ++world.clock.now);
  const code = await act(world, device, 'reading.import', { account, reading, confirms: null });
  if (code !== 'ok') throw new Error(`an import: ${code}`);
}

export function createReading(day: number, value: number, at: number): Reading {
  const reading = readingOf(`2026-11-${String(day).padStart(2, '0')}`, 1, value, at);
  return { ...reading, totals: { impressions: null, engagements: null, membersReached: null }, followers: null };
}
