/** `npm run build`: dist/chrome and dist/firefox, and each of them as a zip for its store. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { beginBuild } from './built.ts';
import { BROWSERS } from './manifest.ts';
import { runModule } from './process.ts';

const root = resolve(import.meta.dirname, '../..');
const vite = resolve(root, 'node_modules/vite/bin/vite.js');

const build = beginBuild(root, process.env.VITE_SIDELIGHT_SERVER ?? '');
process.once('exit', () => rmSync(build.folder, { recursive: true, force: true })); // also of one that fails

/** The same sources make the same bytes: no clock and no order of the file system gets in. */
async function zipFolder(folder: string, file: string): Promise<void> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 9, useWebWorkers: false, extendedTimestamp: false });
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/'));
  for (const name of names.sort()) {
    const content = new Uint8ArrayReader(readFileSync(resolve(folder, name)));
    await writer.add(name, content, { lastModDate: new Date(1980, 0, 1) });
  }
  writeFileSync(file, await writer.close());
}

const code = await runModule(vite, ['build'], { BUILD_FOLDER: build.folder, NODE_ENV: 'production' });
if (code !== 0) throw new Error('the build failed');
await Promise.all(
  BROWSERS.map((browser) => zipFolder(resolve(build.folder, browser), resolve(build.folder, `sidelight-${browser}.zip`))),
);
build.end();
console.error('Built dist/chrome, dist/firefox and a zip of each.'); // stdout is of whoever builds on the way to figures
