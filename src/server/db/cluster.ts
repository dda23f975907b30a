import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Account, binary, chooseAccount, findBinaries, majorVersion } from './binaries.ts';

/** The files of one embedded PostgreSQL. */
export type Cluster = {
  readonly account: Account;
  readonly bin: string;
  /** Where it may stand while it runs. */
  readonly home: string;
  readonly data: string;
  /** The folder of its socket; null where there are none (Windows): then it listens on loopback, with a password. */
  readonly socket: string | null;
  readonly password: string;
};

/** Finds the cluster of a folder, or makes it. Whatever was begun and not ended by a kill is begun again. */
export async function openCluster(folder: string, onPort = process.platform === 'win32'): Promise<Cluster> {
  const account = chooseAccount();
  const home = makeHome(path.resolve(folder), account);
  const bin = await findBinaries(home, account);
  const data = path.join(home, 'postgres');
  const password = readPassword(home, account);
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise({ account, bin, home, data });
  checkVersion({ account, bin, data });
  const socket = onPort ? null : makeSocketFolder(home, account);
  return { account, bin, home, data, socket, password };
}

/** A folder of the account's own. One that it cannot reach (in root's home) moves to /var/lib. */
function makeHome(folder: string, account: Account): string {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid === undefined) return folder;
  fs.chownSync(folder, account.uid, account.gid ?? account.uid);
  if (canReach(folder, account)) return folder;
  const elsewhere = path.join('/var/lib/sidelight', shortHash(folder));
  fs.mkdirSync(elsewhere, { recursive: true });
  fs.chownSync(elsewhere, account.uid, account.gid ?? account.uid);
  fs.chmodSync(elsewhere, 0o700);
  fs.writeFileSync(path.join(folder, 'moved.txt'), `PostgreSQL cannot reach this folder, so the data are in ${elsewhere}\n`);
  return elsewhere;
}

function canReach(folder: string, account: Account): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Beside, then renamed: a kill never leaves half a cluster, and of two who make it at once the quicker one's is taken. */
function initialise({ account, bin, home, data }: Pick<Cluster, 'account' | 'bin' | 'home' | 'data'>): void {
  if (fs.existsSync(data)) {
    throw new Error(`${data} exists, but holds no PostgreSQL. Move it away, or set DATA_DIR to another folder.`);
  }
  for (const name of fs.readdirSync(home))
    if (isLeftOver(name)) fs.rmSync(path.join(home, name), { recursive: true, force: true });
  const half = `${data}.new.${process.pid}`;
  const methods = ['--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${path.join(home, 'password')}`];
  const options = ['-D', half, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--data-checksums', ...methods];
  execFileSync(binary(bin, 'initdb'), options, {
    ...account,
    cwd: home,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    fs.renameSync(half, data);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(path.join(data, 'PG_VERSION'))) throw error;
  }
}

/** Half a cluster, of a process that is no more. */
function isLeftOver(name: string): boolean {
  const pid = /^postgres\.new\.(\d+)$/.exec(name)?.[1];
  if (!pid) return false;
  try {
    process.kill(Number(pid), 0);
    return Number(pid) === process.pid;
  } catch {
    return true;
  }
}

function checkVersion({ account, bin, data }: Pick<Cluster, 'account' | 'bin' | 'data'>): void {
  const has = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const is = majorVersion(bin, account);
  if (has === is) return;
  throw new Error(
    `The data in ${data} were written by PostgreSQL ${has}, and this is PostgreSQL ${is}. Dump them with the old version first.`,
  );
}

/** Of use only where PostgreSQL listens on a port. A link is made whole or not at all, and by one process alone. */
function readPassword(home: string, { uid, gid }: Account): string {
  const file = path.join(home, 'password');
  if (!fs.existsSync(file)) {
    const draft = `${file}.new.${process.pid}`;
    fs.writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (uid !== undefined) fs.chownSync(draft, uid, gid ?? uid);
    try {
      fs.linkSync(draft, file);
    } catch (error) {
      if (!fs.existsSync(file)) throw error;
    }
    fs.rmSync(draft);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** A socket's path holds 107 bytes at most (103 on a Mac), so a deep folder's socket stands in the temporary folder. */
function makeSocketFolder(home: string, { uid, gid }: Account): string {
  const inside = path.join(home, 'run');
  const folder = inside.length <= 80 ? inside : path.join(os.tmpdir(), `sidelight-${shortHash(home)}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = fs.lstatSync(folder);
  const mine = owner.uid === process.getuid?.() || owner.uid === uid;
  if (!owner.isDirectory() || !mine)
    throw new Error(`${folder} belongs to somebody else. Remove it, or set DATA_DIR to a shorter path.`);
  if (uid !== undefined) fs.chownSync(folder, uid, gid ?? uid);
  fs.chmodSync(folder, 0o700);
  return folder;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
