import { type ChildProcess, execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { binary } from './binaries.ts';
import { type Cluster, openCluster } from './cluster.ts';
import type { DatabaseAddress } from './connect.ts';

export type EmbeddedPostgres = {
  readonly address: Exclude<DatabaseAddress, string>;
  /** True when it ran already: another process of ours uses it, or one that was killed left it. */
  readonly adopted: boolean;
  /** A fast and clean end, whoever started it. */
  readonly stop: () => Promise<void>;
};

const START_MS = 60_000;

/** fsync stays on: what was acknowledged outlives a power cut. */
const SETTINGS = ['max_connections=50', 'timezone=UTC', 'random_page_cost=1.1', 'log_timezone=UTC', 'jit=off'];

/**
 * A private PostgreSQL for one machine: real binaries, started as a child. A child whose parent was killed lives on, and is
 * adopted by the next start; one that is ending is waited for. It listens on a socket in a folder of its own, or (`onPort`, where
 * Node knows no such sockets) on a port of loopback with a password.
 */
export async function startEmbedded(folder: string, { onPort = process.platform === 'win32' } = {}): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(folder, onPort);
  const deadline = Date.now() + START_MS;
  for (;;) {
    const running = await findRunning(cluster);
    if (running) return { address: running, adopted: true, stop: () => stopCluster(cluster) };
    const started = await boot(cluster);
    if (started !== 'busy') return { address: started, adopted: false, stop: () => stopCluster(cluster) };
    if (Date.now() > deadline)
      throw new Error(`The PostgreSQL in ${cluster.data} neither answers nor ends. Restart the computer, then try again.`);
    await wait(100);
  }
}

/** Where a server of this cluster listens already. */
async function findRunning(cluster: Cluster): Promise<EmbeddedPostgres['address'] | null> {
  const port = readPort(cluster);
  if (port === null) return null;
  const address = addressOf(cluster, port);
  return (await answers(address)) ? address : null;
}

function addressOf({ socket, password }: Cluster, port: number): EmbeddedPostgres['address'] {
  return { host: socket ?? '127.0.0.1', port, user: 'postgres', password, database: 'postgres' };
}

/** The fourth line of PostgreSQL's own lock file. */
function readPort({ data }: Cluster): number | null {
  try {
    const port = Number(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[3]);
    return port > 0 ? port : null;
  } catch {
    return null; // no lock file: it does not run
  }
}

function answers({ host, port }: EmbeddedPostgres['address']): Promise<boolean> {
  return new Promise((resolve) => {
    const client = host.startsWith('/') ? net.connect(path.join(host, `.s.PGSQL.${port}`)) : net.connect(port, host);
    client.once('connect', () => {
      client.destroy();
      resolve(true);
    });
    client.once('error', () => resolve(false));
  });
}

/** 'busy' when another server, starting or ending, holds the lock file. */
async function boot(cluster: Cluster): Promise<EmbeddedPostgres['address'] | 'busy'> {
  const port = cluster.socket ? 5432 : await freePort();
  const listen = cluster.socket ? ['listen_addresses='] : ['listen_addresses=127.0.0.1', `port=${port}`];
  const sockets = cluster.socket ? ['-k', cluster.socket] : [];
  const settings = [...SETTINGS, ...listen].flatMap((setting) => ['-c', setting]);
  const child = spawn(binary(cluster.bin, 'postgres'), ['-D', cluster.data, ...sockets, ...settings], {
    ...cluster.account,
    cwd: cluster.home,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // in a process group of its own: the Ctrl-C that ends us must not end it before its last commit
  });
  const end = (): void => void child.kill('SIGINT'); // should we end in a hurry, it must not stay behind
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return (await isReady(child)) ? addressOf(cluster, port) : 'busy';
}

function isReady(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.once('error', reject);
    // 'exit' may come before its last words were read
    child.once('close', (code) => {
      if (/postmaster\.pid|shared memory block/.test(log)) resolve(false);
      else reject(new Error(`PostgreSQL did not start (${code}):\n${log}`));
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + String(chunk)).slice(-4000);
      if (!log.includes('ready to accept connections')) return;
      child.unref(); // from now on it keeps nobody waiting who has nothing else to do
      if (child.stderr instanceof net.Socket) child.stderr.unref();
      resolve(true);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo; // a server on a port has such an address
      server.close(() => resolve(port));
    });
  });
}

const run = promisify(execFile);

/** Fast shutdown: it breaks what still runs, writes a checkpoint and ends. */
async function stopCluster({ account, bin, data, home }: Cluster): Promise<void> {
  const options = ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'];
  await run(binary(bin, 'pg_ctl'), options, { ...account, cwd: home }).catch((error: unknown) => {
    if (fs.existsSync(path.join(data, 'postmaster.pid'))) throw error; // else it had ended already
  });
}
