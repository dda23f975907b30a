import type { ScheduledPostId } from '../../../src/domain/id.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { Stranded } from '../../../src/server/db/publishing.ts';
import type { PostRow } from '../../../src/server/db/scheduled-post.ts';
import { sessionOf } from '../store.ts';
import { readPost } from './scheduled-post.ts';

/** One transaction runs at a time. */
export function holdPost(tx: Tx, postId: ScheduledPostId): Promise<PostRow | null> {
  return readPost(tx, postId);
}

export async function isSendingAnother(
  tx: Tx,
  { account_id, origin, scheduled_post_id: id }: PostRow,
  at: Date,
): Promise<boolean> {
  const rows = sessionOf(tx).store.tables.scheduledPost.of(account_id);
  return rows.some(
    (row) =>
      row.origin === origin &&
      row.scheduled_post_id !== id &&
      row.state === 'publishing' &&
      row.sending &&
      (row.leased_until ?? 0) > at,
  );
}

export async function writePublishing(tx: Tx, post: PostRow): Promise<void> {
  const { scheduledPost } = sessionOf(tx).store.tables;
  const before = scheduledPost.get(post.scheduled_post_id);
  if (!before) return;
  const { connection_id, state, revision, changed_at, problem, urn, attempt, attempted_at, leased_until, sending } = post;
  const written = { connection_id, state, revision, changed_at, problem, urn, attempt, attempted_at, leased_until, sending };
  scheduledPost.put(post.scheduled_post_id, { ...before, ...written });
}

/** Whoever is stopped is not played in memory. */
export async function readStranded(_db: Db, _kind: string, _before: Date): Promise<Stranded[]> {
  return [];
}
