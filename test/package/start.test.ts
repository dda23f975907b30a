/** `npm start` in a copy of the project that was never built, on a machine without a screen, as a newcomer runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { DEMO_GROUP, DEMO_PEOPLE } from '../../src/tools/demo/people.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 }); // a build, a new PostgreSQL and ten people, on a busy machine

const root = resolve(import.meta.dirname, '../..');
const NEEDED = ['src', 'public', 'manifest.json', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const ROLES = { admin: 'Admin', analyst: 'Analyst', user: 'User' } as const;
let folder: string;
/** Where the first start's server was: the extension is built to look there. */
let builtFor = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sl-start-'));
  chmodSync(folder, 0o755); // run by root, PostgreSQL is somebody else
  for (const name of NEEDED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));

type Started = {
  readonly child: ChildProcess;
  /** Everything written so far, as soon as the pattern is in it. */
  readonly reads: (pattern: RegExp) => Promise<string>;
  readonly closed: Promise<unknown[]>;
};

/** What is not set for the person who runs the tests is not set for the newcomer either; `CI` stands for "no screen". */
function start(env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, ['src/tools/run.mjs', 'start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, CI: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGINT'); // what a failed test left; one that has ended hears nothing
    await closed;
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += String(chunk);
      child.emit('written');
    });
  async function reads(pattern: RegExp): Promise<string> {
    const ended = closed.then(() => 'ended');
    while (!pattern.test(written))
      if ((await Promise.race([once(child, 'written'), ended])) === 'ended') throw new Error(`it ended: ${written}`);
    return written;
  }
  return { child, reads, closed };
}

async function end({ child, closed }: Started): Promise<void> {
  child.kill('SIGINT');
  expect(await closed).toEqual([0, null]);
  expect(existsSync(join(folder, 'data/postgres'))).toBe(true);
  expect(existsSync(join(folder, 'data/postgres/postmaster.pid'))).toBe(false);
}

function addressIn(said: string): string {
  return /answers at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1] ?? '';
}

async function post(url: string, body: object): Promise<{ readonly status: number; readonly body: Record<string, string> }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> }; // the API's own form
}

test('R50: one command builds, answers, invents the demo team and says how to sign in as each; Ctrl-C ends all of it', async () => {
  const started = start();
  const said = await started.reads(/answers at http:\S+/);
  const url = addressIn(said);
  builtFor = url;
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ ok: true });
  for (const { name, address, role } of DEMO_PEOPLE) expect(said).toMatch(new RegExp(`${address} +${ROLES[role]} +${name}\n`));
  expect(said).toContain(`${DEMO_GROUP.name}, 10 people`);
  expect(said).not.toContain('Subject:'); // nobody of them gets a mail
  expect(said).not.toMatch(/warning|TIMINGS/i); // of no tool that is at work below
  for (const place of ['dist/chrome', 'dist/firefox/manifest.json']) expect(said).toContain(join(folder, place));
  for (const file of ['chrome/manifest.json', 'firefox/manifest.json']) expect(existsSync(join(folder, 'dist', file))).toBe(true);

  const { body: asked } = await post(`${url}/v1/auth/code`, { address: DEMO_PEOPLE[0]?.address });
  const code = /│ {5}(\d{6}) +│/.exec(await started.reads(/│ {5}\d{6} +│/))?.[1];
  expect((await post(`${url}/v1/auth/verify`, { request: asked.request, code })).status).toBe(200);
  await end(started);
  await expect(fetch(`${url}/health`)).rejects.toThrow();
});

test('a second start finds the team, and the extension where nothing has changed, and makes neither anew', async () => {
  const again = start({ PORT: new URL(builtFor).port });
  const said = await again.reads(/answers at http:\S+/);
  expect(addressIn(said)).toBe(builtFor);
  expect(said).not.toMatch(/Inventing|Building/);
  expect(said).toContain(DEMO_PEOPLE[0]?.address);
  await end(again);
});

test('where something has changed the extension is built again; with a mail server of its own it speaks of no demo', async () => {
  writeFileSync(join(folder, 'public/added.txt'), 'new');
  const serious = start({ PORT: new URL(builtFor).port, SMTP_URL: 'smtp://127.0.0.1:1' });
  const said = await serious.reads(/answers at http:\S+/);
  expect(said).toContain('Building');
  expect(existsSync(join(folder, 'dist/firefox/added.txt'))).toBe(true);
  expect(said).not.toMatch(/demo|Inventing|northwind/);
  await end(serious);
});
