import type { Cache } from '../cache/cache.ts';
import type { Outbox } from '../cache/outbox.ts';
import type { ReminderStore } from '../cache/reminder.ts';
import type { SessionStore } from '../cache/session.ts';
import type { Fetch } from '../sync/call.ts';
import type { Sync } from '../sync/loop.ts';
import type { Captures } from './captures.ts';
import type { PostReminder, Reminder } from './notification.ts';
import type { Typed } from './typed.ts';

/** What the browser does for the background; the entry fills it in. */
export type Surfaces = {
  /** `route`: what follows dashboard.html, such as '#/import/…'. */
  readonly openDashboard: (route: string) => Promise<void>;
  /** Null: this browser lets no message open its sidebar. To be called before anything is awaited, in the person's click. */
  readonly openSidePanel: ((windowId: number) => Promise<void>) | null;
  /** The one notification there is: in the place of an older one. */
  readonly remind: (reminder: Reminder) => Promise<void>;
  readonly forgetReminder: () => Promise<void>;
  /** One for each planned post that is due. */
  readonly remindPost: (reminder: PostReminder) => Promise<void>;
  /** Nothing is to be seen any more of posts but these. */
  readonly keepPostReminders: (due: readonly Pick<PostReminder, 'account' | 'post'>[]) => Promise<void>;
  /** When to look next, by this device's clock; null: there is nothing to wait for. */
  readonly wakeForPosts: (at: number | null) => Promise<void>;
};

export type Background = {
  readonly cache: Cache;
  readonly outbox: Outbox;
  readonly session: SessionStore;
  readonly sync: Sync;
  readonly typed: Typed;
  readonly captures: Captures;
  readonly reminders: ReminderStore;
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly surfaces: Surfaces;
  /** Tells every surface to ask again. */
  readonly onChange: () => void;
  /** Somebody looks: the live stream is held for a while. */
  readonly onVisible: () => void;
};
