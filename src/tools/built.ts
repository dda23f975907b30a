/** What dist/ was built from, so that who starts again does not build again what is there. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that a build reads. */
const SOURCES = ['src', 'public', 'manifest.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const MADE = ['dist/chrome/manifest.json', 'dist/firefox/manifest.json'];
const NOTE = 'dist/built-from.txt';

export function isBuilt(root: string, server: string): boolean {
  if (![NOTE, ...MADE].every((file) => existsSync(join(root, file)))) return false;
  return readFileSync(join(root, NOTE), 'utf8') === digestSources(root, server);
}

/** Before anything is read or written: what stops halfway is no build, and what is changed meanwhile may not be in it. */
export function beginBuild(root: string, server: string): { readonly end: () => void } {
  rmSync(join(root, NOTE), { force: true });
  const digest = digestSources(root, server);
  return { end: () => writeFileSync(join(root, NOTE), digest) };
}

/** `server`: where the extension looks for it at first. */
function digestSources(root: string, server: string): string {
  const hash = createHash('sha256').update(JSON.stringify(server));
  for (const source of SOURCES) add(hash, root, source);
  return hash.digest('hex');
}

/** Names and contents: by its time a file that was fetched again would be another. */
function add(hash: Hash, root: string, path: string): void {
  const at = join(root, path);
  if (statSync(at).isDirectory()) {
    for (const name of readdirSync(at).sort()) add(hash, root, `${path}/${name}`);
    return;
  }
  const bytes = readFileSync(at);
  hash.update(JSON.stringify([path, bytes.length])).update(bytes);
}
