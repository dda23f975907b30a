/** A scheduled post in the hands of whoever publishes it: held, with what lets it go out. */
import type { ScheduledPostId } from '../../domain/id.ts';
import type { Permit } from '../../domain/publishing.ts';
import type { Standing } from '../../domain/schedule.ts';
import type { ServerContext } from '../context.ts';
import { holdConnection, readConnection } from '../db/connection.ts';
import type { Tx } from '../db/database.ts';
import { holdPublisher, type PublisherTable } from '../db/publisher.ts';
import { holdPost, writePublishing } from '../db/publishing.ts';
import { type PostRow, readPost, readSharing } from '../db/scheduled-post.ts';
import type { Publisher } from '../linkedin/publish.ts';
import { createVault } from '../linkedin/vault.ts';
import { createFeed } from '../scopes/feed.ts';
import { tellPost } from '../scopes/tell-schedule.ts';

export type Entered = {
  readonly tx: Tx;
  readonly at: Date;
  readonly post: PostRow;
  readonly permit: Permit;
  /** Null: LinkedIn cannot be asked for this account. */
  readonly publisher: (Publisher & { readonly sealed: string }) | null;
};

/**
 * LinkedIn's permission first, then the connection through which it came, then the post: in the order in which whoever takes these back
 * holds them. No other connection, for as long as LinkedIn takes to answer: whoever ends that one would wait for this post. Where
 * LinkedIn is not asked at all, whoever learns of it is held before. Null: it is not there.
 */
export async function enterPost(
  context: Pick<ServerContext, 'state' | 'linkedin' | 'now'>,
  tx: Tx,
  id: ScheduledPostId,
): Promise<Entered | null> {
  const seen = await readPost(tx, id);
  if (!seen) return null;
  const held = await holdPublisher(tx, seen.account_id);
  if (!held) await readSharing(tx, seen.account_id);
  else if (seen.origin) await holdConnection(tx, seen.origin);
  const post = await holdPost(tx, id);
  if (!post) return null;
  const at = new Date((context.now ?? Date.now)());
  const publisher = held && openPublisher(context, held);
  const isThere = publisher !== null && held !== null && held.granted_until > at; // LinkedIn itself says to each whether it was sooner
  const permit: Permit = {
    shares: await isShared(tx, post),
    publisher: isThere ? 'there' : held && context.linkedin ? 'expired' : 'none',
  };
  return { tx, at, post, permit, publisher };
}

/** The post as it is from now on, told to all who know of it. */
export async function leave({ tx, at, post }: Entered, standing: Standing): Promise<PostRow> {
  const { state, by, problem } = standing;
  const left = { ...post, state, connection_id: by, problem, revision: post.revision + 1, changed_at: at };
  await writePublishing(tx, left);
  const feed = createFeed();
  await tellPost({ tx, feed, at }, left);
  await feed.flush(tx);
  return left;
}

export function standingOf({ state, connection_id: by, publish_at, how, problem }: PostRow): Standing {
  return { state, by, at: publish_at?.getTime() ?? null, how, problem };
}

/** Null: it was sealed with another secret. */
function openPublisher(
  { state, linkedin }: Pick<ServerContext, 'state' | 'linkedin'>,
  { account_id, author, token: sealed }: PublisherTable,
): Entered['publisher'] {
  const token = linkedin && createVault(state.cookieKey, linkedin).open(sealed, account_id);
  return token === null ? null : { token, author, sealed };
}

/** Through the owner's own hand, or through a connection that still shares the tool. */
async function isShared(tx: Tx, { connection_id: by }: PostRow): Promise<boolean> {
  const connection = by && (await readConnection(tx, by));
  return by === null || (connection?.state === 'accepted' && connection.schedule !== null);
}
