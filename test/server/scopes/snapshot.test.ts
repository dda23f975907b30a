import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import { BODY_LIMIT } from '../../../src/protocol/push.ts';
import { compactScopes } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground } from '../ground.ts';
import { applyAnswer, createHolding, pullAll, pullOnce } from '../holding.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  importReading,
  join,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
let group: GroupId;
let admin: Seat;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'snapshots');
  const device = await signIn(world, 'admin');
  ({ group, seat: admin } = await createGroup(world, device, await createAccount(world, device, 'Admin')));
});
afterAll(() => ground.drop());

test('a snapshot that was begun before what is forgotten begins anew at once, and not only when it has come to its end', async () => {
  const paged = await createWorld(ground.db, 'begun', { limits: { items: 1, bytes: BODY_LIMIT }, now: () => world.clock.now });
  const gone = await join(world, admin.device, group, 'gone', 'user');
  const holding = createHolding();
  const isTeam = ([scope]: readonly unknown[]) => scope === `team:${group}`;
  for (let hasBegun = false; !hasBegun; ) {
    const answer = await pullOnce(paged, admin.device, holding.cookie);
    if (!answer?.more) throw new Error('a snapshot of one item at a time has not ended yet');
    applyAnswer(holding, answer);
    hasBegun = answer.ops.some(isTeam);
  }
  await act(world, admin.device, 'membership.remove', { group, membership: gone.membership });
  await compactScopes(ground.db, new Date(Date.now() + 200 * 86_400_000));
  expect((await pullOnce(paged, admin.device, holding.cookie))?.reset).toContain(`team:${group}`);
});

test('figures that change while a snapshot of them is sent come again', async () => {
  const paged = await createWorld(ground.db, 'changing', { limits: { items: 1, bytes: BODY_LIMIT }, now: () => world.clock.now });
  const shown = await join(world, admin.device, group, 'shown', 'user');
  await importReading(world, shown, readingOf('2026-11-20', 70, 5, world.clock.now));
  const holding = createHolding();
  const isShown = ([, { account, month }]: PullResponse['tiles'][number]) => account === shown.account && month === '2026-11';
  for (let isSent = false; !isSent; ) {
    const answer = await pullOnce(paged, admin.device, holding.cookie);
    if (!answer?.more) throw new Error('there are older months to come');
    applyAnswer(holding, answer);
    isSent = answer.tiles.some(isShown);
  }
  world.clock.now += 1000;
  await importReading(world, shown, readingOf('2026-11-20', 70, 50, world.clock.now));
  await pullAll(paged, admin.device, holding);
  const whole = await pullAll(world, admin.device);
  expect([holding.rows, holding.tiles]).toEqual([whole.rows, whole.tiles]);
});

test('who was away while a Group was gone and came back holds what it is now', async () => {
  const device = await signIn(world, 'founder');
  const { group: other } = await createGroup(world, device, await createAccount(world, device, 'Founder'));
  const fields = { group: other, logo: null, purpose: 'other', about: '' } as const;
  await act(world, device, 'group.edit', { ...fields, name: 'Before' });
  const away = await pullAll(world, device);
  expect(await act(world, device, 'group.delete', { group: other })).toBe('ok');
  expect(await act(world, device, 'group.restore', { group: other })).toBe('ok');
  await act(world, device, 'group.edit', { ...fields, name: 'After' });
  await pullAll(world, device, away);
  expect(away.rows.get(`card:${other} group ${other}`)).toMatchObject({ name: 'After' });
  expect(away.rows).toEqual((await pullAll(world, device)).rows);
});
