import type { AccountId } from '../../../src/domain/id.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { NewPublisher, PublisherFacts, PublisherTable } from '../../../src/server/db/publisher.ts';
import type { PostRow } from '../../../src/server/db/scheduled-post.ts';
import { ownsAccount } from '../sight.ts';
import { sessionOf } from '../store.ts';

/** app.connect_publisher */
export async function connectPublisher(tx: Tx, row: NewPublisher): Promise<boolean> {
  const session = sessionOf(tx);
  if (!ownsAccount(session, row.account_id)) return false;
  session.store.tables.publisher.put(row.account_id, { ...row, granted_until: row.expires_at });
  return true;
}

/** app.forget_publisher */
export async function forgetPublisher(tx: Tx, accountId: AccountId): Promise<boolean> {
  const session = sessionOf(tx);
  const { publisher } = session.store.tables;
  if (!ownsAccount(session, accountId) || !publisher.get(accountId)) return false;
  publisher.drop(accountId);
  return true;
}

export async function readPublisher(db: Db, accountId: AccountId): Promise<PublisherFacts | null> {
  const session = sessionOf(db);
  const row = session.store.tables.publisher.get(accountId);
  return row && (session.isOwner || ownsAccount(session, accountId)) ? row : null;
}

export async function holdPublisher(tx: Tx, accountId: AccountId): Promise<PublisherTable | null> {
  return sessionOf(tx).store.tables.publisher.get(accountId) ?? null;
}

/** One transaction runs at a time. */
export async function holdPublishersOf(): Promise<void> {}

export async function expirePublisher(tx: Tx, accountId: AccountId, token: string, at: Date): Promise<void> {
  const { publisher } = sessionOf(tx).store.tables;
  const row = publisher.get(accountId);
  if (row && row.token === token && row.expires_at > at) publisher.put(accountId, { ...row, expires_at: at });
}

export async function holdPlanned(tx: Tx, accountId: AccountId): Promise<PostRow[]> {
  const rows = sessionOf(tx).store.tables.scheduledPost.of(accountId);
  return rows
    .filter((row): row is PostRow => row.how === 'publish' && (row.state === 'proposed' || row.state === 'scheduled'))
    .sort((a, b) => (a.scheduled_post_id < b.scheduled_post_id ? -1 : 1));
}
