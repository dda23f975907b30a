import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from '../../domain/account-month.ts';
import { type Day, monthOf } from '../../domain/day.ts';
import type { AccountId, ConnectionId } from '../../domain/id.ts';
import { isPlausible } from '../../domain/plausible.ts';
import { kindOf } from '../../domain/post-number.ts';
import type { Reading } from '../../domain/reading.ts';
import { shareMonth } from '../../domain/visibility.ts';
import { BODY_LIMIT } from '../../protocol/push.ts';
import { type AccountTable, holdAccount, lockOwnAccount, updateAccount } from '../db/account.ts';
import { lockMonths, writeMonths } from '../db/account-month.ts';
import { holdImporting, mayImport, readConnection, readShowing } from '../db/connection.ts';
import { shareMemberships } from '../db/membership.ts';
import { beyondSight } from '../db/role.ts';
import { tellAccount } from '../scopes/tell.ts';
import { tellAccess } from '../scopes/tell-connection.ts';
import type { Teller } from '../scopes/teller.ts';
import { lockAccount, normalizeVanity } from './account.ts';
import { fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

/** One month must fit into an answer to pull, whatever a broken client makes of it. Real ones have a tenth of it. */
const MONTH_BYTES = 0.75 * BODY_LIMIT;

export const readingMutators: Mutators<'reading.import' | 'post.answer'> = {
  async 'reading.import'(context, { account: id, reading, confirms }) {
    if (!isPlausible(reading, context.at.getTime())) fail('bad-request');
    const { account, by } = await holdImportable(context, id);
    if (by === null && confirms !== null && !account.confirmed && normalizeVanity(confirms) === account.vanity)
      await confirm(context, { ...account, confirmed: true });
    await addMonths(context, account, monthsOf(id, cutCapture(reading, context.at)));
    if (by !== null) await logImport(context, by);
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

type Importable = { readonly account: AccountTable; readonly by: ConnectionId | null };

/** One's own, or one whose owner lets one import for him: `by` that connection. To all others it is as one that never was. */
async function holdImportable(context: MutationContext, id: AccountId): Promise<Importable> {
  const { tx, person } = context;
  const own = await lockOwnAccount(tx, person, id);
  if (own) return { account: own, by: null };
  if (!(await mayImport(tx, id))) fail('refused');
  const account = (await beyondSight(tx, () => holdAccount(tx, id))) ?? fail('refused');
  const by = (await holdImporting(tx, id)) ?? fail('refused');
  return { account, by };
}

/** The owner finds it in his own log. */
function logImport(context: MutationContext, by: ConnectionId): Promise<void> {
  return tell(context, async (teller) => {
    const connection = await readConnection(teller.tx, by);
    if (connection) tellAccess(teller, connection, 'imported');
  });
}

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

/** Beyond sight: whoever imports for another knows neither of his Groups nor of who else is shown his account. */
function feedMonths(context: MutationContext, account: AccountTable, changed: readonly AccountMonth[]): Promise<void> {
  return changed.length === 0 ? Promise.resolve() : tell(context, (teller) => putMonths(teller, account, changed));
}

async function putMonths(
  { tx, feed }: Teller,
  { account_id: id, person_id: owner }: AccountTable,
  changed: readonly AccountMonth[],
): Promise<void> {
  const all = changed.map(({ month }) => month);
  feed.putMonths(`self:${owner}`, id, all);
  for (const connection of await readShowing(tx, id)) feed.putMonths(`connection:${connection}`, id, all);
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
