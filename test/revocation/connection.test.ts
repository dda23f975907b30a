import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConnectionId, ScheduledPostId } from '../../src/domain/id.ts';
import type { Sharing } from '../../src/domain/schedule.ts';
import { erasePerson } from '../../src/server/scopes/erasure.ts';
import { createGround, type Ground } from '../server/ground.ts';
import { act, createAccount, type Device, importReading, signIn } from '../server/world.ts';
import { type Arena, createArena, createReading } from './arena.ts';
import { openDevice, SITUATIONS, wayTo } from './situations.ts';

/** Numbers and a name that stand nowhere else. */
const FIGURE = 912_345_600;
const NAME = 'Owner of one account';
const TEXT = 'Post that the owner plans';

type Owner = {
  readonly device: Device;
  readonly account: Awaited<ReturnType<typeof createAccount>>;
  readonly connection: ConnectionId;
};

let ground: Ground;
let arena: Arena;
let arenas = 7000;
let owners = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

/** Somebody who is in none of the viewer's Groups shows him one account. */
async function connect(): Promise<Owner> {
  const { world, viewer } = arena;
  const device = await signIn(world, `owner${++owners}`);
  const account = await createAccount(world, device, NAME);
  for (let day = 1; day <= 20; day++)
    await importReading(world, { device, account }, createReading(day, FIGURE + day, ++world.clock.now));
  const connection = world.id<ConnectionId>();
  const send = { connection, kind: 'offer', account, address: viewer.device.address, back: null } as const;
  expect(await act(world, device, 'connection.send', send)).toBe('ok');
  expect(await act(world, viewer.device, 'connection.accept', { connection, account: viewer.account })).toBe('ok');
  return { device, account, connection };
}

const ENDS: readonly { readonly name: string; readonly run: (owner: Owner) => Promise<unknown> }[] = [
  { name: 'the owner revokes it', run: ({ device, connection }) => act(arena.world, device, 'connection.end', { connection }) },
  {
    name: 'the viewer ends it',
    run: ({ connection }) => act(arena.world, arena.viewer.device, 'connection.end', { connection }),
  },
  { name: 'the owner is erased', run: ({ device }) => erasePerson(arena.world.db, device.person) },
];

describe.each(SITUATIONS)('I3: of a device $name, the first answer leaves nothing of an account, when', (situation) => {
  beforeAll(async () => {
    arena = await createArena(ground.db, ++arenas);
  });
  afterAll(() => arena.close());

  test.each(ENDS)('$name', { timeout: 60_000 }, async (end) => {
    const owner = await connect();
    const ready = await openDevice(arena);
    await situation.prepare(arena, ready);
    if (!situation.name.includes('page')) expect(await ready.client.dump()).toContain(String(FIGURE + 20));
    await end.run(owner);
    await situation.wake(arena, ready);
    const text = await ready.client.dump();
    const words = [String(FIGURE).slice(0, 5), NAME, owner.account, `connection:${owner.connection}`];
    expect(words.filter((word) => text.includes(word))).toEqual([]);
    if (!situation.keepsNothing) expect(await ready.client.sync(wayTo(arena.world, {}))).toBe('idle');
    await ready.client.close();
  });

  /** The account is shown still: what it may keep is its figures. */
  test('A-12, R57: of posts that he was let plan, when the sharing is taken back', { timeout: 60_000 }, async () => {
    const { world, viewer } = arena;
    const { device, account, connection } = await connect();
    const share = (sharing: Sharing | null) => act(world, device, 'connection.allowSchedule', { connection, sharing });
    expect(await share({ approve: true })).toBe('ok');
    for (const by of [device, viewer.device]) {
      const time = { at: world.clock.now + 1000, zone: 'UTC' };
      const put = { post: world.id<ScheduledPostId>(), account, revision: 0, text: TEXT, time, how: 'reminder' } as const;
      expect(await act(world, by, 'schedule.put', put)).toBe('ok');
    }
    const ready = await openDevice(arena);
    await situation.prepare(arena, ready);
    const isPaged = situation.name.includes('page');
    if (!isPaged) expect(await ready.client.dump()).toContain(TEXT);
    expect(await share(null)).toBe('ok');
    await situation.wake(arena, ready);
    if (isPaged) expect(await ready.client.sync(wayTo(arena.paged, {}))).toBe('idle'); // its own records may not have come yet
    expect(await ready.client.dump()).not.toContain(TEXT);
    if (!situation.keepsNothing) expect(await ready.client.dump()).toContain(`connection:${connection}`);
    await ready.client.close();
  });
});
