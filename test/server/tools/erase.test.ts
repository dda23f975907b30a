import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readAddress } from '../../../src/server/db/address.ts';
import { createGround, type Ground } from '../ground.ts';
import { act, createAccount, createGroup, createWorld, signIn } from '../world.ts';

vi.setConfig({ testTimeout: 120_000 }); // each starts a Node, which a busy machine does slowly

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

async function erase(...args: string[]): Promise<[code: number, said: string]> {
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
  const refusal = 'ann@x.test is the only Admin of “Team”. Have it handed over or deleted first; nothing was erased.\n';
  expect(await erase(' Ann@X.test')).toEqual([1, refusal]);
  expect(await act(world, ann, 'group.delete', { group })).toBe('ok');
  const done = 'ann@x.test is erased: the person, the accounts, the figures and the memberships.\n';
  expect(await erase('ann@x.test')).toEqual([0, done]);
  expect(await readAddress(ground.db, 'ann@x.test')).toBeNull();
  expect(await erase('ann@x.test')).toEqual([0, 'Nobody is known as ann@x.test.\n']);
});

test('without one address it says how it is used', async () => {
  expect(await erase('ann')).toEqual([1, 'Say who is to be erased, for good: npm run erase -- ann@example.com\n']);
});
