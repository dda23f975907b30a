import { type Generated, sql } from 'kysely';
import type { AccountId, ConnectionId, PersonId, ScheduledPostId } from '../../domain/id.ts';
import type { Hand, How, PostState, Problem } from '../../domain/schedule.ts';
import type { Db, Tx } from './database.ts';

export type ScheduledPostTable = {
  scheduled_post_id: ScheduledPostId;
  account_id: AccountId;
  /** Through which it was written; null: it is the owner's. */
  connection_id: ConnectionId | null;
  /** Through which it came into being; the post's own id: through one that is no more. */
  origin: ConnectionId | ScheduledPostId | null;
  text: string;
  publish_at: Date | null;
  zone: string | null;
  how: How;
  state: PostState | 'deleted';
  revision: number;
  changed_at: Date;
  problem: Problem | null;
  /** What LinkedIn calls it. */
  urn: string | null;
  /** How often it was given to LinkedIn since it was last put, and when. */
  attempt: Generated<number>;
  attempted_at: Generated<Date | null>;
  /** Until then whoever claimed it has it, or LinkedIn may still be making it. */
  leased_until: Generated<Date | null>;
  /** Of one that is claimed: whether it is being sent. */
  sending: Generated<boolean>;
};

/** One that is there; what is deleted is not. */
export type PostRow = Omit<ScheduledPostTable, 'state' | 'attempt' | 'attempted_at' | 'leased_until' | 'sending'> & {
  readonly state: PostState;
  readonly attempt: number;
  readonly attempted_at: Date | null;
  readonly leased_until: Date | null;
  readonly sending: boolean;
};
/** All that is left of one that was deleted. */
export type TakenPost = Pick<
  ScheduledPostTable,
  'scheduled_post_id' | 'account_id' | 'connection_id' | 'origin' | 'revision' | 'state'
>;
export type OldPost = Omit<PostRow, 'state'> & { readonly state: 'published' | 'deleted' };
export type NewPost = Omit<PostRow, 'urn' | 'attempt' | 'attempted_at' | 'leased_until' | 'sending'>;

/** A connection that shares the tool with the viewer. */
export type SharedHand = Extract<Hand, { readonly by: ConnectionId }>;

/** Whether any connection lets the viewer use the tool for this account. */
export async function usesSchedule(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ uses: boolean }>`select app.shares_schedule(${accountId}, null) as uses`.execute(tx);
  return rows[0]?.uses === true;
}

/** Those that do; they hold until the transaction ends. */
export async function holdSharing(tx: Tx, accountId: AccountId): Promise<SharedHand[]> {
  const { rows } = await sql<{ connection_id: ConnectionId; schedule: 'approve' | 'free' }>`
    select connection_id, schedule from app.hold_sharing(${accountId})`.execute(tx);
  return rows.map(({ connection_id: by, schedule }) => ({ by, approve: schedule === 'approve' }));
}

/** By the owner of all: those that share the tool for this account with anybody; they hold until the transaction ends. */
export async function readSharing(tx: Tx, accountId: AccountId): Promise<ConnectionId[]> {
  const rows = await tx
    .selectFrom('connection')
    .select('connection_id')
    .where('owner_account', '=', accountId)
    .where('state', '=', 'accepted')
    .where('schedule', 'is not', null)
    .orderBy('connection_id')
    .forShare()
    .execute();
  return rows.map(({ connection_id }) => connection_id);
}

/** By the owner of all: of these, those that still do; they hold until the transaction ends. */
export async function holdShared(tx: Tx, connections: readonly ConnectionId[]): Promise<ConnectionId[]> {
  const { rows } = await sql<{ connection_id: ConnectionId }>`
    select connection_id from connection
    where connection_id = any(${connections}::uuid[]) and state = 'accepted' and schedule is not null
    order by connection_id for share`.execute(tx);
  return rows.map(({ connection_id }) => connection_id);
}

/** By the owner of all: those that share the tool for this account with anybody, by now. */
export async function listSharing(tx: Tx, accountId: AccountId): Promise<ConnectionId[]> {
  const { rows } = await sql<{ connection_id: ConnectionId }>`
    select connection_id from connection
    where owner_account = ${accountId} and state = 'accepted' and schedule is not null order by connection_id`.execute(tx);
  return rows.map(({ connection_id }) => connection_id);
}

/** Held until the transaction ends, if the viewer may read it. */
export async function lockPost(tx: Tx, postId: ScheduledPostId): Promise<void> {
  await sql`select app.lock_scheduled_post(${postId})`.execute(tx);
}

export async function readPost(db: Db, postId: ScheduledPostId): Promise<PostRow | null> {
  const { rows } = await sql<PostRow>`
    select * from scheduled_post where scheduled_post_id = ${postId} and state <> 'deleted'`.execute(db);
  return rows[0] ?? null;
}

/** Deleted or not. */
export async function readTaken(db: Db, postId: ScheduledPostId): Promise<TakenPost | null> {
  const { rows } = await sql<TakenPost>`
    select scheduled_post_id, account_id, connection_id, origin, revision, state from scheduled_post
    where scheduled_post_id = ${postId}`.execute(db);
  return rows[0] ?? null;
}

/** @throws of an id that is taken, whoever has it */
export async function insertPost(tx: Tx, post: NewPost): Promise<void> {
  await tx.insertInto('scheduled_post').values(post).execute();
}

/** As it is from now on; it counts as never given to LinkedIn. */
export async function updatePost(tx: Tx, post: NewPost): Promise<void> {
  const { scheduled_post_id: id, account_id: _account, origin: _origin, ...columns } = post;
  await tx
    .updateTable('scheduled_post')
    .set({ ...columns, urn: null, attempt: 0 })
    .where('scheduled_post_id', '=', id)
    .execute();
}

/** Nothing is left of it but that its id is taken, and by whom. */
export async function erasePost(tx: Tx, { scheduled_post_id: id, revision }: PostRow, at: Date): Promise<void> {
  await sql`
    update scheduled_post set state = 'deleted', text = '', publish_at = null, zone = null, problem = null, urn = null,
      revision = ${revision + 1}, changed_at = ${at}
    where scheduled_post_id = ${id}`.execute(tx);
}

/**
 * By the owner of all: one that went out, or was deleted, before then and was left alone since; null: there is none.
 * The oldest: without an order a plan that is not made for its parameters reads all of the table.
 */
export async function findOldPost(tx: Tx, before: Date): Promise<OldPost | null> {
  const { rows } = await sql<OldPost>`
    select * from scheduled_post where state in ('published', 'deleted') and changed_at < ${before}
    order by changed_at limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** By the owner of all; true: it was still there as it was. */
export async function deletePost(tx: Tx, { scheduled_post_id: id, revision }: TakenPost): Promise<boolean> {
  const { rows } = await sql`
    delete from scheduled_post where scheduled_post_id = ${id} and revision = ${revision} returning 1 as gone`.execute(tx);
  return rows.length > 0;
}

/** Of one hand. */
export async function countUnfinished(tx: Tx, accountId: AccountId, by: ConnectionId | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from scheduled_post
    where account_id = ${accountId} and connection_id is not distinct from ${by} and state in ('draft', 'proposed', 'scheduled')`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** By the owner of all: what a connection that shares the tool shows. */
export async function readPostsShown(tx: Tx, accountId: AccountId, connectionId: ConnectionId): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select * from scheduled_post
    where account_id = ${accountId} and (origin is null or origin = ${connectionId}) and state <> 'deleted'
    order by scheduled_post_id`.execute(tx);
  return rows;
}

/** By the owner of all: what was written through it. What is being published in this moment is waited for. */
export async function holdPostsThrough(tx: Tx, connectionId: ConnectionId): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select * from scheduled_post where origin = ${connectionId} and connection_id = ${connectionId} and state <> 'deleted'
    order by scheduled_post_id for update`.execute(tx);
  return rows;
}

/** By the owner of all: that connection is erased, and no post names it any more. Returns those that are there. */
export async function forgetOrigin(tx: Tx, connectionId: ConnectionId): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    update scheduled_post set connection_id = null, origin = scheduled_post_id where origin = ${connectionId} returning *`.execute(
    tx,
  );
  return rows.filter(({ state }) => (state as PostState | 'deleted') !== 'deleted'); // the row of one may say so
}

/** By the owner of all: before this person's rows go. */
export async function deletePostJobs(tx: Tx, personId: PersonId): Promise<void> {
  await sql`
    delete from job where subject in (
      select scheduled_post_id::text from scheduled_post join account using (account_id) where person_id = ${personId})`.execute(
    tx,
  );
}
