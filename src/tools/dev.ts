/**
 * `npm run dev`: builds for both browsers again at each change, and runs the API from its sources, started again at each change, on
 * a database in a temporary folder that goes with Ctrl-C.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { forgetBuild } from './built.ts';
import { BROWSERS } from './manifest.ts';

const root = resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'sidelight-dev-'));
const children: ChildProcess[] = [];
let isEnding = false;

function run(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const program = [resolve(root, 'node_modules', file), ...args];
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  child.once('exit', () => void end()); // none of them ends by itself but by a mistake that it has told
  children.push(child);
}

/** From a terminal Ctrl-C reaches the children too; a second signal does them no harm. */
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(
    running.map(async (child) => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    }),
  );
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
forgetBuild(root);
for (const browser of BROWSERS) rmSync(resolve(root, 'dist', browser), { recursive: true, force: true });
run('vite/bin/vite.js', ['build', '--watch', '--logLevel', 'info']);
run('tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'src/server/main.ts'], { DATA_DIR: dataDir });
console.log('Building dist/chrome and dist/firefox at each change: load one of them, and reload it there. Ctrl-C stops all.');
