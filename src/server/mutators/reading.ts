import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from '../../domain/account-month.ts';
import { type Day, monthOf } from '../../domain/day.ts';
import { isPlausible } from '../../domain/plausible.ts';
import { kindOf } from '../../domain/post-number.ts';
import type { Reading } from '../../domain/reading.ts';
import { shareMonth } from '../../domain/visibility.ts';
import { BODY_LIMIT } from '../../protocol/push.ts';
import { type AccountTable, updateAccount } from '../db/account.ts';
import { lockMonths, writeMonths } from '../db/account-month.ts';
import { shareMemberships } from '../db/membership.ts';
import { tellAccount } from '../scopes/tell.ts';
import { lockAccount, normalizeVanity } from './account.ts';
import { fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

/** One month must fit into an answer to pull, whatever a broken client makes of it. Real ones have a tenth of it. */
const MONTH_BYTES = 0.75 * BODY_LIMIT;

export const readingMutators: Mutators<'reading.import' | 'post.answer'> = {
  async 'reading.import'(context, { account: id, reading, confirms }) {
    if (!isPlausible(reading, context.at.getTime())) fail('bad-request');
    const account = await lockAccount(context, id);
    if (confirms !== null && !account.confirmed && normalizeVanity(confirms) === account.vanity)
      await confirm(context, { ...account, confirmed: true });
    await addMonths(context, account, monthsOf(id, cutCapture(reading, context.at)));
  },

  /** Of posts that are there, so that what is said of them ends somewhere. */
  async 'post.answer'(context, { account: id, day, answer }) {
    const account = await lockAccount(context, id);
    const [held] = await lockMonths(context.tx, id, [monthOf(day)]);
    const [one, other] = answer.ids;
    if (!held || kindOf(one) === kindOf(other) || !isPublished(held, one, day) || !isPublished(held, other, day))
      fail('bad-request');
    const at = Math.min(answer.at, context.at.getTime());
    await addMonths(context, account, [monthOfAnswer(id, day, { ...answer, at })]);
  },
};

function isPublished({ sources }: AccountMonth, id: string, day: Day): boolean {
  return Object.values(sources).some(({ posts }) => posts.some((post) => post.id === id && post.publishedOn === day));
}

/** No capture lies in the future: a clock that is fast must not outrank all that comes after it. */
function cutCapture(reading: Reading, now: Date): Reading {
  return { ...reading, capturedAt: Math.min(reading.capturedAt, now.getTime()) };
}

/** What they change is told to all who see the account's figures. */
async function addMonths(context: MutationContext, account: AccountTable, added: readonly AccountMonth[]): Promise<void> {
  await feedMonths(context, account, await mergeMonths(context, account, added));
}

/** The months that changed, as they are now. */
async function mergeMonths(
  { tx }: MutationContext,
  account: AccountTable,
  added: readonly AccountMonth[],
): Promise<AccountMonth[]> {
  const held = await lockMonths(
    tx,
    account.account_id,
    added.map(({ month }) => month),
  );
  const known = new Map(held.map((month) => [month.month, month]));
  const changed = added.flatMap((month) => {
    const before = known.get(month.month);
    const after = before ? mergeMonth(before, month) : month;
    const text = JSON.stringify(after);
    if (Buffer.byteLength(text) > MONTH_BYTES) fail('too-large');
    return text === JSON.stringify(before) ? [] : [after];
  });
  await writeMonths(tx, account.account_id, changed);
  return changed;
}

async function feedMonths(
  { tx, feed, person }: MutationContext,
  account: AccountTable,
  changed: readonly AccountMonth[],
): Promise<void> {
  if (changed.length === 0) return;
  const id = account.account_id;
  feed.putMonths(
    `self:${person}`,
    id,
    changed.map(({ month }) => month),
  );
  for (const { group_id, since } of await shareMemberships(tx, id)) {
    const shared = changed.filter((month) => shareMonth(month, since) !== null);
    feed.putMonths(
      `team:${group_id}`,
      id,
      shared.map(({ month }) => month),
    );
  }
}

/** Before the memberships are held, since it holds their Groups: whoever removes a member takes the Group first, too. */
async function confirm(context: MutationContext, account: AccountTable): Promise<void> {
  await updateAccount(context.tx, account);
  await tell(context, (teller) => tellAccount(teller, account));
}
