import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runSeats } from '../../../src/tools/operator/seats.ts';
import { createGround, type Ground } from '../ground.ts';
import { recordsOf } from '../records.ts';
import { createPayer, type Payer } from '../seats.ts';
import { createWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // a busy machine makes a PostgreSQL slowly

let ground: Ground;
let world: World;
let payer: Payer;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'seats');
  payer = await createPayer(world, 'ann', 0);
});
afterAll(() => ground.drop());

const seats = (...args: string[]): Promise<string> => runSeats(args, { DATABASE_URL: ground.url });

test('the operator sees who has an Organization, and says how many seats are paid for, by address or reference', async () => {
  const reference = payer.organization;
  const line = (paid: string) => `“Org of ann@x.test” of ann@x.test: ${paid}, 0 taken. Reference: ${reference}`;
  expect(await seats()).toBe(line('0 seats paid for'));
  expect(await seats(' Ann@X.test', '12')).toBe(line('12 seats paid for'));
  expect(await seats(reference, '1', '2027-01-31')).toBe(line('1 seat paid for until 2027-01-31'));
  expect(await recordsOf(world, payer.device, 'organization')).toMatchObject([
    { seats: 1, paidUntil: Date.parse('2027-02-01T00:00:00Z') },
  ]);
});

test('what is not understood, or leads to nobody, changes nothing and says so', async () => {
  const usage = 'Say whose seats and how many: npm run seats -- ann@example.com 12 [2027-01-31]';
  await expect(seats('ann@x.test')).rejects.toThrow(usage);
  await expect(seats('ann@x.test', '-1')).rejects.toThrow(usage);
  await expect(seats('ann@x.test', '3', 'tomorrow')).rejects.toThrow(usage);
  await expect(seats('bo@x.test', '3')).rejects.toThrow(/^Nobody has an Organization as bo@x\.test/);
});

test('the program says the same on its standard output', async () => {
  const options = { env: { PATH: process.env.PATH, DATABASE_URL: ground.url } };
  const { stdout } = await promisify(execFile)(process.execPath, ['src/tools/run.mjs', 'seats'], options);
  expect(stdout).toBe(`${await seats()}\n`);
});
