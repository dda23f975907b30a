import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom, seedsOf } from '../model/random.ts';
import { createGround, type Ground } from '../server/ground.ts';
import { type Call, CALL_NAMES, listCalls } from './calls.ts';
import { createPlace } from './crowd.ts';
import { type Measured, measure, withLeak } from './measure.ts';

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

test('the calls that are timed are those that there are', () => {
  expect(calls.map(({ name }) => name)).toEqual(CALL_NAMES);
});

test.each(CALL_NAMES)('R33, R34: by its time nobody can tell whether others are there: %s', { timeout }, async (name) => {
  expect((await take(callOf(name))).auc).toBeLessThanOrEqual(MOST);
});

test('a leak of a millisecond is found', { timeout }, async () => {
  expect((await take(withLeak(callOf(CALL_NAMES[0]), 1))).auc).toBeGreaterThan(PLANTED);
});

/** What the calls before have left lying about is cleared away in both worlds, and not, in between, in one of them. */
async function take(call: Call): Promise<Measured> {
  for (const at of [0, 1]) await sql`vacuum analyze`.execute(db(at));
  const measured = await measure(call, pairs, createRandom(from));
  say(measured);
  return measured;
}

function callOf(name: string): Call {
  const call = calls.find((each) => each.name === name);
  if (!call) throw new Error(`no such call: ${name}`);
  return call;
}

function say(measured: unknown): void {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

function db(at: number): Ground['db'] {
  const ground = grounds[at];
  if (!ground) throw new Error('two grounds were made');
  return ground.db;
}
