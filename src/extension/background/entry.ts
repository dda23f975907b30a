/**
 * The background's only singletons. All listeners are registered before anything is awaited: a worker that is woken by a message must
 * have its listener when its script has run. Nothing in memory here matters: the worker may die at any line.
 */
import { browser } from '../browser.ts';
import { createCache } from '../cache/cache.ts';
import { createOutbox } from '../cache/outbox.ts';
import { createReminderStore } from '../cache/reminder.ts';
import { createSessionStore } from '../cache/session.ts';
import { createBroadcaster, type OpenPort } from '../messaging/broadcast.ts';
import type { Sender } from '../messaging/sender.ts';
import { createMessageListener } from '../messaging/serve.ts';
import { holdLive } from '../sync/live.ts';
import { createSync } from '../sync/loop.ts';
import { ensurePoll, POLL_ALARM, POST_ALARM, setPostAlarm, startPoll } from './alarms.ts';
import { badgeOf, titleOf } from './badge.ts';
import type { Background, Surfaces } from './context.ts';
import { createCaptures } from './captures.ts';
import { createHandlers } from './handlers.ts';
import { readHome } from './handlers/home.ts';
import { createLiveHold } from './live-hold.ts';
import { postReminderId, postReminderWords, readPostReminder, REMINDER_ID, reminderWords } from './notification.ts';
import { createPostReminders } from './post-reminders.ts';
import { createReminders } from './reminder.ts';
import { DEFAULT_SERVER } from './server-address.ts';
import { createTyped } from './typed.ts';

const own = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
const broadcaster = createBroadcaster(own);
const cache = createCache();
const outbox = createOutbox();
const session = createSessionStore(DEFAULT_SERVER);
const typed = createTyped(chrome.storage.session);
const captures = createCaptures(chrome.storage.session);
const fetchServer = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
let retry: ReturnType<typeof setTimeout> | undefined;
const now = (): number => Date.now();

const sync = createSync({
  cache,
  outbox,
  session,
  fetch: fetchServer,
  now,
  random: Math.random,
  lockName: 'sidelight-sync',
  onChange,
  onBug: report,
});

const live = createLiveHold((signal) =>
  holdLive({ fetch: fetchServer, target: liveTarget, onPoke: () => void syncSoon(), random: Math.random }, signal),
);

const surfaces: Surfaces = {
  async openDashboard(route) {
    await browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html${route}`) });
  },
  openSidePanel: openerOfSidePanel(),
  async remind(reminder) {
    const iconUrl = browser.runtime.getURL('icons/128.png');
    await browser.notifications.create(REMINDER_ID, { type: 'basic', iconUrl, ...reminderWords(reminder, now()) });
  },
  async forgetReminder() {
    await browser.notifications.clear(REMINDER_ID);
  },
  async remindPost(reminder) {
    const iconUrl = browser.runtime.getURL('icons/128.png');
    await browser.notifications.create(postReminderId(reminder), { type: 'basic', iconUrl, ...postReminderWords(reminder) });
  },
  async keepPostReminders(due) {
    const kept = due.map(postReminderId);
    const shown = Object.keys(await browser.notifications.getAll());
    const over = shown.filter((id) => readPostReminder(id) !== null && !kept.includes(id));
    await Promise.all(over.map((id) => browser.notifications.clear(id)));
  },
  wakeForPosts: (at) => setPostAlarm(browser.alarms, at),
};

const background: Background = {
  cache,
  outbox,
  session,
  sync,
  typed,
  captures,
  reminders: createReminderStore(),
  fetch: fetchServer,
  now,
  surfaces,
  onChange,
  onVisible: live.onVisible,
};

const reminders = createReminders(background);
const postReminders = createPostReminders(background);
const serveMessage = createMessageListener({ self: own, handlers: createHandlers(background), onBug: report });

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => serveMessage(message, sender));
browser.runtime.onConnect.addListener((port) => {
  // Whoever opens a surface shall soon see what is new; what is cached he sees at once.
  if (broadcaster.accept(port as OpenPort)) void syncSoon();
});
browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === POST_ALARM) void ringForPost().catch(report);
  if (alarm.name !== POLL_ALARM) return;
  void startPoll(browser.alarms, Math.random()).catch(report);
  void syncSoon().then(reminders.check).then(renewBadge).catch(report); // figures grow old while nothing else changes
});
browser.notifications.onClicked.addListener((id) => void openReminder(id).catch(report));
browser.notifications.onClosed.addListener((id) => id === REMINDER_ID && void reminders.putAway().catch(report));
browser.runtime.onInstalled.addListener(() => void syncSoon());
browser.runtime.onStartup.addListener(() => void syncSoon());
void ensurePoll(browser.alarms, Math.random()).catch(report);
void closeStorage().catch(report);
void noteTyped().catch(report);
void renewBadge().catch(report);
void postReminders.check().catch(report); // a restart of the browser may lose alarms

function onChange(): void {
  broadcaster.tell();
  void renewBadge().catch(report);
  void postReminders.check().catch(report);
}

/** A failed try is tried again while the worker lives; afterwards the alarm polls. */
async function syncSoon(): Promise<void> {
  clearTimeout(retry);
  await sync.run().catch(report);
  clearTimeout(retry);
  const wait = sync.retryAfter();
  if (wait !== null) retry = setTimeout(() => void syncSoon(), wait);
}

async function liveTarget(): Promise<{ server: string; token: string } | null> {
  const { server, token, tooOld } = await session.get();
  return token && !tooOld ? { server, token } : null;
}

/** What is open shall say, too, that a post is due; the server may be out of reach. */
async function ringForPost(): Promise<void> {
  await postReminders.check();
  broadcaster.tell();
  await renewBadge();
}

async function openReminder(id: string): Promise<void> {
  if (await postReminders.open(id)) await browser.notifications.clear(id);
  else await reminders.open().then(surfaces.forgetReminder);
}

async function renewBadge(): Promise<void> {
  const home = await readHome(background);
  const { text, color } = badgeOf(home);
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title: titleOf(home) });
  if (text) await browser.action.setBadgeBackgroundColor({ color });
}

async function noteTyped(): Promise<void> {
  const { person } = await session.get();
  if (person) await typed.begin(person);
}

/** Content scripts may read the extension's storage areas unless told otherwise. Nothing is kept there; where one can, the door is shut. */
async function closeStorage(): Promise<void> {
  for (const area of [globalThis.chrome?.storage?.local, globalThis.chrome?.storage?.session])
    if (area && 'setAccessLevel' in area) await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Chrome's own; Firefox opens its sidebar only from a click in its own pages. */
function openerOfSidePanel(): Surfaces['openSidePanel'] {
  const sidePanel = globalThis.chrome?.sidePanel;
  return sidePanel ? (windowId) => sidePanel.open({ windowId }) : null;
}

/** The kind of a bug and where it happened; never what it was about. */
function report(error: unknown): void {
  console.error(
    'sidelight',
    error instanceof Error ? error.name : 'error',
    error instanceof Error ? error.stack?.split('\n')[1] : '',
  );
}
