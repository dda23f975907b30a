import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom, seedsOf } from '../model/random.ts';
import { createGround, type Ground } from '../server/ground.ts';
import { type Call, listCalls } from './calls.ts';
import { createPlace } from './crowd.ts';
import { measure, withLeak } from './measure.ts';

const HIDDEN = 200;
const MOST = 0.55;
const PLANTED = 0.6;
const { count: pairs, from } = seedsOf(2000);
const timeout = 120_000 + pairs * 1000;
const grounds: Ground[] = [];
let calls: Call[] = [];

beforeAll(async () => {
  grounds.push(await createGround(), await createGround());
  const crowded = await createPlace(db(0), { count: HIDDEN, where: 'here' });
  calls = await listCalls(crowded, await createPlace(db(1), { count: HIDDEN, where: 'elsewhere' }));
}, 600_000);
afterAll(() => Promise.all(grounds.map((ground) => ground.drop())));

test('R33, R34: of no call the time tells whether others are there', { timeout: timeout * 10 }, async () => {
  const told: string[] = [];
  for (const call of calls) {
    const measured = await measure(call, pairs, createRandom(from));
    say(measured);
    if (measured.auc > MOST) told.push(measured.call);
  }
  expect(told).toEqual([]);
});

test('a leak of a millisecond is found', { timeout }, async () => {
  const [call] = calls;
  if (!call) throw new Error('there are calls');
  const measured = await measure(withLeak(call, 1), pairs, createRandom(from));
  say(measured);
  expect(measured.auc).toBeGreaterThan(PLANTED);
});

function say(measured: unknown): void {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

function db(at: number): Ground['db'] {
  const ground = grounds[at];
  if (!ground) throw new Error('two grounds were made');
  return ground.db;
}
