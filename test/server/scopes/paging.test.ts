import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/day.ts';
import type { GroupId } from '../../../src/domain/id.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import { BODY_LIMIT } from '../../../src/protocol/push.ts';
import { compactScopes } from '../../../src/server/scopes/upkeep.ts';
import { createClient } from '../../model/client.ts';
import { createGround, type Ground } from '../ground.ts';
import { applyAnswer, createHolding, pullAll, pullOnce } from '../holding.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  importReading,
  invite,
  join,
  post,
  readingOf,
  type Seat,
  seat,
  signIn,
  staffOf,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
let group: GroupId;
let admin: Seat;
const seats: Seat[] = [];
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'paging');
  const device = await signIn(world, 'admin');
  ({ group, seat: admin } = await createGroup(world, device, await createAccount(world, device, 'Admin')));
  for (const name of ['one', 'two', 'three']) seats.push(await join(world, device, group, name, 'analyst'));
  for (const seat of seats) await importReading(world, seat, readingOf('2026-11-20', 70, 3));
});
afterAll(() => ground.drop());

const actArb = fc.oneof(
  fc.record({ kind: fc.constant('import' as const), who: fc.nat(2), value: fc.nat(99), days: fc.integer({ min: 1, max: 80 }) }),
  fc.record({
    kind: fc.constant('role' as const),
    who: fc.nat(2),
    role: fc.constantFrom('user' as const, 'analyst' as const, 'admin' as const),
  }),
  fc.record({ kind: fc.constant('name' as const), who: fc.nat(2), value: fc.nat(9) }),
  fc.record({ kind: fc.constant('back' as const), who: fc.nat(2) }),
);

async function perform(step: typeof actArb extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const seat = seats[step.who] as Seat; // three were made
  if (step.kind === 'import')
    return importReading(world, seat, readingOf('2026-11-20', step.days, step.value, world.clock.now++));
  if (step.kind === 'name')
    return void (await act(world, seat.device, 'account.edit', { account: seat.account, name: `n${step.value}`, vanity: null }));
  if (step.kind === 'role')
    return void (await act(world, admin.device, 'membership.role', { group, membership: seat.membership, role: step.role }));
  await act(world, seat.device, 'membership.leave', { group, membership: seat.membership });
  const invitation = world.id<never>();
  const membership = world.id<never>();
  await act(world, admin.device, 'invitation.send', {
    group,
    invitations: [{ id: invitation, address: seat.device.address, role: 'analyst' }],
  });
  await act(world, seat.device, 'invitation.accept', {
    invitation,
    membership,
    account: seat.account,
    history: 'all',
    seen: await staffOf(world, group),
  });
  seats[step.who] = { ...seat, membership };
}

test('answers of 1 to 4 items, with writes and changes of role between them, end in the same as one large answer', {
  timeout: 120_000,
}, async () => {
  const small = await Promise.all(
    [1, 2, 3, 4].map((items) => createWorld(ground.db, `small ${items}`, { limits: { items, bytes: BODY_LIMIT } })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(actArb, { minLength: 3, maxLength: 10 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(3),
      async (acts, items, viewer) => {
        world.clock.now += 86_400_000; // a new day for the limit on invitations, and newer captures
        const paged = small[items - 1] as World; // four were made
        const device = ([admin, ...seats][viewer] as Seat).device;
        const holding = createHolding();
        for (const step of acts) {
          await perform(step);
          const answer = await pullOnce(paged, device, holding.cookie);
          if (!answer) continue;
          expect(answer.ops.length + answer.tiles.length).toBeLessThanOrEqual(items);
          applyAnswer(holding, answer);
        }
        await pullAll(paged, device, holding);
        const whole = await pullAll(world, device);
        expect([holding.rows, holding.tiles, holding.scopes]).toEqual([whole.rows, whole.tiles, whole.scopes]);
      },
    ),
    { numRuns: 12, seed: 1 },
  );
});

test('each answer gets on by at least one item, however small the budget of bytes', async () => {
  const tiny = await createWorld(ground.db, 'tiny', { limits: { items: 1000, bytes: 1 } });
  const holding = createHolding();
  for (let more = true; more; ) {
    const answer = await pullOnce(tiny, admin.device, holding.cookie);
    if (!answer) break;
    expect(answer.ops.length + answer.tiles.length).toBeLessThanOrEqual(1);
    applyAnswer(holding, answer);
    more = answer.more;
  }
  const whole = await pullAll(world, admin.device);
  expect([holding.rows, holding.tiles]).toEqual([whole.rows, whole.tiles]);
});

/** As many posts as a reading may hold, with addresses as long as they may be. */
function readingWithPosts(value: number): Reading {
  const posts = Array.from({ length: 200 }, (_, at) => ({
    id: `activity:${7_000_000_000_000_000_000n + BigInt(at)}`,
    url: `https://www.linkedin.com/feed/update/${'x'.repeat(540)}`,
    publishedOn: parseDay('2026-11-02'),
    window: null,
    figures: { impressions: value, engagements: 1 },
  }));
  return { ...readingOf('2026-11-20', 60, value), posts };
}

test('no answer is larger than 1 MiB, and a large team comes in several', async () => {
  for (let n = 0; n < 12; n++)
    await importReading(world, await join(world, admin.device, group, `large${n}`, 'user'), readingWithPosts(n));
  const holding = createHolding();
  const sizes: number[] = [];
  for (let more = true; more; ) {
    const response = await post(world, admin.device, '/v1/pull', { clientId: admin.device.clientId, cookie: holding.cookie });
    const text = await response.text();
    sizes.push(Buffer.byteLength(text));
    const answer: PullResponse = JSON.parse(text);
    applyAnswer(holding, answer);
    more = answer.more;
  }
  expect(Math.max(...sizes)).toBeLessThanOrEqual(BODY_LIMIT);
  expect(Math.max(...sizes)).toBeGreaterThan(BODY_LIMIT / 2);
  expect(sizes.length).toBeGreaterThan(1);
  expect(
    [...holding.tiles.keys()].filter((key) => key.startsWith('team:') && key.endsWith('2026-11')).length,
  ).toBeGreaterThanOrEqual(12);
});

test('I14: one’s own records, begun anew over several answers, cost a client nothing of its Groups', async () => {
  const paged = await createWorld(ground.db, 'anew', { limits: { items: 1, bytes: BODY_LIMIT }, now: () => world.clock.now });
  const send = (to: World) => (url: string, init: RequestInit) => Promise.resolve(to.app.request(new URL(url).pathname, init));
  const away = await createClient(admin.device, () => world.clock.now);
  await away.sync(send(world));
  const other = await signIn(world, 'other');
  const { group: elsewhere } = await createGroup(world, other, await createAccount(world, other, 'Other'));
  const invitation = await invite(world, other, elsewhere, admin.device.address, 'user');
  await act(world, other, 'invitation.revoke', { group: elsewhere, invitation });
  await compactScopes(ground.db, new Date(Date.now() + 200 * 86_400_000));
  await away.sync(send(paged));
  const fresh = await createClient(admin.device, () => world.clock.now);
  await fresh.sync(send(world));
  expect(await away.look()).toEqual(await fresh.look());
  await Promise.all([away.close(), fresh.close()]);
});

test('I14: a seat that ends and one that follows it, told in two answers, cost a client nothing of the Group', async () => {
  const paged = await createWorld(ground.db, 'again', { limits: { items: 1, bytes: BODY_LIMIT }, now: () => world.clock.now });
  const send = (to: World) => (url: string, init: RequestInit) => Promise.resolve(to.app.request(new URL(url).pathname, init));
  const again = await join(world, admin.device, group, 'again', 'analyst');
  const away = await createClient(again.device, () => world.clock.now);
  await away.sync(send(world));
  await act(world, again.device, 'membership.leave', { group, membership: again.membership });
  await seat(world, admin.device, group, again, 'analyst');
  await away.sync(send(paged));
  const fresh = await createClient(again.device, () => world.clock.now);
  await fresh.sync(send(world));
  expect(await away.look()).toEqual(await fresh.look());
  await Promise.all([away.close(), fresh.close()]);
});
