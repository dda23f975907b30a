/** In what state a device is when its person is lowered, and what it then does until the first answer was applied. */
import type { Fetch } from '../../src/extension/sync/call.ts';
import { PROTOCOL_HEADER } from '../../src/protocol/version.ts';
import { hashSecret } from '../../src/server/auth/hash.ts';
import { deleteSession } from '../../src/server/db/session.ts';
import { compactScopes } from '../../src/server/scopes/upkeep.ts';
import { type Client, createClient } from '../model/client.ts';
import { addDevice, type Device, type World } from '../server/world.ts';
import { type Arena, createReading, pushFigures } from './arena.ts';

export type Situation = {
  readonly name: string;
  /** Until the device is in that state. */
  readonly prepare: (arena: Arena, device: Ready) => Promise<unknown>;
  /** The first answer after the lowering. */
  readonly wake: (arena: Arena, device: Ready) => Promise<unknown>;
  /** What it may keep of the Group: all that the level allows, or nothing at all. */
  readonly keepsNothing?: true;
};

export type Ready = { readonly client: Client; readonly device: Device; own: number[] };
type Ways = { readonly answers?: number; readonly lost?: number; readonly version?: string };

const DAY_MS = 86_400_000;
const FULL = 25;

const syncAll: Situation['prepare'] = (arena, { client }) => client.sync(wayTo(arena.world, {}));
const pullOne: Situation['wake'] = (arena, { client }) => client.sync(wayTo(arena.world, { answers: 1 }));

export const SITUATIONS: readonly Situation[] = [
  { name: 'idle', prepare: syncAll, wake: pullOne },
  ...[1, 3].map(
    (page): Situation => ({
      name: `in a snapshot, page ${page}`,
      prepare: (arena, { client }) => client.sync(wayTo(arena.paged, { answers: page })),
      wake: (arena, { client }) => client.sync(wayTo(arena.paged, { answers: 1 })),
    }),
  ),
  { name: 'with a full outbox', prepare: fillOutbox, wake: pullOne },
  { name: 'in two contexts', prepare: syncAll, wake: (arena, { client }) => client.sync(wayTo(arena.world, { answers: 2 }), 2) },
  { name: 'offline for 29 days', prepare: syncAll, wake: (arena, ready) => sleep(arena, 29).then(() => pullOne(arena, ready)) },
  {
    name: 'offline until what was dropped is forgotten',
    prepare: syncAll,
    wake: (arena, ready) => sleep(arena, 100).then(() => pullOne(arena, ready)),
  },
  {
    name: 'offline until the session is over',
    prepare: fillOutbox,
    async wake(arena, ready) {
      await deleteSession(arena.world.db, hashSecret(ready.device.token));
      await pullOne(arena, ready);
    },
    keepsNothing: true,
  },
  {
    name: 'whose first answer is lost',
    prepare: syncAll,
    async wake(arena, { client }) {
      await client.sync(wayTo(arena.world, { lost: 1 }));
      await client.sync(wayTo(arena.world, { answers: 1 }));
    },
  },
  {
    name: 'of a version that is too old',
    prepare: fillOutbox,
    wake: (arena, { client }) => client.sync(wayTo(arena.world, { version: '0' })),
  },
];

export async function openDevice({ world, viewer }: Arena): Promise<Ready> {
  const device = await addDevice(world, viewer.device);
  return { device, client: await createClient(device, () => world.clock.now), own: [] };
}

/** To the server and back: for so many answers to pull, of which the first may be lost, and with a version of one's own. */
export function wayTo(world: World, { answers = Number.POSITIVE_INFINITY, lost = 0, version }: Ways): Fetch {
  let left = answers;
  let losing = lost;
  return async (url, { method, headers, body }) => {
    const path = new URL(url).pathname;
    if (path === '/v1/pull' && left-- <= 0) throw new TypeError('offline');
    const said = version === undefined ? headers : { ...(headers as Record<string, string>), [PROTOCOL_HEADER]: version };
    const response = await world.app.request(path, { method, headers: said, body } as RequestInit); // all of them are set
    if (path === '/v1/pull' && losing-- > 0) throw new TypeError('offline');
    return response;
  };
}

/** It has synced, and then imports many files while the server cannot be reached. */
async function fillOutbox(arena: Arena, ready: Ready): Promise<void> {
  const { world, history, viewer } = arena;
  await syncAll(arena, ready);
  for (let count = 0; count < FULL; count++) {
    const value = history.mint('own');
    ready.own.push(value);
    const reading = createReading(1 + (count % 20), value, ++world.clock.now);
    await ready.client.enqueue('reading.import', { account: viewer.account, reading, confirms: null });
  }
}

/** Meanwhile others go on, and what was dropped long ago is forgotten. */
async function sleep(arena: Arena, days: number): Promise<void> {
  const { world, users } = arena;
  world.clock.now += days * DAY_MS;
  for (const user of users) await pushFigures(arena, user, 'team');
  await compactScopes(world.db, new Date(Date.now() + days * DAY_MS));
}
