import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createServerFile, type ServerFile } from './server-file.ts';
import { makeFolder, type ServerProcess, startProcess as startServer } from './process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // each makes a PostgreSQL, which a busy machine does slowly

const folders: string[] = [];
const servers: ServerProcess[] = [];

/** What a server leaves that was started once and ended: a copy of it is there at once, where what a first start does is not asked. */
let usual: string;
let file: ServerFile;
beforeAll(async () => {
  file = await createServerFile();
  usual = makeFolder();
  const server = await startProcess(usual);
  await server.end('SIGTERM');
});
afterAll(() => {
  fs.rmSync(usual, { recursive: true, force: true });
  file.remove();
});

afterEach(async () => {
  for (const server of servers.splice(0)) if (server.child.exitCode === null && !server.child.killed) await server.end('SIGTERM');
  for (const folder of folders.splice(0)) {
    const pid = postmaster(folder);
    if (pid) process.kill(pid, 'SIGQUIT');
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
});

function folder(): string {
  const made = makeFolder();
  folders.push(made);
  return made;
}

/** With its owners, as PostgreSQL wants them. */
function folderOfBefore(): string {
  const made = folder();
  execFileSync('cp', ['-a', `${usual}/.`, made]);
  return made;
}

/** From one file, which saves each start a second; the first test starts it from its sources. */
function startProcess(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  return startServer(dataDir, env, file.file);
}

async function start(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await startProcess(dataDir, env);
  servers.push(server);
  return server;
}

function postmaster(dataDir: string): number | null {
  try {
    return Number(fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

/** Some end by themselves, with the connection they served. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
}

async function post(url: string, body: unknown, token = ''): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

test('it answers on loopback alone, signs in by the printed code, and SIGTERM ends it and its PostgreSQL', async () => {
  const dataDir = folder();
  const server = await startServer(dataDir);
  servers.push(server);
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ ok: true });
  expect(server.output().match(/answers at/g)).toHaveLength(1);

  const { body: asked } = await post(`${server.url}/v1/auth/code`, { address: 'ann@x.test' });
  const [, code] = await server.reads(/│ {5}(\d{6}) +│/);
  const { status, body } = await post(`${server.url}/v1/auth/verify`, { request: asked.request, code });
  expect([status, body.address]).toEqual([200, 'ann@x.test']);

  const logs = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(logs.join()).not.toMatch(/x\.test|[\w-]{43}/);
  expect(await server.end('SIGTERM')).toBe(0);
  expect(postmaster(dataDir)).toBeNull();
});

test('SIGINT ends it cleanly too, and what was written is there at the next start', async () => {
  const dataDir = folderOfBefore();
  const first = await start(dataDir);
  const { body: asked } = await post(`${first.url}/v1/auth/code`, { address: 'ann@x.test' });
  const [, code] = await first.reads(/│ {5}(\d{6}) +│/);
  expect(await first.end('SIGINT')).toBe(0);
  const second = await start(dataDir);
  expect((await post(`${second.url}/v1/auth/verify`, { request: asked.request, code })).status).toBe(200);
});

test('after SIGKILL the next start adopts the PostgreSQL that was left, with all that was acknowledged', async () => {
  const dataDir = folderOfBefore();
  const first = await start(dataDir);
  const { body: asked } = await post(`${first.url}/v1/auth/code`, { address: 'ann@x.test' });
  const [, code] = await first.reads(/│ {5}(\d{6}) +│/);
  await first.end('SIGKILL');
  const left = postmaster(dataDir);
  expect(left).not.toBeNull();

  const second = await start(dataDir);
  expect(postmaster(dataDir)).toBe(left);
  expect((await post(`${second.url}/v1/auth/verify`, { request: asked.request, code })).status).toBe(200);
  expect(await second.end('SIGTERM')).toBe(0);
  expect(postmaster(dataDir)).toBeNull();
});

test('after SIGKILL of everything the next start recovers', async () => {
  const dataDir = folderOfBefore();
  const first = await start(dataDir);
  const { body: asked } = await post(`${first.url}/v1/auth/code`, { address: 'ann@x.test' });
  const [, code] = await first.reads(/│ {5}(\d{6}) +│/);
  const pid = postmaster(dataDir) ?? 0;
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .map(Number)
    .filter(Boolean);
  await first.end('SIGKILL');
  process.kill(pid, 'SIGKILL');
  for (const child of children) kill(child);

  const second = await start(dataDir);
  expect((await post(`${second.url}/v1/auth/verify`, { request: asked.request, code })).status).toBe(200);
});

test('a second server on the same folder is refused in a sentence, and the first goes on', async () => {
  const dataDir = folderOfBefore();
  const first = await start(dataDir);
  await expect(startProcess(dataDir)).rejects.toMatchObject({
    code: 1,
    message: `Sidelight runs already on the data in ${dataDir}. Stop that one first, or set DATA_DIR to another folder.\n`,
  });
  expect((await fetch(`${first.url}/health`)).status).toBe(200);
});

test('a start that was killed while it made the database leaves nothing that the next one stumbles over', async () => {
  const dataDir = folder();
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  fs.mkdirSync(path.join(dataDir, `postgres.new.${dead}/base`), { recursive: true });
  fs.writeFileSync(path.join(dataDir, `password.new.${dead}`), 'half');
  expect((await fetch(`${(await start(dataDir)).url}/health`)).status).toBe(200);
  expect(fs.existsSync(path.join(dataDir, `postgres.new.${dead}`))).toBe(false);
});

test('of two first starts at once on one folder one serves, and the other is refused in a sentence', async () => {
  const dataDir = folder();
  const [one, other] = await Promise.allSettled([start(dataDir), start(dataDir)]);
  const [served] = [one, other].flatMap((each) => (each?.status === 'fulfilled' ? [each.value] : []));
  const [refused] = [one, other].flatMap((each) => (each?.status === 'rejected' ? [String(each.reason)] : []));
  expect(refused).toContain('Sidelight runs already on the data in');
  expect((await fetch(`${served?.url}/health`)).status).toBe(200);
});

test('a folder that holds something else is left alone', async () => {
  const dataDir = folder();
  fs.mkdirSync(path.join(dataDir, 'postgres'));
  fs.writeFileSync(path.join(dataDir, 'postgres/precious'), 'keep');
  await expect(startProcess(dataDir)).rejects.toMatchObject({ code: 1, message: expect.stringContaining('holds no PostgreSQL') });
  expect(fs.readFileSync(path.join(dataDir, 'postgres/precious'), 'utf8')).toBe('keep');
});

test.each([
  [{ PORT: 'many' }, 'PORT is not understood. It should be a number from 0 to 65535.\n'],
  [
    { DATABASE_URL: 'postgresql://ann:secret@127.0.0.1:1/x' },
    'The PostgreSQL of DATABASE_URL does not answer. Check the address, and that it runs.\n',
  ],
])('%j is answered in a sentence', async (env, message) => {
  await expect(startProcess(folder(), env)).rejects.toMatchObject({ code: 1, message });
});
