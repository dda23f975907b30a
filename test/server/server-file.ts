import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

export type ServerFile = { readonly file: string; readonly remove: () => void };

/** The server in one file, from which it begins four times as fast as from its sources; where it finds its packages. */
export async function createServerFile(): Promise<ServerFile> {
  const root = path.resolve(import.meta.dirname, '../..');
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(path.join(cache, 'server-'));
  const options = { ssr: 'src/server/main.ts', outDir, emptyOutDir: false, copyPublicDir: false, target: 'node20' };
  await build({ root, configFile: false, logLevel: 'error', build: options });
  return { file: path.join(outDir, 'main.js'), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}
