/** Scheduled posts, from what the cache holds. */
import type { AccountId, ConnectionId } from '../../domain/id.ts';
import { isDue } from '../../domain/schedule.ts';
import type { Publisher, Scheduled } from '../../protocol/schedule.ts';
import {
  type ScheduleOf,
  type SchedulePage,
  WAITING_FOR,
  type WaitingPost,
  type WaitingPosts,
} from '../../protocol/schedule-page.ts';
import type { Reading } from '../cache/database.ts';
import { readRow, readRows } from '../cache/rows.ts';
import { sharingOf, type View } from '../cache/visible.ts';
import { viewersIn } from './connections.ts';

/** Null: no account of one's own, or one of which the tool is not shared. */
export function readSchedule(tx: Reading, view: View, of: ScheduleOf, now: number): Promise<SchedulePage | null> {
  return of.kind === 'account' ? readOwn(tx, view, of.account, now) : readShared(tx, view, of.connection, now);
}

async function readOwn(tx: Reading, view: View, account: AccountId, now: number): Promise<SchedulePage | null> {
  const own = view.accounts.find(({ id }) => id === account);
  if (!own) return null;
  const [posts, publishers] = await Promise.all([
    readRows(tx, view, view.self, 'scheduled'),
    readRows(tx, view, view.self, 'publisher'),
  ]);
  const seeing = new Set(view.connections.filter((connection) => connection.account === account).map(({ id }) => id));
  return {
    account,
    name: own.name,
    hand: null,
    posts: posts.filter((post) => post.account === account).sort(inOrder),
    writers: viewersIn(view).filter(({ id }) => seeing.has(id)),
    ...endOf(
      publishers.find(({ id }) => id === account),
      now,
    ),
  };
}

/** Whatever lies in the scope: the owner's, and what was written through this connection. */
async function readShared(tx: Reading, view: View, connection: ConnectionId, now: number): Promise<SchedulePage | null> {
  const scope = `connection:${connection}` as const;
  const hand = sharingOf(view, connection);
  const shown = hand && (await readRow(tx, view, scope, 'shown', connection));
  if (!shown) return null;
  const { account, name, publishes } = shown;
  const end = endOf(publishes ? shown : undefined, now);
  const posts = (await readRows(tx, view, scope, 'scheduled')).filter(
    (post) => post.account === account && (post.by === null || post.by === connection),
  );
  return { account, name, hand, posts: posts.sort(inOrder), writers: [], ...end };
}

function endOf(publisher: Pick<Publisher, 'until'> | undefined, now: number): Pick<SchedulePage, 'publishes' | 'hasEnded'> {
  const hasEnded = publisher !== undefined && publisher.until !== null && publisher.until <= now;
  return { publishes: publisher !== undefined && !hasEnded, hasEnded };
}

/** Of all one's own accounts. */
export async function readWaitingPosts(tx: Reading, view: View, now: number): Promise<WaitingPosts> {
  const names = new Map(view.accounts.map(({ id, name }) => [id, name]));
  const posts = await readRows(tx, view, view.self, 'scheduled');
  const reminders = posts.flatMap((post) => (post.how === 'reminder' && post.state === 'scheduled' ? (post.at ?? []) : []));
  const next = Math.min(...reminders.filter((at) => at > now));
  return {
    posts: posts
      .flatMap((post): WaitingPost[] => {
        const [why, accountName] = [whyOf(post, now), names.get(post.account)];
        return why && accountName !== undefined ? [{ post, accountName, why }] : [];
      })
      .sort((a, b) => WAITING_FOR.indexOf(a.why) - WAITING_FOR.indexOf(b.why) || inOrder(a.post, b.post)),
    next: Number.isFinite(next) ? next : null,
  };
}

function whyOf(post: Scheduled, now: number): WaitingPost['why'] | null {
  if (isDue(post, now)) return 'due';
  if (post.state === 'proposed') return 'proposed';
  return post.state === 'failed' || post.state === 'unknown' || post.state === 'missed' ? 'trouble' : null;
}

/** By their time; what has none, by when it was changed, after them. */
function inOrder(a: Scheduled, b: Scheduled): number {
  return (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE) || a.changedAt - b.changedAt || (a.id < b.id ? -1 : 1);
}
