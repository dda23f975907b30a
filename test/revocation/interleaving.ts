/** One interleaving: a viewer is lowered while others push, and while his probe and his devices ask; then all that he has is searched. */
import type { Fetch } from '../../src/extension/sync/call.ts';
import { act, post, type World } from '../server/world.ts';
import type { Client } from '../model/client.ts';
import { type Arena, createReading, pushFigures } from './arena.ts';
import { comeTo, goDown, type Way } from './ways.ts';
import { giveWay } from './yields.ts';

/** What must not be: said in sentences, each with its seed. */
export async function runInterleaving(arena: Arena, way: Way): Promise<string[]> {
  const { random, world, paged, viewer, history, users } = arena;
  const wrong: string[] = [];
  await comeTo(arena, way.by);
  await Promise.all(users.map((user) => pushFigures(arena, user, 'team')));
  await viewer.asleep.sync(listen(arena, world, wrong));
  await viewer.awake.sync(listen(arena, paged, wrong, random.below(4)));
  await probe(arena, world, wrong);
  await race(arena, way, wrong);
  await Promise.all([pushFigures(arena, users[0], 'team'), pushFigures(arena, viewer, 'own'), probe(arena, world, wrong)]);
  await probe(arena, world, wrong);
  await viewer.awake.enqueue('reading.import', {
    account: viewer.account,
    reading: createReading(25, history.mint('own'), ++world.clock.now),
    confirms: null,
  });
  await search(arena, viewer.awake, paged, wrong, 1);
  await search(arena, viewer.asleep, random.pick([world, paged]), wrong, 1);
  await viewer.awake.sync(listen(arena, world, wrong));
  if ((await viewer.awake.countWaiting()) > 0) wrong.push('something waits for ever');
  await listenAsFounder(arena, wrong);
  return wrong.map((what) => `${way.name}: ${what}\n${history.describe()}`);
}

async function race(arena: Arena, way: Way, wrong: string[]): Promise<void> {
  const { random, world, paged, viewer, users } = arena;
  const soon = async (work: () => Promise<unknown>): Promise<void> => {
    await giveWay(random.below(40));
    await work();
  };
  const twice = async (work: () => Promise<unknown>): Promise<void> => {
    await soon(work);
    await soon(work);
  };
  await Promise.all([
    soon(() => goDown(arena, way)),
    twice(() => pushFigures(arena, users[0], 'team')),
    soon(() => pushFigures(arena, users[1], 'team')),
    soon(() => viewer.awake.sync(listen(arena, paged, wrong, 1 + random.below(4)))),
    twice(() => probe(arena, random.pick([world, paged]), wrong)),
    soon(() => probe(arena, world, wrong)),
    soon(() => changeSomething(arena)),
  ]);
}

/** Names and addresses; refused, perhaps, by a Group that is no more. */
async function changeSomething({ random, world, history, group, founder, users, renamer }: Arena): Promise<void> {
  const [, hidden] = users;
  const what = random.below(5);
  if (what === 0)
    await act(world, founder.other, 'account.edit', {
      account: founder.account,
      name: `Founder ${history.mint('card')}`,
      vanity: null,
    });
  else if (what === 1)
    await act(world, renamer, 'account.edit', {
      account: hidden.account,
      name: `Hidden ${history.mint('team')}`,
      vanity: null,
    });
  else if (what === 4)
    await act(world, founder.other, 'membership.label', {
      group,
      membership: hidden.membership,
      labels: [`Word ${history.mint('team')}`],
    });
  else if (what === 2)
    await act(world, founder.other, 'group.edit', {
      group,
      name: `Team ${history.mint('name')}`,
      logo: null,
      purpose: 'other',
      about: '',
    });
  else
    await act(world, founder.other, 'invitation.send', {
      group,
      invitations: [{ id: world.id(), address: `c-${history.mint('admin')}@x.test`, role: 'user' }],
    });
}

/** By hand, with a cookie of whatever age, or none. */
async function probe({ random, viewer, history }: Arena, world: World, wrong: string[]): Promise<void> {
  const { probe: device, cookies } = viewer;
  const started = history.tick();
  const response = await post(world, device, '/v1/pull', { clientId: device.clientId, cookie: random.pick(cookies) });
  const text = await response.text();
  wrong.push(...history.judge({ audience: 'viewer', text: withoutCookie(text), started, ended: history.tick() }));
  const cookie = text === '' ? null : (JSON.parse(text) as { cookie: string | null }).cookie;
  if (cookie) cookies.push(cookie);
  if (cookies.length > 6) cookies.splice(1, 1);
}

async function listenAsFounder({ world, founder, history }: Arena, wrong: string[]): Promise<void> {
  const { other: device, cookie } = founder;
  const started = history.tick();
  const text = await (await post(world, device, '/v1/pull', { clientId: device.clientId, cookie })).text();
  wrong.push(...history.judge({ audience: 'founder', text: withoutCookie(text), started, ended: history.tick() }));
  if (text !== '') founder.cookie = (JSON.parse(text) as { cookie: string }).cookie;
}

/** The way to the server for one of the viewer's devices; it ends after so many answers. Answers may come late. */
function listen({ random, history }: Arena, world: World, wrong: string[], answers = Number.POSITIVE_INFINITY): Fetch {
  let left = answers;
  return async (url, { method, headers, body }) => {
    const path = new URL(url).pathname;
    if (path === '/v1/pull' && left-- <= 0) throw new TypeError('offline');
    const started = history.tick();
    const response = await world.app.request(path, { method, headers, body } as RequestInit); // all of them are set
    const text = await response.clone().text();
    wrong.push(...history.judge({ audience: 'viewer', text: withoutCookie(text), started, ended: history.tick() }));
    await giveWay(random.below(8));
    return response;
  };
}

/** All that a device holds after its next answers. */
async function search(arena: Arena, device: Client, world: World, wrong: string[], answers?: number): Promise<void> {
  const started = arena.history.tick();
  await device.sync(listen(arena, world, wrong, answers));
  const text = await device.dump();
  const found = arena.history.judge({ audience: 'viewer', text, started, ended: arena.history.tick() });
  wrong.push(...found.map((what) => `in a cache: ${what}`));
}

function withoutCookie(text: string): string {
  return text.replace(/"cookie":"[\w-]+"/, '');
}
