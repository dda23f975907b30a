import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readAddress } from '../../../src/server/db/address.ts';
import { readPlan } from '../../../src/server/db/person.ts';
import { runPlan } from '../../../src/tools/operator/plan.ts';
import { createGround, type Ground } from '../ground.ts';
import { makeFolder, startProcess } from '../process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // a busy machine makes a PostgreSQL slowly

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

type Said = { readonly code: number; readonly said: string };
type Env = Readonly<Record<string, string>>;

/** As a program of its own. */
async function planByProgram(args: readonly string[], env: Env): Promise<Said> {
  const options = { env: { PATH: process.env.PATH, ...env } };
  return promisify(execFile)(process.execPath, ['src/tools/run.mjs', 'plan', ...args], options).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );
}

async function plan(...args: string[]): Promise<string> {
  return runPlan(args, { DATABASE_URL: ground.url });
}

test('the operator gives a plan, also before the first sign-in', async () => {
  const env = { DATABASE_URL: ground.url };
  expect(await planByProgram([' Ann@X.test', 'free'], env)).toEqual({
    code: 0,
    said: 'Nobody has signed in as ann@x.test yet. Whoever does will be on the free plan.\n',
  });
  expect(await plan('ann@x.test', 'business')).toBe('ann@x.test is on the business plan now.');
  expect(await plan('ann@x.test', 'business')).toBe('ann@x.test was on the business plan already.');
  const owner = await readAddress(ground.db, 'ann@x.test');
  expect(owner?.verified).toBe(false);
  expect(owner && (await readPlan(ground.db, owner.personId))).toBe('business');
});

test('I10: a plan may end by itself, and who loses one keeps it for 14 days unless the operator says now', async () => {
  const until = new Date(Date.now() + 14 * 86_400_000 - 1).toISOString().slice(0, 10);
  const say = (...args: string[]) => plan('bo@x.test', ...args);
  expect(await say('business', '2031-01-31')).toContain('will be on the business plan until 2031-01-31.');
  expect(await say('business')).toBe('bo@x.test is on the business plan now.');
  expect(await say('free')).toBe(`bo@x.test is on the free plan; the business plan still holds until ${until}.`);
  expect(await say('free', 'now')).toBe('bo@x.test is on the free plan now.');
  await expect(say('free', '2031-01-31')).rejects.toThrow(/^Say whose plan/);
});

const USAGE = 'Say whose plan and which: npm run plan -- ann@example.com free|business';

test.each([[[]], [['ann@x.test', 'gold']], [['ann', 'free']], [['free', 'ann@x.test']]])(
  'without both an address and a plan (%j) it says how it is used',
  async (args: string[]) => {
    await expect(plan(...args)).rejects.toThrow(USAGE);
  },
);

test('the program ends with a failure when it is used wrongly, and says so on its standard error', async () => {
  expect(await planByProgram(['ann@x.test'], { DATABASE_URL: ground.url })).toEqual({ code: 1, said: `${USAGE}\n` });
});

test('on the embedded database it works with no server, and beside a running one, which goes on', async () => {
  const dataDir = makeFolder();
  const env = { DATA_DIR: dataDir };
  expect((await planByProgram(['ann@x.test', 'free'], env)).code).toBe(0);
  expect(fs.existsSync(`${dataDir}/postgres/postmaster.pid`)).toBe(false);
  const server = await startProcess(dataDir);
  expect((await planByProgram(['ann@x.test', 'business'], env)).said).toBe('ann@x.test is on the business plan now.\n');
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect(await server.end('SIGTERM')).toBe(0);
  fs.rmSync(dataDir, { recursive: true });
});
