import type { AccountId } from '../../domain/id.ts';
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

export type Words = { readonly title: string; readonly message: string };

export function reminderWords({ name, capturedAt, count }: Reminder, now: number): Words {
  const ago = formatAgo(capturedAt, now);
  const first = count === 1 ? t('remind_single', name, ago) : tCount('remind_some', count, ago);
  return { title: t('remind_title'), message: `${first} ${t('remind_next')}` };
}
