/**
 * `npm start`: starts the server, builds the extension unless it is there as it would be built, fills an empty database of this
 * machine's own with a demo team, and opens a browser with the extension where there is one. Ctrl-C ends all of it.
 */
import { resolve } from 'node:path';
import { readEnv } from '../server/env.ts';
import { type RunningServer, startServer } from '../server/server.ts';
import { isBuilt } from './built.ts';
import { DEMO_GROUP, DEMO_PEOPLE } from './demo/people.ts';
import { hasDemo, isEmpty, mayHoldDemo, seedDemo } from './demo/seed.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { runModule } from './process.ts';

const root = resolve(import.meta.dirname, '../..');
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

let server: RunningServer | undefined;
let browser: OpenBrowser | null = null;
let isEnding = false;

async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  say('\nStopping…');
  await browser?.stop();
  await server?.stop();
  process.exit(0);
}

async function fillWithDemo(running: RunningServer): Promise<void> {
  process.stdout.write('Inventing a demo team');
  await seedDemo(running, () => process.stdout.write('.'));
  say(` ${DEMO_GROUP.name}, ${DEMO_PEOPLE.length} people, 26 months of figures.`);
}

function explainDemo(): void {
  const known = { admin: 'Admin', analyst: 'Analyst', user: 'User' };
  const width = Math.max(...DEMO_PEOPLE.map((person) => person.address.length));
  say('\nSign in as somebody of the demo team (all invented); the code is printed here:');
  for (const { address, role, name } of DEMO_PEOPLE) say(`  ${address.padEnd(width)}  ${known[role].padEnd(7)}  ${name}`);
  say('Or sign in with an address of your own, and begin with nothing.');
}

function explainExtension(opened: OpenBrowser | null): void {
  if (opened) say(`\n${opened.name} is open with the extension. Should it be missing there, load it by hand:`);
  else say('\nLoad the extension into your browser:');
  say(`  Chrome    chrome://extensions → Developer mode → Load unpacked → ${resolve(root, 'dist/chrome')}`);
  say(
    `  Firefox   about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${resolve(root, 'dist/firefox/manifest.json')}`,
  );
}

async function buildFor(address: string): Promise<void> {
  if (isBuilt(root, address)) return;
  say('Building the extension…');
  const code = await runModule('src/tools/run.mjs', ['build'], { VITE_SIDELIGHT_SERVER: address });
  if (code !== 0 && !isEnding) throw new Error('The extension could not be built.');
}

/** The server first: the extension is built to look where it listens. */
async function main(): Promise<void> {
  const options = readEnv(process.env);
  let isQuiet = false;
  const print = (text: string): void => void (isQuiet || process.stdout.write(text));
  say('Starting the server and its database…');
  server = await startServer({ ...options, print, log: () => undefined });
  if (isEnding) return server.stop();
  await buildFor(options.publicUrl ?? server.url);
  if (isEnding) return;
  const isDemoPlace = mayHoldDemo(options);
  if (isDemoPlace && (await isEmpty(server))) {
    isQuiet = true; // the people do not exist, and get no mail
    await fillWithDemo(server);
    isQuiet = false;
  }
  browser = await openBrowser(resolve(options.dataDir, 'browser'));
  explainExtension(browser);
  if (isDemoPlace && (await hasDemo(server))) explainDemo();
  say(`\nSidelight answers at ${server.url}   (Ctrl-C stops it)`);
}

process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
process.on('SIGHUP', () => void end()); // its terminal was closed
await main().catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  await server?.stop();
  process.exit(1);
});
