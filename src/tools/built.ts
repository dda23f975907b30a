/** What dist/ was built from, so that who starts again does not build again what is there. */
import { createHash, type Hash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that a build reads. */
const SOURCES = ['src', 'public', 'manifest.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
/** All that it makes, in dist/. */
const MADE = ['chrome', 'firefox', 'sidelight-chrome.zip', 'sidelight-firefox.zip'];
const NOTE = 'dist/built-from.txt';

/** `folder`: where it is built, apart from whoever builds at the same time. `end` puts it into dist/, and takes the folder away. */
export type Build = { readonly folder: string; readonly end: () => void };

export function isBuilt(root: string, server: string): boolean {
  if (!existsSync(join(root, NOTE))) return false;
  return readFileSync(join(root, NOTE), 'utf8') === describe(digestSources(root, server), digest(join(root, 'dist'), MADE));
}

/** Before anything is read or written: what stops halfway is no build, and what is changed meanwhile may not be in it. */
export function beginBuild(root: string, server: string): Build {
  forgetBuild(root);
  const sources = digestSources(root, server);
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  return { folder, end: () => place(root, folder, sources) };
}

/** Who writes to dist/ by another way leaves no build there. */
export function forgetBuild(root: string): void {
  rmSync(join(root, NOTE), { force: true });
}

/** The note is of what was built here: what another build, or whoever writes to dist/, has put in its place is another. */
function place(root: string, folder: string, sources: string): void {
  const made = digest(folder, MADE);
  for (const name of MADE) {
    rmSync(join(root, 'dist', name), { recursive: true, force: true });
    cpSync(join(folder, name), join(root, 'dist', name), { recursive: true });
  }
  rmSync(folder, { recursive: true });
  writeFileSync(join(root, NOTE), describe(sources, made));
}

function describe(sources: string, made: string): string {
  return `sources ${sources}\nmade ${made}\n`;
}

/** `server`: where the extension looks for it at first. */
function digestSources(root: string, server: string): string {
  return digest(root, SOURCES, server);
}

function digest(root: string, paths: readonly string[], more = ''): string {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const path of paths) add(hash, root, path);
  return hash.digest('hex');
}

/** Names and contents: by its time a file that was fetched again would be another. A link to nothing, as editors lay beside a file, is nothing. */
function add(hash: Hash, root: string, path: string): void {
  const at = join(root, path);
  const found = statSync(at, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(at).sort()) add(hash, root, `${path}/${name}`);
    return;
  }
  const bytes = readFileSync(at);
  hash.update(JSON.stringify([path, bytes.length])).update(bytes);
}
