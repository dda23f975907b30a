import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readAddress } from '../../../src/server/db/address.ts';
import { runErase } from '../../../src/tools/operator/erase.ts';
import { createGround, type Ground } from '../ground.ts';
import { act, createAccount, createGroup, createWorld, signIn } from '../world.ts';

vi.setConfig({ testTimeout: 120_000 }); // each starts a Node, which a busy machine does slowly

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

const erase = (...args: string[]): Promise<string> => runErase(args, { DATABASE_URL: ground.url });

/** As a program of its own. */
async function eraseByProgram(...args: string[]): Promise<[code: number, said: string]> {
  const options = { env: { PATH: process.env.PATH, DATABASE_URL: ground.url } };
  return promisify(execFile)(process.execPath, ['src/tools/run.mjs', 'erase', ...args], options).then(
    ({ stdout }) => [0, stdout],
    (error: { code: number; stderr: string }) => [error.code, error.stderr],
  );
}

test('L-07: the operator erases a person by an address, unless a Group would be left without an Admin', async () => {
  const world = await createWorld(ground.db, 'tool');
  const ann = await signIn(world, 'ann');
  const { group } = await createGroup(world, ann, await createAccount(world, ann, 'Ann'));
  const refusal = 'ann@x.test is the only Admin of “Team”. Have it handed over or deleted first; nothing was erased.';
  expect(await eraseByProgram(' Ann@X.test')).toEqual([1, `${refusal}\n`]);
  expect(await act(world, ann, 'group.delete', { group })).toBe('ok');
  const done = 'ann@x.test is erased: the person, the accounts, the figures and the memberships.';
  expect(await erase('ann@x.test')).toBe(done);
  expect(await readAddress(ground.db, 'ann@x.test')).toBeNull();
  expect(await erase('ann@x.test')).toBe('Nobody is known as ann@x.test.');
});

test('without one address it says how it is used', async () => {
  await expect(erase('ann')).rejects.toThrow('Say who is to be erased, for good: npm run erase -- ann@example.com');
});
