import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGround, type Ground } from '../server/ground.ts';
import { act } from '../server/world.ts';
import { type Arena, createArena, pushFigures } from './arena.ts';
import { openDevice, SITUATIONS, wayTo } from './situations.ts';
import { TRANSITIONS } from './transitions.ts';
import { comeTo } from './ways.ts';

const TEAM_FIGURE = /\b\d{9}\b/;
let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

describe.each(SITUATIONS)('I3: of a device $name, the first answer leaves nothing that may not be seen, when', (situation) => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena();
  });
  afterAll(() => arena.close());

  test.each(TRANSITIONS)('$name', { timeout: 60_000 }, async (transition) => {
    const { history } = arena;
    await comeTo(arena, transition.by);
    for (const user of arena.users) await pushFigures(arena, user, 'team');
    const ready = await openDevice(arena);
    await situation.prepare(arena, ready);
    if (history.sees('team') && !situation.name.includes('page')) expect(await ready.client.dump()).toMatch(TEAM_FIGURE);
    await transition.run(arena);

    const started = history.tick();
    await situation.wake(arena, ready);
    const text = await ready.client.dump();
    expect(history.judge({ audience: 'viewer', text, started, ended: history.tick() })).toEqual([]);

    if (situation.keepsNothing) {
      expect(text).not.toMatch(/"(team|card|admin|self):/);
      expect(await ready.client.countWaiting()).toBe(ready.own.length);
    } else {
      expect(await ready.client.sync(wayTo(arena.world, {}))).toBe('idle');
      expect(await ready.client.countWaiting()).toBe(0);
      const whole = await ready.client.dump();
      for (const value of ready.own.slice(-20)) expect(whole).toContain(String(value)); // the newest of each day
      if (history.sees('team')) expect(whole).toMatch(/"team:/);
    }
    await ready.client.close();
    if (!transition.name.includes('deleted')) return;
    await arena.close(); // deleted for too long, perhaps, to be restored
    arena = await openArena();
  });
});

let arenas = 1000;
async function openArena(): Promise<Arena> {
  const arena = await createArena(ground.db, ++arenas);
  await say(arena);
  return arena;
}

/** One thing of each kind that could be seen. */
async function say({ world, history, group, founder, renamer, users }: Arena): Promise<void> {
  await act(world, founder.other, 'account.edit', {
    account: founder.account,
    name: `Founder ${history.mint('card')}`,
    vanity: null,
  });
  await act(world, renamer, 'account.edit', { account: users[1].account, name: `Hidden ${history.mint('team')}`, vanity: null });
  const goal = () => ({ metric: 'impressions', wish: { amount: history.mint('team'), period: 'month' } }) as const;
  await act(world, renamer, 'account.setGoal', { account: users[1].account, ...goal() });
  await act(world, founder.other, 'membership.setGoal', { group, membership: users[1].membership, ...goal() });
  await act(world, founder.other, 'group.setGoal', { group, ...goal() });
  const [, hidden] = users;
  const labels = [`Word ${history.mint('team')}`];
  await act(world, founder.other, 'membership.label', { group, membership: hidden.membership, labels });
  await act(world, founder.other, 'invitation.send', {
    group,
    invitations: [{ id: world.id(), address: `c-${history.mint('admin')}@x.test`, role: 'user' }],
  });
}
