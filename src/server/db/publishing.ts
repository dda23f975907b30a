/** Scheduled posts as whoever publishes them reads and writes them. By the owner of all. */
import { sql } from 'kysely';
import type { ScheduledPostId } from '../../domain/id.ts';
import type { Db, Tx } from './database.ts';
import type { PostRow } from './scheduled-post.ts';

/**
 * Held until the transaction ends; null: it is not there. Who sends holds it meanwhile, so that whoever changes it, or takes back what
 * lets it go out, waits for what becomes of it.
 */
export async function holdPost(tx: Tx, postId: ScheduledPostId): Promise<PostRow | null> {
  const { rows } = await sql<PostRow>`
    select * from scheduled_post where scheduled_post_id = ${postId} and state <> 'deleted' for update`.execute(tx);
  return rows[0] ?? null;
}

/**
 * Whether another post of the account that came by the same way may be going to LinkedIn in this moment. Of what came by another way
 * nothing depends on it: its writer would see by his own post that there are others.
 */
export async function isSendingAnother(tx: Tx, post: PostRow, at: Date): Promise<boolean> {
  const { account_id, origin, scheduled_post_id: id } = post;
  const { rows } = await sql`
    select from scheduled_post
    where account_id = ${account_id} and origin is not distinct from ${origin}::uuid and scheduled_post_id <> ${id}
      and state = 'publishing' and sending and leased_until > ${at}
    limit 1`.execute(tx);
  return rows.length > 0;
}

/** All of it that publishing changes. */
export async function writePublishing(tx: Tx, post: PostRow): Promise<void> {
  const { connection_id, state, revision, changed_at, problem, urn, attempt, attempted_at, leased_until, sending } = post;
  await tx
    .updateTable('scheduled_post')
    .set({ connection_id, state, revision, changed_at, problem, urn, attempt, attempted_at, leased_until, sending })
    .where('scheduled_post_id', '=', post.scheduled_post_id)
    .execute();
}

export type Stranded = Pick<PostRow, 'scheduled_post_id' | 'revision'>;

/** Those that should be on their way by then, and have no job: theirs was given up. */
export async function readStranded(db: Db, kind: string, before: Date): Promise<Stranded[]> {
  const { rows } = await sql<Stranded>`
    select scheduled_post_id, revision from scheduled_post p
    where ((p.state = 'publishing' and p.leased_until < ${before})
        or (p.state = 'scheduled' and p.how = 'publish' and p.publish_at < ${before}))
      and not exists (select from job j where j.kind = ${kind} and j.subject = p.scheduled_post_id::text)
    limit 100`.execute(db);
  return rows;
}
