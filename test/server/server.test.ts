import http from 'node:http';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createLog, type LogEntry } from '../../src/server/log.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/server.ts';
import { createDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
let running: RunningServer | undefined;
const printed: string[] = [];
const logged: LogEntry[] = [];

beforeAll(async () => {
  database = await createDatabase();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(() => database.drop());

async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  running = await startServer({
    port: 0,
    host: '127.0.0.1',
    databaseUrl: database.url,
    dataDir: '/nowhere',
    smtpUrl: null,
    mailFrom: 'Sidelight <sidelight@localhost>',
    publicUrl: null,
    defaultPlan: 'business',
    proxies: ['127.0.0.1'],
    print: (text) => void printed.push(text),
    log: (entry) => void logged.push(entry),
    ...options,
  });
  return running;
}

function ask(url: string, n: number, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/v1/auth/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ address: `p${n}@x.test` }),
  });
}

async function askOften(url: string, headers: Record<string, string>): Promise<number> {
  const answers = await Promise.all(Array.from({ length: 32 }, (_, n) => ask(url, n, headers)));
  await running?.db.deleteFrom('rate').execute();
  return answers.filter(({ status }) => status === 429).length;
}

test('without a PORT it takes the next that is free', async () => {
  const first = await start({ port: null });
  const second = await startServer({
    port: null,
    host: '127.0.0.1',
    databaseUrl: database.url,
    dataDir: '/nowhere',
    smtpUrl: null,
    mailFrom: 'a@x.test',
    publicUrl: null,
    defaultPlan: 'free',
    proxies: [],
    print: () => undefined,
    log: () => undefined,
  });
  expect(Number(new URL(first.url).port)).toBeGreaterThanOrEqual(8787);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
  await second.stop();
});

test('a PORT that is taken is refused in a sentence, and nothing stays open', async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  const again = startServer({
    port,
    host: '127.0.0.1',
    databaseUrl: database.url,
    dataDir: '/nowhere',
    smtpUrl: null,
    mailFrom: 'a@x.test',
    publicUrl: null,
    defaultPlan: 'free',
    proxies: [],
    print: () => undefined,
    log: () => undefined,
  });
  await expect(again).rejects.toThrow(`Port ${port} is taken. Set PORT to another one, or leave it out.`);
});

test('behind a proxy that is known, each computer has its own limit; a claim before the last is ignored', async () => {
  const { url } = await start();
  expect(await askOften(url, { 'x-forwarded-for': '203.0.113.1' })).toBe(2);
  const mixed = await Promise.all(Array.from({ length: 32 }, (_, n) => ask(url, n, { 'x-forwarded-for': `203.0.113.${n}` })));
  expect(mixed.filter(({ status }) => status === 429)).toEqual([]);
  await running?.db.deleteFrom('rate').execute();
  const lying = await Promise.all(
    Array.from({ length: 32 }, (_, n) => ask(url, n, { 'x-forwarded-for': `198.51.100.${n}, 203.0.113.9` })),
  );
  expect(lying.filter(({ status }) => status === 429)).toHaveLength(2);
  await running?.db.deleteFrom('rate').execute();
});

test('X-Forwarded-For from anybody else is not believed', async () => {
  const { url } = await start({ proxies: ['192.0.2.1'] });
  const lying = await Promise.all(Array.from({ length: 32 }, (_, n) => ask(url, n, { 'x-forwarded-for': `203.0.113.${n}` })));
  expect(lying.filter(({ status }) => status === 429)).toHaveLength(2);
  await running?.db.deleteFrom('rate').execute();
});

test('a stop lets a request that runs come to its end, and may be asked for twice', async () => {
  const server = await start();
  const { port } = new URL(server.url);
  const body = JSON.stringify({ address: 'late@x.test' });
  const request = http.request({
    port,
    method: 'POST',
    path: '/v1/auth/code',
    headers: { 'content-type': 'application/json', 'content-length': body.length },
  });
  const answer = new Promise<http.IncomingMessage>((resolve, reject) => request.once('response', resolve).once('error', reject));
  request.write(body.slice(0, 5));
  await new Promise<void>((resolve) =>
    request.once('socket', (socket) => (socket.connecting ? socket.once('connect', resolve) : resolve())),
  );
  await fetch(`${server.url}/health`); // by now the other one has been accepted too
  const stopped = Promise.all([server.stop(), server.stop()]);
  request.end(body.slice(5));
  expect((await answer).statusCode).toBe(200);
  (await answer).resume();
  await stopped;
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
});

test('a head of more than 16 KiB is refused', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/health`, { headers: { 'x-long': 'a'.repeat(20_000) } });
  expect(response.status).toBe(431);
});

test('what is no HTTP is answered shortly', async () => {
  const { url } = await start();
  const socket = net.connect(Number(new URL(url).port), '127.0.0.1', () => socket.write('\u0016\u0003\u0001 nonsense\r\n\r\n'));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
});

test('a log line is one line of JSON, whatever is in it', () => {
  const lines: string[] = [];
  createLog((line) => lines.push(line))({ event: 'error', id: 'a\r\n\u001b[31m', kind: 'Error' });
  expect(lines).toHaveLength(1);
  expect([...(lines[0]?.trimEnd() ?? '')].filter((character) => character < ' ')).toEqual([]);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'error', kind: 'Error' });
});

test('the database names no address of those who were limited, and the log none of those who asked', () => {
  expect(JSON.stringify(logged)).toContain('/v1/auth/code');
  expect(JSON.stringify(logged)).not.toMatch(/x\.test|203\.0|198\.51/);
});
