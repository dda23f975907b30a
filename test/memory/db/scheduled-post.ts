import type { AccountId, ConnectionId, PersonId, ScheduledPostId } from '../../../src/domain/id.ts';
import { isUnfinished } from '../../../src/domain/schedule.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type {
  NewPost,
  OldPost,
  PostRow,
  ScheduledPostTable,
  SharedHand,
  TakenPost,
} from '../../../src/server/db/scheduled-post.ts';
import { ownsAccount, plansFreely, sharesSchedule, sharingOf } from '../sight.ts';
import { createSqlError, type PostEntry, type Session, sessionOf } from '../store.ts';

const UNSENT = { urn: null, attempt: 0, attempted_at: null, leased_until: null, sending: false } as const;

/** app.shares_schedule */
export async function usesSchedule(tx: Tx, accountId: AccountId): Promise<boolean> {
  return sharesSchedule(sessionOf(tx), accountId, null);
}

/** app.hold_sharing */
export async function holdSharing(tx: Tx, accountId: AccountId): Promise<SharedHand[]> {
  const rows = sharingOf(sessionOf(tx), accountId).sort((a, b) => (a.connection_id < b.connection_id ? -1 : 1));
  return rows.map(({ connection_id: by, schedule }) => ({ by, approve: schedule === 'approve' }));
}

export async function readSharing(tx: Tx, accountId: AccountId): Promise<ConnectionId[]> {
  const rows = sessionOf(tx).store.tables.connection.of(accountId);
  return rows
    .filter(({ state, schedule }) => state === 'accepted' && schedule !== null)
    .map(({ connection_id }) => connection_id)
    .sort();
}

export async function holdShared(tx: Tx, connections: readonly ConnectionId[]): Promise<ConnectionId[]> {
  const { connection } = sessionOf(tx).store.tables;
  return [...connections].sort().filter((id) => {
    const row = connection.get(id);
    return row?.state === 'accepted' && row.schedule !== null;
  });
}

export const listSharing = readSharing;

/** One transaction runs at a time. */
export async function lockPost(): Promise<void> {}

export async function readPost(db: Db, postId: ScheduledPostId): Promise<PostRow | null> {
  const session = sessionOf(db);
  const row = session.store.tables.scheduledPost.get(postId);
  return row && isThere(row) && reads(session, row) ? row : null;
}

export async function readTaken(db: Db, postId: ScheduledPostId): Promise<TakenPost | null> {
  const session = sessionOf(db);
  const row = session.store.tables.scheduledPost.get(postId);
  return row && reads(session, row) ? row : null;
}

export async function insertPost(tx: Tx, post: NewPost): Promise<void> {
  const session = sessionOf(tx);
  if (!session.isOwner && !(writes(session, post) && post.origin === post.connection_id)) throw createSqlError('42501');
  if (session.store.tables.scheduledPost.get(post.scheduled_post_id)) throw createSqlError('23505');
  session.store.tables.scheduledPost.put(post.scheduled_post_id, { ...post, ...UNSENT });
}

export async function updatePost(tx: Tx, post: NewPost): Promise<void> {
  const session = sessionOf(tx);
  const before = session.store.tables.scheduledPost.get(post.scheduled_post_id);
  if (!before || !changes(session, before)) return;
  const { account_id, origin } = before;
  const after = { ...before, ...post, account_id, origin, urn: null, attempt: 0 };
  if (!session.isOwner && !writes(session, after)) throw createSqlError('42501');
  session.store.tables.scheduledPost.put(post.scheduled_post_id, after);
}

export async function erasePost(tx: Tx, { scheduled_post_id: id, revision }: PostRow, at: Date): Promise<void> {
  const session = sessionOf(tx);
  const before = session.store.tables.scheduledPost.get(id);
  if (!before || !changes(session, before)) return;
  const nothing = { text: '', publish_at: null, zone: null, problem: null, urn: null };
  const after = { ...before, ...nothing, state: 'deleted', revision: revision + 1, changed_at: at } as const;
  session.store.tables.scheduledPost.put(id, after);
}

export async function findOldPost(tx: Tx, before: Date): Promise<OldPost | null> {
  return (
    sessionOf(tx)
      .store.tables.scheduledPost.all()
      .filter(isOver)
      .find(({ changed_at }) => changed_at < before) ?? null
  );
}

export async function deletePost(tx: Tx, { scheduled_post_id: id, revision }: TakenPost): Promise<boolean> {
  const { scheduledPost } = sessionOf(tx).store.tables;
  const isThere = scheduledPost.get(id)?.revision === revision;
  if (isThere) scheduledPost.drop(id);
  return isThere;
}

export async function countUnfinished(tx: Tx, accountId: AccountId, by: ConnectionId | null): Promise<number> {
  const rows = sessionOf(tx).store.tables.scheduledPost.of(accountId).filter(isThere);
  return rows.filter(({ connection_id, state }) => connection_id === by && isUnfinished(state)).length;
}

export async function readPostsShown(tx: Tx, accountId: AccountId, connectionId: ConnectionId): Promise<PostRow[]> {
  return listOf(tx, (row) => row.account_id === accountId && (row.origin === null || row.origin === connectionId));
}

export async function holdPostsThrough(tx: Tx, connectionId: ConnectionId): Promise<PostRow[]> {
  return listOf(tx, (row) => row.connection_id === connectionId);
}

export async function forgetOrigin(tx: Tx, connectionId: ConnectionId): Promise<PostRow[]> {
  const { scheduledPost } = sessionOf(tx).store.tables;
  const rows = scheduledPost.all().filter(({ origin }) => origin === connectionId);
  for (const row of rows)
    scheduledPost.put(row.scheduled_post_id, { ...row, connection_id: null, origin: row.scheduled_post_id });
  return listOf(tx, ({ scheduled_post_id: id }) => rows.some((row) => row.scheduled_post_id === id));
}

export async function deletePostJobs(tx: Tx, personId: PersonId): Promise<void> {
  const { account, job, scheduledPost } = sessionOf(tx).store.tables;
  const own = new Set<string>();
  for (const { account_id, scheduled_post_id } of scheduledPost.all())
    if (account.get(account_id)?.person_id === personId) own.add(scheduled_post_id);
  for (const row of job.all()) if (row.subject !== null && own.has(row.subject)) job.drop(row.id);
}

function isOver(row: PostEntry): row is PostEntry & OldPost {
  return row.state === 'published' || row.state === 'deleted';
}

function isThere(row: PostEntry): row is PostRow {
  return row.state !== 'deleted';
}

function listOf(tx: Tx, is: (row: PostRow) => boolean): PostRow[] {
  const rows = sessionOf(tx).store.tables.scheduledPost.all().filter(isThere).filter(is);
  return rows.sort((a, b) => (a.scheduled_post_id < b.scheduled_post_id ? -1 : 1));
}

/** scheduled_post_read */
function reads(session: Session, { account_id, origin }: PostEntry): boolean {
  return session.isOwner || ownsAccount(session, account_id) || sharesSchedule(session, account_id, origin);
}

/** scheduled_post_update, of what is there */
function changes(session: Session, { account_id, connection_id, state }: PostEntry): boolean {
  if (session.isOwner) return true;
  if (state === 'publishing') return false;
  return ownsAccount(session, account_id) || (connection_id !== null && sharesSchedule(session, account_id, connection_id));
}

type Written = Pick<ScheduledPostTable, 'account_id' | 'connection_id' | 'state'>;

/** What becomes of it */
function writes(session: Session, { account_id, connection_id, state }: Written): boolean {
  if (state === 'publishing') return false;
  if (ownsAccount(session, account_id)) return true;
  if (connection_id === null || !sharesSchedule(session, account_id, connection_id)) return false;
  const isFree = state === 'scheduled' && plansFreely(session, account_id, connection_id);
  return state === 'draft' || state === 'proposed' || isFree;
}
