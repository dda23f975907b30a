/** One more device of the viewer: the real client over a fake IndexedDB. What lies in it, and what it shows, is his to observe too. */
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { parseDay } from '../../src/domain/day.ts';
import type { GroupId, PersonId } from '../../src/domain/id.ts';
import { lastDays, type PeriodChoice, PERIODS } from '../../src/domain/period.ts';
import { MOST_SERIES } from '../../src/domain/member-series.ts';
import { ROLES } from '../../src/domain/role.ts';
import type { GroupPage } from '../../src/protocol/group-page.ts';
import type { MessageAnswers, MessageArgs, MessageName, SubjectRef } from '../../src/protocol/message.ts';
import type { Background } from '../../src/extension/background/context.ts';
import { createHandlers } from '../../src/extension/background/handlers.ts';
import { createCaptures } from '../../src/extension/background/captures.ts';
import { createTyped } from '../../src/extension/background/typed.ts';
import { createCache } from '../../src/extension/cache/cache.ts';
import { CACHE_STORES } from '../../src/extension/cache/database.ts';
import { createOutbox } from '../../src/extension/cache/outbox.ts';
import { createReminderStore } from '../../src/extension/cache/reminder.ts';
import { createSessionStore } from '../../src/extension/cache/session.ts';
import type { Fetch } from '../../src/extension/sync/call.ts';
import { createSync } from '../../src/extension/sync/loop.ts';
import { drawShown } from './shown.tsx';
import type { Stage } from './stage.ts';

const SERVER = 'https://sidelight.test';
let devices = 0;

export type ViewerDevice = {
  readonly sync: () => Promise<void>;
  /** All that is in its cache, all that its pages and its panel are told, and what they say then. */
  readonly draw: (groups: readonly GroupId[]) => Promise<string[]>;
  readonly close: () => Promise<void>;
};

export async function createViewerDevice(stage: Stage, owner: { person: PersonId; token: string }): Promise<ViewerDevice> {
  const name = `viewer ${++devices}`;
  const [cache, outbox] = [createCache({ name: `${name} cache` }), createOutbox(`${name} outbox`)];
  const session = createSessionStore(SERVER, `${name} session`);
  await session.update((before) => ({ ...before, ...owner }));
  const fetch = fetchFrom(stage);
  const sync = createSync({
    cache,
    outbox,
    session,
    fetch,
    now: Date.now,
    random: () => 0.5,
    lockName: null,
    onChange: () => undefined,
  });
  const nothing = async () => undefined;
  const surfaces = {
    openDashboard: nothing,
    openSidePanel: null,
    remind: nothing,
    forgetReminder: nothing,
    remindPost: nothing,
    keepPostReminders: nothing,
    wakeForPosts: nothing,
  };
  const reminders = createReminderStore(`${name} reminder`);
  const area = { get: async () => ({}), set: nothing, clear: nothing };
  const background: Background = {
    cache,
    outbox,
    session,
    sync,
    typed: createTyped(area),
    captures: createCaptures(area),
    reminders,
    fetch,
    surfaces,
    now: Date.now,
    onChange: () => undefined,
    onVisible: () => undefined,
  };
  return {
    async sync() {
      const outcome = await sync.run();
      if (outcome !== 'idle') throw new Error(`the device is ${outcome}`);
    },
    async draw(groups) {
      const client = await outbox.client(owner.person);
      const open: Open = (cookie) => stage.seal.open(cookie, `${owner.person} ${client}`);
      return [...(await drawCache(`${name} cache`, open)), ...(await drawAnswers(background, groups))];
    },
    async close() {
      await Promise.all([cache.close(), outbox.close(), session.close(), reminders.close()]);
      await Promise.all(['cache', 'outbox', 'session'].map((part) => deleteDB(`${name} ${part}`)));
    },
  };
}

function fetchFrom({ call }: Stage): Fetch {
  return (url, { method, headers, body }) => {
    const { Authorization: bearer = '' } = headers as Record<string, string>;
    return call({
      method: method === 'GET' ? 'GET' : 'POST',
      path: url.slice(SERVER.length),
      token: bearer.replace('Bearer ', '') || null,
      ...(typeof body === 'string' && { body: JSON.parse(body) }),
    });
  };
}

/** Of which the lines of a chart are asked for. */
const DAYS = { from: parseDay('2026-01-01'), to: parseDay('2026-12-31') };

type Open = (cookie: string) => string | null;

/** Store by store; the cookie as only the server can read it. */
async function drawCache(name: string, open: Open): Promise<string[]> {
  const database = await openDB(name);
  const drawn: string[] = [];
  for (const store of CACHE_STORES) {
    const [keys, values] = [await database.getAllKeys(store), await database.getAll(store)];
    const records = keys.map((key, at) =>
      JSON.stringify([key, key === 'cookie' ? openCookie(values[at], open) : plain(values[at])]),
    );
    drawn.push(`${store}:\n${sortEvents(records).join('\n')}`);
  }
  database.close();
  return drawn;
}

function openCookie(cookie: unknown, open: Open): unknown {
  return typeof cookie === 'string' ? JSON.parse(open(cookie) ?? 'null') : null;
}

const LAST_MONTH: PeriodChoice = { span: 'lastMonth', against: 'year' };
const WISH = { metric: 'impressions', joiners: 'count', chosen: null } as const;

async function drawAnswers(background: Background, groups: readonly GroupId[]): Promise<string[]> {
  const handlers = createHandlers(background);
  const drawn: string[] = [];
  async function ask<N extends MessageName>(name: N, args: MessageArgs[N]): Promise<MessageAnswers[N]> {
    const answer = (await handlers[name](args as never, {} as never)) as MessageAnswers[N]; // who asks matters to none of these
    drawn.push(`${name}: ${JSON.stringify(plain(answer))}`);
    return answer;
  }
  const home = await ask('home.get', {});
  const sight = await ask('sight.get', {});
  const panel = await ask('panel.get', { vanity: 'user-profile', post: 'activity:7400000000000000001' });
  const pages: GroupPage[] = [];
  for (const { id } of home.accounts) {
    const subject: SubjectRef = { kind: 'account', account: id };
    await ask('goals.get', { subject });
    for (const length of PERIODS) await ask('glance.get', { subject, choice: lastDays(length) });
    await ask('contribution.get', { subject, choice: LAST_MONTH, wish: WISH });
  }
  for (const { id } of home.connections.shown) {
    const subject: SubjectRef = { kind: 'connection', connection: id };
    for (const length of PERIODS) await ask('glance.get', { subject, choice: lastDays(length) });
    for (const name of ['posts.get', 'audience.get', 'out.get'] as const) await ask(name, { subject });
  }
  for (const group of groups) {
    const page = await ask('group.get', { group });
    if (page) pages.push(page);
    await ask('audit.get', { group });
    await ask('leaderboard.get', { group });
    await ask('labels.get', { group });
    const subject: SubjectRef = { kind: 'group', group };
    await ask('goals.get', { subject });
    for (const choice of [lastDays(PERIODS[0]), LAST_MONTH]) {
      await ask('glance.get', { subject, choice });
      await ask('contribution.get', { subject, choice, wish: WISH });
    }
    for (const role of ROLES) await ask('viewAs.get', { group, role });
  }
  for (const { group, staff } of pages) {
    const subject = { kind: 'group', group: group.id } as const;
    for (const name of ['posts.get', 'audience.get'] as const) await ask(name, { subject });
    const memberships = staff.map(({ id }) => id).slice(0, MOST_SERIES);
    if (memberships.length > 0) await ask('series.get', { group: group.id, memberships, window: DAYS });
  }
  // The files that he can save.
  for (const { id } of home.accounts) {
    await ask('out.get', { subject: { kind: 'account', account: id } });
    await ask('history.get', { account: id });
  }
  for (const group of groups) await ask('out.get', { subject: { kind: 'group', group } });
  drawn.push(...(await drawShown({ home, sight, panel, pages }, Date.now())));
  return drawn;
}

/** Events have random ids, and with them a random order among those of one time. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [...(value as Int32Array)];
  if (Array.isArray(value)) return value.every(isEvent) ? value.map(plain).sort(byContent) : value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plain(held)]));
}

function isEvent(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && 'at' in value;
}

function byContent(a: unknown, b: unknown): number {
  return withoutId(a) < withoutId(b) ? -1 : 1;
}

function withoutId(value: unknown): string {
  return JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, '');
}

function sortEvents(records: string[]): string[] {
  const isNamedAtRandom = (record: string): boolean => /^\[\["[^"]+","(event|entry|party)"/.test(record);
  const random = records.filter(isNamedAtRandom).sort((a, b) => (withoutId(a) < withoutId(b) ? -1 : 1));
  return [...records.filter((record) => !isNamedAtRandom(record)), ...random];
}
