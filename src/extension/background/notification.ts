import { type AccountId, isId, type ScheduledPostId } from '../../domain/id.ts';
import { formatAgo } from '../format.ts';
import { t, tCount } from '../text.ts';

/** That figures are old: of one account, or of how many; `account`, `name` and `capturedAt` are of the oldest. */
export type Reminder = {
  readonly account: AccountId;
  readonly name: string;
  readonly capturedAt: number;
  readonly count: number;
};

/** One at a time: a new one takes the place of the one before. */
export const REMINDER_ID = 'reminder';

/** A planned post whose time has come. Each has a notification of its own. */
export type PostReminder = {
  readonly account: AccountId;
  readonly post: ScheduledPostId;
  readonly name: string;
  readonly text: string;
};

const POST_PREFIX = 'post ';

export function postReminderId({ account, post }: Pick<PostReminder, 'account' | 'post'>): string {
  return `${POST_PREFIX}${account} ${post}`;
}

/** Null: another notification. */
export function readPostReminder(id: string): Pick<PostReminder, 'account' | 'post'> | null {
  if (!id.startsWith(POST_PREFIX)) return null;
  const [account = '', post = ''] = id.slice(POST_PREFIX.length).split(' ');
  return isId(account) && isId(post) ? { account: account as AccountId, post: post as ScheduledPostId } : null; // made above
}

export type Words = { readonly title: string; readonly message: string };

export function reminderWords({ name, capturedAt, count }: Reminder, now: number): Words {
  const ago = formatAgo(capturedAt, now);
  const first = count === 1 ? t('remind_single', name, ago) : tCount('remind_some', count, ago);
  return { title: t('remind_title'), message: `${first} ${t('remind_next')}` };
}

/** The first words of it stand on the screen of its owner alone, for whom it was planned. */
export function postReminderWords({ name, text }: PostReminder): Words {
  return { title: t('remind_post_title'), message: `${name}: ${cut(text)}\n${t('remind_post_next')}` };
}

function cut(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 90 ? `${words.slice(0, 89).trimEnd()}…` : words;
}
