import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { clientOptions, connect } from '../../../src/server/db/connect.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../../src/server/db/embedded.ts';
import { holdAlone } from '../../../src/server/db/guard.ts';
import { makeFolder } from '../process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // a busy machine makes a PostgreSQL slowly

const folders: string[] = [];
const started: EmbeddedPostgres[] = [];
let home: string;
/** Most tests only look at it: making one takes seconds. */
let usual: EmbeddedPostgres;
beforeAll(async () => {
  home = makeFolder();
  usual = await startEmbedded(home);
});
afterAll(async () => {
  await usual.stop();
  fs.rmSync(home, { recursive: true, force: true });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((postgres) => postgres.stop()));
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

function folder(...inside: readonly string[]): string {
  const made = makeFolder();
  folders.push(made);
  return path.join(made, ...inside);
}

async function start(where: string, options: { readonly onPort?: boolean } = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded(where, options);
  started.push(postgres);
  return postgres;
}

async function ask(postgres: EmbeddedPostgres, statement: string): Promise<unknown> {
  const client = new pg.Client(clientOptions(postgres.address, 'test'));
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows[0];
}

test('it keeps fsync on, opens no port, runs as nobody of power and checks its pages', async () => {
  expect(
    await ask(
      usual,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
    current_setting('full_page_writes') as pages, current_setting('data_checksums') as sums, current_setting('random_page_cost') as cost,
    current_setting('listen_addresses') as port, current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone`,
    ),
  ).toEqual({
    fsync: 'on',
    commits: 'on',
    pages: 'on',
    sums: 'on',
    cost: '1.1',
    port: '',
    encoding: 'UTF8',
    zone: 'UTC',
  });
  expect(fs.statSync(usual.address.host).mode & 0o077).toBe(0);
});

test('a deep folder is no obstacle, though a socket has a short path', async () => {
  const where = folder('a'.repeat(60), 'b'.repeat(60));
  const postgres = await start(where);
  folders.push(postgres.address.host);
  expect(fs.existsSync(path.join(where, 'postgres/PG_VERSION'))).toBe(true);
  expect(postgres.address.host).toContain(os.tmpdir());
  expect(await ask(postgres, 'select 1 as one')).toEqual({ one: 1 });
});

test('data may lie in a home that nobody else can enter, also when root starts it', async () => {
  const locked = folder('data');
  fs.chmodSync(path.dirname(locked), 0o700);
  const postgres = await start(locked);
  const note = path.join(locked, 'moved.txt');
  const where = fs.existsSync(note) ? (/\/var\/lib\/\S+/.exec(fs.readFileSync(note, 'utf8'))?.[0] ?? '') : locked;
  if (where !== locked) folders.push(where);
  expect(where === locked).toBe(process.getuid?.() !== 0);
  expect(await ask(postgres, 'show data_directory')).toEqual({ data_directory: path.join(where, 'postgres') });
});

test('where there are no sockets it listens on loopback and asks for its password', async () => {
  const postgres = await start(folder(), { onPort: true });
  expect(postgres.address).toMatchObject({ host: '127.0.0.1', password: expect.stringMatching(/^[\w-]{32}$/) });
  expect(await ask(postgres, `select current_setting('listen_addresses') as at`)).toEqual({ at: '127.0.0.1' });
  const stranger = { ...postgres, address: { ...postgres.address, password: 'guessed' } };
  await expect(ask(stranger, 'select 1')).rejects.toThrow('password authentication failed');
});

test('a second start finds the one that runs, and four at once agree on one', async () => {
  const where = folder();
  const all = await Promise.all(Array.from({ length: 4 }, () => start(where)));
  expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1);
  const told = await Promise.all(all.map((postgres) => ask(postgres, 'select pg_postmaster_start_time()::text as at')));
  expect(new Set(told.map((row) => JSON.stringify(row))).size).toBe(1);
});

test('of two who want it alone the later one is refused, until the first lets go', async () => {
  const release = await holdAlone(usual.address, './data');
  await expect(holdAlone(usual.address, './data')).rejects.toThrow('Sidelight runs already on the data in ./data.');
  await release();
  await (await holdAlone(usual.address, './data'))();
});

test('data of another PostgreSQL are not touched', async () => {
  const version = path.join(home, 'postgres/PG_VERSION');
  const before = fs.readFileSync(version, 'utf8');
  fs.writeFileSync(version, '9\n');
  await expect(startEmbedded(home)).rejects.toThrow(/were written by PostgreSQL 9, and this is PostgreSQL \d+\. Dump them/);
  fs.writeFileSync(version, before);
});

test('dates come as the text they are, counts as numbers', async () => {
  const db = connect(usual.address);
  const { rows } = await sql`select date '2026-03-29' as day, 2147483648::bigint as head, '\\x00ff'::bytea as bytes`.execute(db);
  await db.destroy();
  expect(rows).toEqual([{ day: '2026-03-29', head: 2147483648, bytes: Buffer.from([0, 255]) }]);
});
