/**
 * An Analyst is made a User, and his browser is killed in the very moment in which it learns of it: at once, with no chance to end
 * anything. Whatever instant that was, what lies on his disk is what was before or what is after, and the next pull leaves nothing.
 */
import { followed } from '../model/progress.ts';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeFleetingFolder } from '../fleeting.ts';
import { createRandom, seedsOf } from '../model/random.ts';
import { readingOf } from '../server/world.ts';
import { type Driver, openBrowser } from './browser.ts';
import { ask, cacheText, figureCanaries, foundIn } from './canary.ts';
import { waitForText } from './panel-frame.ts';
import { beKnown } from './person.ts';
import { type Gate, openGate } from './purge-kill/gate.ts';
import { openStage, type Stage } from './stage.ts';
import { CAST, createTeam, daysAgo, GROUP_NAME, recentWorkbook, type Team } from './team.ts';
import { until } from './until.ts';

const { ada, ben, cleo, zuzu } = CAST;
/** Milliseconds after an answer in which it is applied, and a little longer. */
const WINDOW = 60;
const { seeds, count } = seedsOf(3);
const folder = makeFleetingFolder('sidelight-killed-');
const profile = join(folder, 'profile');
/** By the driver of Firefox, which puts them back when it learns of the end, and tells nobody when it has. */
const SET_ASIDE = ['prefs.js.puppeteer', 'user.js.puppeteer'];
/** As test/e2e/team.ts makes them. */
const FILES = {
  ada: recentWorkbook(ada, { seed: 11, scale: 1_000 }),
  ben: recentWorkbook(ben, { seed: 12, scale: 500 }),
  zuzu: recentWorkbook(zuzu, { seed: 14, scale: 9_000 }),
};
/** Not every day stands in his cache between two others. */
const ENOUGH = 40;
const OTHERS = [
  ...[zuzu, cleo].flatMap(({ name, vanity }) => [name, vanity]),
  ...figureCanaries(FILES.ada, [FILES.ben]),
  ...figureCanaries(FILES.zuzu, [FILES.ben]),
  '"team:',
];
let stage: Stage;
let gate: Gate;
let team: Team;
let driver: Driver;

beforeAll(async () => {
  stage = await openStage();
  gate = await openGate(stage.url);
  team = await createTeam(stage);
  // No copy of a profile: a Firefox that was killed in one finds no extension in it.
  driver = await openBrowser(inject('browser'), { profile });
  await beKnown({ ...stage, url: gate.url }, driver, ben);
  await until('the team', async () => foundIn(await cacheText(driver), OTHERS).length > ENOUGH);
});
afterAll(async () => {
  await driver?.close();
  await gate?.close();
  await stage?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test(`I3, I9: killed ${count} times while it learns of the lowering, it keeps nothing old and loses nothing that waits`, {
  timeout: 60_000 + count * 60_000,
}, async () => {
  const states: string[] = [];
  for (const seed of followed(seeds)) states.push(await killOnce(seed));
  expect(states.every((state) => state === 'before' || state === 'after')).toBe(true);
  if (count >= 20) expect(new Set(states).size).toBe(2); // the instants lie on both sides
});

async function killOnce(seed: number): Promise<string> {
  const random = createRandom(seed);
  const value = 700_000_001 + seed * 1000;
  gate.shut();
  await importOffline(value);
  const before = await heldOnDisk();
  await setRole('user');
  const popup = await driver.page('popup.html'); // a surface that shows what is about to go
  await waitForText(popup, GROUP_NAME);
  await kill(random.below(4) === 0 ? '/v1/push' : '/v1/pull', random.below(WINDOW));

  gate.shut(); // nothing new can come: it is looked at as it was left
  driver = await openBrowser(inject('browser'), { profile });
  const left = await heldOnDisk();
  const found = foundIn(left.cache, OTHERS);
  const state = left.cache === before.cache ? 'before' : found.length === 0 ? 'after' : `between: ${found.slice(0, 3).join()}`;
  if (!left.outbox.includes(String(value))) expect(await timesAtServer(value)).toBe(1);

  gate.open();
  await sync();
  await until('a cache without the team', async () => foundIn((await heldOnDisk()).cache, OTHERS).length === 0);
  await until('the import at the server', async () => (await timesAtServer(value)) === 1);
  expect((await heldOnDisk()).outbox).not.toContain(String(value));

  await setRole('analyst');
  await sync();
  await until('the team again', async () => foundIn(await cacheText(driver), OTHERS).length > ENOUGH);
  return state;
}

/** An import that waits in the outbox. */
async function importOffline(value: number): Promise<void> {
  const reading = readingOf(daysAgo(5), 1, value, Date.now());
  const args = { account: team.people.ben.account, reading, confirms: null };
  await ask(await driver.quietPage(), 'mutate', { name: 'reading.import', args });
  await until('an import that waits', async () => (await heldOnDisk()).outbox.includes(String(value)));
}

/** The door is opened, and the process is ended from outside so many milliseconds after the answer went through. */
async function kill(path: string, milliseconds: number): Promise<void> {
  const child = driver.browser.process();
  if (!child) throw new Error('a browser has a process');
  const page = await driver.quietPage();
  const passed = gate.answered(path);
  gate.open();
  void ask(page, 'sync.now').catch(() => undefined); // nobody will answer
  await passed;
  await wait(milliseconds);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  await driver.close().catch(() => undefined); // what is left of it on our side
  await until('the profile’s settings put back', async () => !SET_ASIDE.some((name) => existsSync(join(profile, name))));
}

async function sync(): Promise<void> {
  await ask(await driver.quietPage(), 'sync.now');
}

/** What changes with every answer that says nothing new is left out. */
async function heldOnDisk(): Promise<{ readonly cache: string; readonly outbox: string }> {
  const { 'sidelight-cache': cache = {}, 'sidelight-outbox': outbox = {} } = await driver.readIndexedDb();
  const stores = Object.entries(cache).map(([name, entries]) => [name, entries.filter(({ key }) => key !== 'syncedAt')]);
  return { cache: JSON.stringify(stores), outbox: JSON.stringify(outbox) };
}

async function setRole(role: 'user' | 'analyst'): Promise<void> {
  const { group, people } = team;
  const rows = await stage.query('select membership_id from membership where account_id = $1', [people.ben.account]);
  const membership = rows[0]?.membership_id as never; // the column holds one
  expect(await people.ada.push('membership.role', { group, membership, role })).toBe('ok');
}

async function timesAtServer(value: number): Promise<number> {
  const day = "value->'sources'->'export'->'days'->'impressions'->>'values'";
  return (await stage.query(`select from account_month where ${day} like '%' || $1 || '%'`, [String(value)])).length;
}
