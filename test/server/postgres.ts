/** One throw-away PostgreSQL a run, for all its projects: real, on a private socket, durable for nobody. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import type { TestProject } from 'vitest/node';
import { binary } from '../../src/server/db/binaries.ts';
import { openCluster } from '../../src/server/db/cluster.ts';
import { connect } from '../../src/server/db/connect.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { makeFleetingFolder } from '../fleeting.ts';
import { type PostgresAddress, run, TEMPLATE, urlOf } from './address.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into vitest's own
  export interface ProvidedContext {
    postgres: PostgresAddress;
    browser: 'chromium' | 'firefox';
  }
}

const FLEETING = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'wal_level=minimal', 'max_wal_senders=0'];
/** Nothing cleans up in one database while another is looked at: what is counted and timed is the tests' own. */
const QUIET = ['autovacuum=off', 'jit=off', 'update_process_title=off'];
const SETTINGS = ['listen_addresses=', 'max_connections=200', 'timezone=UTC', ...QUIET, ...FLEETING];

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.getProvidedContext().postgres) return undefined; // a project before it has started it
  const folder = makeFleetingFolder('sl-pg-');
  const { account, bin, home, data, socket } = await openCluster(folder);
  if (!socket) throw new Error('the tests need a PostgreSQL on a socket: they do not run on Windows');
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const child = spawn(binary(bin, 'postgres'), ['-D', data, '-k', socket, ...settings], {
    ...account,
    cwd: home,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await isReady(child);
  const address = { host: socket, user: 'postgres' };
  await createTemplate(address);
  project.vitest.provide('postgres', address);
  return async () => {
    const exited = once(child, 'exit');
    child.kill('SIGINT'); // fast shutdown: it does not wait for clients
    await exited;
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

async function createTemplate(address: PostgresAddress): Promise<void> {
  await run(address, `create database ${TEMPLATE} template template0`);
  const db = connect(urlOf(address, TEMPLATE));
  await migrate(db).finally(() => db.destroy());
  await run(address, `alter database ${TEMPLATE} allow_connections false`);
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + String(chunk)).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`postgres exited with ${code}: ${log}`)));
  });
}
