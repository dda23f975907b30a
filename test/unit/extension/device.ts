import 'fake-indexeddb/auto';
import type { Background } from '../../../src/extension/background/context.ts';
import { type PostReminder, postReminderId, type Reminder } from '../../../src/extension/background/notification.ts';
import { createHandlers } from '../../../src/extension/background/handlers.ts';
import { createCaptures } from '../../../src/extension/background/captures.ts';
import { createTyped, type TypedArea } from '../../../src/extension/background/typed.ts';
import { createCache } from '../../../src/extension/cache/cache.ts';
import { createOutbox } from '../../../src/extension/cache/outbox.ts';
import { createReminderStore } from '../../../src/extension/cache/reminder.ts';
import { createSessionStore } from '../../../src/extension/cache/session.ts';
import { createMessageListener } from '../../../src/extension/messaging/serve.ts';
import type { Sender } from '../../../src/extension/messaging/sender.ts';
import { createSync } from '../../../src/extension/sync/loop.ts';
import type { Fetch } from '../../../src/extension/sync/call.ts';
import type { MessageAnswers, MessageArgs, MessageName, MutateAnswer } from '../../../src/protocol/message.ts';
import type { MutationArgs, MutationName } from '../../../src/protocol/mutation.ts';
import { dump } from './answers.ts';

export const PAGE: Sender = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
export const PANEL: Sender = { id: 'abc', tab: { windowId: 3 }, frameId: 0, url: 'https://www.linkedin.com/feed/' };

export type Device = {
  readonly name: string;
  readonly background: Background;
  /** Asks as one of the extension's pages does. Throws the code of a failure. */
  readonly ask: <N extends MessageName>(name: N, args: MessageArgs[N], sender?: Sender) => Promise<MessageAnswers[N]>;
  readonly mutate: <N extends MutationName>(name: N, args: MutationArgs[N]) => Promise<MutateAnswer>;
  /** All databases of the device as one text. */
  readonly dump: () => Promise<string>;
  readonly told: {
    changes: number;
    visible: number;
    forgotten: number;
    readonly opened: string[];
    readonly panels: number[];
    readonly reminded: Reminder[];
    /** Notifications of posts that are to be seen now, and how often one was shown. */
    readonly posts: Map<string, PostReminder>;
    shown: number;
    wake: number | null;
  };
  readonly bugs: unknown[];
  /** The browser's session storage. */
  readonly area: TypedArea;
};

/** A whole client with databases of its own: several fit into one process. */
export function createDevice({
  server = 'http://server.test',
  fetch,
  now = Date.now,
  hasSidePanel = true,
  name = `device-${crypto.randomUUID()}`,
}: {
  readonly server?: string;
  readonly fetch: Fetch;
  readonly now?: () => number;
  readonly hasSidePanel?: boolean;
  /** Of a device that is there already: its worker starts anew, over the same databases. */
  readonly name?: string;
}): Device {
  const told: Device['told'] = {
    changes: 0,
    visible: 0,
    forgotten: 0,
    opened: [],
    panels: [],
    reminded: [],
    posts: new Map(),
    shown: 0,
    wake: null,
  };
  const onChange = () => void told.changes++;
  const cache = createCache({ name: `cache-${name}` });
  const outbox = createOutbox(`outbox-${name}`);
  const session = createSessionStore(server, `session-${name}`);
  const area = createArea();
  const sync = createSync({ cache, outbox, session, fetch, now, random: () => 0.5, lockName: null, onChange });
  const background: Background = {
    cache,
    outbox,
    session,
    sync,
    typed: createTyped(area),
    captures: createCaptures(area),
    reminders: createReminderStore(`reminder-${name}`),
    fetch,
    now,
    onChange,
    onVisible: () => void told.visible++,
    surfaces: {
      openDashboard: async (route) => void told.opened.push(route),
      remind: async (reminder) => void told.reminded.push(reminder),
      forgetReminder: async () => void told.forgotten++,
      async remindPost(reminder) {
        told.posts.set(postReminderId(reminder), reminder);
        told.shown++;
      },
      async keepPostReminders(due) {
        const kept = due.map(postReminderId);
        for (const id of told.posts.keys()) if (!kept.includes(id)) told.posts.delete(id);
      },
      wakeForPosts: async (at) => {
        told.wake = at;
      },
      openSidePanel: hasSidePanel ? async (windowId) => void told.panels.push(windowId) : null,
    },
  };
  const bugs: unknown[] = [];
  const listener = createMessageListener({
    self: { id: 'abc', origin: 'chrome-extension://abc' },
    handlers: createHandlers(background),
    onBug: (error) => void bugs.push(error),
  });
  const ask: Device['ask'] = async (name, args, sender = PAGE) => {
    const reply = await listener({ sidelight: 'request', name, args }, sender);
    if (!reply.ok) throw new Error(reply.code, { cause: bugs.at(-1) });
    return JSON.parse(JSON.stringify(reply.value ?? null)) as never; // as a message between contexts arrives
  };
  return {
    name,
    background,
    ask,
    told,
    bugs,
    area,
    mutate: (name, args) => ask('mutate', { name, args }),
    dump: async () => (await Promise.all(['cache', 'outbox', 'session'].map((kind) => dump(`${kind}-${name}`)))).join('\n'),
  };
}

function createArea(): TypedArea {
  const items = new Map<string, unknown>();
  return {
    get: async (key) => (items.has(key) ? { [key]: items.get(key) } : {}),
    set: async (more) => {
      for (const [key, value] of Object.entries(more)) items.set(key, value);
    },
    clear: async () => items.clear(),
  };
}
