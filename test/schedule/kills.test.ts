import { expect, onTestFinished, test } from 'vitest';
import { MOST_ATTEMPTS } from '../../src/domain/publishing.ts';
import { followed } from '../model/progress.ts';
import { createRandom, seedsOf } from '../model/random.ts';
import { type Arena, createArena } from './arena.ts';
import { createServerFile } from '../server/server-file.ts';
import { dieAt, KILL_POINTS, type KillPoint } from './kill-points.ts';

const ROUND = KILL_POINTS.length;
const { seeds, count } = seedsOf(ROUND);
const LANES = count > ROUND ? 2 : 1;

type Tally = { kills: Map<KillPoint, number>; published: number; unknown: number; out: number; twins: string[]; lost: string[] };

test(
  `O-11: a server that is killed ${count} times while it publishes posts nothing twice, loses nothing, and says what it does not know`,
  async () => {
    const server = await createServerFile();
    onTestFinished(server.remove);
    const tally: Tally = { kills: new Map(), published: 0, unknown: 0, out: 0, twins: [], lost: [] };
    const waiting = followed(seeds, tally.twins);
    const lane = async (): Promise<void> => {
      const arena = await createArena(seeds[0] ?? 1, server.file);
      try {
        for (let next = waiting.next(); !next.done; next = waiting.next()) await die(arena, next.value, tally);
        await settle(arena);
        await judge(arena, tally);
      } finally {
        await arena.close();
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
    if (process.env.SOAK_SEEDS) console.log(describeTally(tally));
    expect([tally.twins, tally.lost]).toEqual([[], []]);
    // It is no empty search: all that may become of a post has become of some.
    expect([...tally.kills.keys()].sort()).toEqual([...KILL_POINTS].sort());
    expect([...tally.kills.values()].reduce((sum, each) => sum + each, 0)).toBe(count);
    for (const each of [tally.published, tally.unknown, tally.out]) expect(each).toBeGreaterThan(0);
  },
  60_000 + count * 15_000,
);

/** One life, for one post that is new and for all of which nobody knows yet. */
async function die(arena: Arena, seed: number, tally: Tally): Promise<void> {
  const random = createRandom(seed);
  const open = (await arena.posts()).filter(({ state }) => state === 'publishing').length;
  const wished = KILL_POINTS[(seed - 1) % ROUND] ?? random.pick(KILL_POINTS);
  const point = wished === 'while LinkedIn is asked' && open === 0 ? 'while the request is under way' : wished;
  const isLast = (seed - 1) % ROUND > ROUND - 3;
  arena.linkedin.rules.mayRead = point === 'while LinkedIn is asked' || (random.below(2) === 0 && !(isLast && count === ROUND));
  await arena.pass();
  await dieAt(arena, point, await arena.plan());
  tally.kills.set(point, (tally.kills.get(point) ?? 0) + 1);
  tally.twins.push(...twinsOf(arena).filter((text) => !tally.twins.includes(text)));
}

/** A life that nobody ends, until it is known of every post what became of it, or that nobody knows. */
async function settle(arena: Arena): Promise<void> {
  Object.assign(arena.linkedin.rules, { way: () => 'keep', onKept: () => undefined, onRead: () => undefined, mayRead: false });
  await arena.pass();
  const life = arena.begin();
  for (let open = true; open; ) {
    open = (await arena.posts()).some(({ state }) => state === 'scheduled' || state === 'publishing');
    await arena.pass();
  }
  await life.kill();
}

async function judge(arena: Arena, tally: Tally): Promise<void> {
  const { kept } = arena.linkedin;
  for (const { text, state, urn } of await arena.posts()) {
    const [out] = kept.filter((post) => post.text === text);
    if (state === 'published' && out !== undefined && out.urn === urn) tally.published++;
    else if (state === 'unknown') tally[out ? 'out' : 'unknown']++;
    else tally.lost.push(`${text}: ${state}, ${out ? 'out' : 'not out'}`);
  }
}

/** What is out twice, and what was given to LinkedIn more often than it ever may be. */
function twinsOf({ linkedin: { kept, asked } }: Arena): string[] {
  const texts = kept.map(({ text }) => text);
  const often = asked.filter((text) => asked.filter((other) => other === text).length > MOST_ATTEMPTS);
  return [...texts.filter((text, at) => texts.indexOf(text) !== at), ...often];
}

function describeTally({ kills, published, unknown, out, twins, lost }: Tally): string {
  const at = [...kills].map(([point, times]) => `  ${times} ${point}`);
  const posts = `${published} published, ${unknown + out} not known (${out} of them out); ${twins.length} twice, ${lost.length} lost`;
  return [`${count} kills:`, ...at, posts].join('\n');
}
