/**
 * Which scopes learn of a scheduled post: its owner's `self`, and each connection that shares the tool and may know of it (see
 * `isShownThrough`), and no other is held for it. The one through which a post came is held before the post is: whoever takes the sharing
 * back holds them in that order.
 */
import { endSharing as endPost, isShownThrough, isUnfinished } from '../../domain/schedule.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import { readAccount } from '../db/account.ts';
import type { ConnectionRow } from '../db/connection.ts';
import {
  forgetOrigin,
  holdShared,
  listSharing,
  holdPostsThrough,
  type NewPost,
  type PostRow,
  readPostsShown,
  updatePost,
} from '../db/scheduled-post.ts';
import { cancelPublishing } from '../jobs/publish-queue.ts';
import type { Feed } from './feed.ts';
import type { Teller } from './teller.ts';

/** It was written, changed, published or deleted. */
export async function tellPost(teller: Teller, post: PostRow, isGone = false): Promise<void> {
  const { tx, feed } = teller;
  const account = await readAccount(tx, post.account_id);
  if (!account) throw new Error('a post has an account');
  const knowing = (await listSharing(tx, post.account_id)).filter((connection) => isShownThrough(post.origin, connection));
  const scopes: Scope[] = [`self:${account.person_id}`];
  for (const connection of await holdShared(tx, knowing)) scopes.push(`connection:${connection}`);
  for (const scope of scopes)
    if (isGone) feed.dropRow(scope, 'scheduled', post.scheduled_post_id);
    else put(feed, scope, post);
}

/** The tool is shared: what it shows comes into the connection's scope. */
export async function tellSharing({ tx, feed }: Teller, { connection_id: id, owner_account }: ConnectionRow): Promise<void> {
  if (!owner_account) return;
  for (const post of await readPostsShown(tx, owner_account, id)) put(feed, `connection:${id}`, post);
}

/**
 * It is shared no more, or the connection has ended: nothing that was written through it goes out any more (SECURITY A-12), in the
 * transaction that takes the sharing back; its owner has it as drafts.
 */
export async function tellSharingEnd(teller: Teller, connection: ConnectionRow): Promise<void> {
  const { tx, feed, at } = teller;
  const { connection_id: id, owner_id: owner, owner_account: account } = connection;
  if (!owner || !account) return;
  const held = await holdPostsThrough(tx, id);
  for (const { scheduled_post_id } of await readPostsShown(tx, account, id))
    feed.dropRow(`connection:${id}`, 'scheduled', scheduled_post_id);
  for (const post of held) {
    const ended = endThrough(post, at);
    if (!ended) continue;
    await updatePost(tx, ended);
    await cancelPublishing(tx, post.scheduled_post_id);
    put(feed, `self:${owner}`, { ...post, ...ended });
  }
}

/** Its person is erased, and the connection with him: no post leads to it any more. */
export async function forgetSharing(teller: Teller, connection: ConnectionRow): Promise<void> {
  await tellSharingEnd(teller, connection);
  for (const post of await forgetOrigin(teller.tx, connection.connection_id))
    if (connection.owner_id) put(teller.feed, `self:${connection.owner_id}`, post);
}

/** Null: nothing becomes of it. */
function endThrough(post: PostRow, at: Date): NewPost | null {
  if (!isUnfinished(post.state)) return null;
  const { state, by, problem } = endPost({ ...post, by: post.connection_id, at: post.publish_at?.getTime() ?? null });
  const { urn: _urn, attempt: _attempt, attempted_at: _at, leased_until: _lease, sending: _is, ...columns } = post;
  return { ...columns, state, connection_id: by, problem, revision: post.revision + 1, changed_at: at };
}

function put(feed: Feed, scope: Scope, post: PostRow): void {
  feed.putRow(scope, 'scheduled', post.scheduled_post_id, projectPost(post));
}

function projectPost(post: PostRow): Scheduled {
  return {
    id: post.scheduled_post_id,
    account: post.account_id,
    text: post.text,
    at: post.publish_at?.getTime() ?? null,
    zone: post.zone,
    how: post.how,
    state: post.state,
    revision: post.revision,
    by: post.connection_id,
    changedAt: post.changed_at.getTime(),
    post: post.urn,
    problem: post.problem,
  };
}
