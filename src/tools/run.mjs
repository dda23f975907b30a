#!/usr/bin/env node
/**
 * The door of every npm script: `node src/tools/run.mjs NAME ARGUMENTS…`. Plain JavaScript that needs nothing installed: it
 * installs what is missing, then runs src/tools/NAME.ts in this same process, so that signals, input and output are its own.
 * What it says itself goes to stderr: stdout belongs to the tool.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const NAMES = ['start', 'test', 'dev', 'build', 'inspect', 'plan', 'seats', 'erase', 'soak', 'bench', 'shots', 'new-page'];

/** Whether node_modules holds what package-lock.json says; packages for other platforms do not count. */
function isInstalled() {
  const installed = resolve(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) => path === '' || optional || devOptional || present[path]?.version === version,
  );
}

/** No package's own scripts run: the two that matter (PostgreSQL's library links, esbuild's check) are not needed. */
function install() {
  console.error('Installing packages (npm ci)…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const isScript = npm?.endsWith('.js');
  const { status, error } = spawnSync(isScript ? process.execPath : 'npm', isScript ? [npm, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !isScript && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`npm ci failed${error ? `: ${error.message}` : ''}. Check the network and run it again.`);
    process.exit(status || 1);
  }
}

const [name, ...args] = process.argv.slice(2);
const tool = resolve(import.meta.dirname, `${name}.ts`);
if (!name || !NAMES.includes(name) || !existsSync(tool)) {
  console.error(`Unknown: ${name ?? '(nothing)'}. There are: ${NAMES.join(', ')}.`);
  process.exit(2);
}
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Sidelight needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}
if (!isInstalled()) install();
const { register } = await import('tsx/esm/api');
register();
process.argv = [process.execPath, tool, ...args];
if (name === 'inspect' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD); // its files are named from where one stands
await import(pathToFileURL(tool).href);
