import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readAddress } from '../../../src/server/db/address.ts';
import { readPlan } from '../../../src/server/db/person.ts';
import { createGround, type Ground } from '../ground.ts';
import { makeFolder, startProcess } from '../process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // a busy machine makes a PostgreSQL slowly

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

type Said = { readonly code: number; readonly said: string };

async function plan(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Said> {
  const options = { env: { PATH: process.env.PATH, ...env } };
  return promisify(execFile)(process.execPath, ['src/tools/run.mjs', 'plan', ...args], options).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );
}

test('the operator gives a plan, also before the first sign-in', async () => {
  const env = { DATABASE_URL: ground.url };
  expect(await plan([' Ann@X.test', 'free'], env)).toEqual({
    code: 0,
    said: 'Nobody has signed in as ann@x.test yet. Whoever does will be on the free plan.\n',
  });
  expect(await plan(['ann@x.test', 'business'], env)).toEqual({ code: 0, said: 'ann@x.test is on the business plan now.\n' });
  expect(await plan(['ann@x.test', 'business'], env)).toEqual({
    code: 0,
    said: 'ann@x.test was on the business plan already.\n',
  });
  const owner = await readAddress(ground.db, 'ann@x.test');
  expect(owner?.verified).toBe(false);
  expect(owner && (await readPlan(ground.db, owner.personId))).toBe('business');
});

test('I10: a plan may end by itself, and who loses one keeps it for 14 days unless the operator says now', async () => {
  const env = { DATABASE_URL: ground.url };
  const until = new Date(Date.now() + 14 * 86_400_000 - 1).toISOString().slice(0, 10);
  const say = async (...args: string[]) => (await plan(['bo@x.test', ...args], env)).said.trim();
  expect(await say('business', '2031-01-31')).toContain('will be on the business plan until 2031-01-31.');
  expect(await say('business')).toBe('bo@x.test is on the business plan now.');
  expect(await say('free')).toBe(`bo@x.test is on the free plan; the business plan still holds until ${until}.`);
  expect(await say('free', 'now')).toBe('bo@x.test is on the free plan now.');
  expect(await say('free', '2031-01-31')).toMatch(/^Say whose plan/);
});

test.each([[[]], [['ann@x.test']], [['ann@x.test', 'gold']], [['ann', 'free']], [['free', 'ann@x.test']]])(
  'without both an address and a plan (%j) it says how it is used',
  async (args) => {
    const { code, said } = await plan(args, { DATABASE_URL: ground.url });
    expect([code, said]).toEqual([1, 'Say whose plan and which: npm run plan -- ann@example.com free|business\n']);
  },
);

test('on the embedded database it works with no server, and beside a running one, which goes on', async () => {
  const dataDir = makeFolder();
  const env = { DATA_DIR: dataDir };
  expect((await plan(['ann@x.test', 'free'], env)).code).toBe(0);
  expect(fs.existsSync(`${dataDir}/postgres/postmaster.pid`)).toBe(false);
  const server = await startProcess(dataDir);
  expect((await plan(['ann@x.test', 'business'], env)).said).toBe('ann@x.test is on the business plan now.\n');
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect(await server.end('SIGTERM')).toBe(0);
  fs.rmSync(dataDir, { recursive: true });
});
