/** Who is published for through LinkedIn's API. */
import { sql } from 'kysely';
import type { AccountId, PersonId } from '../../domain/id.ts';
import type { Db, Tx } from './database.ts';
import type { PostRow } from './scheduled-post.ts';

export type PublisherTable = {
  account_id: AccountId;
  /** LinkedIn's number of the member, for this server alone. */
  author: string;
  /** As LinkedIn says it. */
  name: string;
  /** Sealed, see linkedin/vault.ts. */
  token: string;
  /** When it ends: as it was given, or before, when LinkedIn has refused it. */
  expires_at: Date;
  /** As it was given. */
  granted_until: Date;
};
export type NewPublisher = Omit<PublisherTable, 'granted_until'>;

/** What its owner may read of it. */
export type PublisherFacts = Pick<PublisherTable, 'account_id' | 'name' | 'expires_at' | 'granted_until'>;

/** As a viewer: false when the account is not his. In the place of what was there. */
export async function connectPublisher(tx: Tx, { account_id, author, name, token, expires_at }: NewPublisher): Promise<boolean> {
  const { rows } = await sql`
    select app.connect_publisher(${account_id}, ${author}, ${name}, ${token}, ${expires_at})`.execute(tx);
  return rows.length > 0;
}

/** As a viewer: false when there is none, or the account is not his. */
export async function forgetPublisher(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql`select app.forget_publisher(${accountId})`.execute(tx);
  return rows.length > 0;
}

/** Null: there is none. */
export async function readPublisher(db: Db, accountId: AccountId): Promise<PublisherFacts | null> {
  const row = await db
    .selectFrom('publisher')
    .select(['account_id', 'name', 'expires_at', 'granted_until'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ?? null;
}

/** By the owner of all: it is not forgotten until the transaction ends. Others publish by it meanwhile, or write that it has ended. */
export async function holdPublisher(tx: Tx, accountId: AccountId): Promise<PublisherTable | null> {
  const row = await tx.selectFrom('publisher').selectAll().where('account_id', '=', accountId).forKeyShare().executeTakeFirst();
  return row ?? null;
}

/** By the owner of all: those of a person's accounts; nothing is published by them until the transaction ends. */
export async function holdPublishersOf(tx: Tx, personId: PersonId): Promise<void> {
  await sql`
    select from publisher where account_id in (select account_id from account where person_id = ${personId})
    order by account_id for update`.execute(tx);
}

/** LinkedIn knows this permission no more. A newer one stays. */
export async function expirePublisher(tx: Tx, accountId: AccountId, token: string, at: Date): Promise<void> {
  await tx
    .updateTable('publisher')
    .set({ expires_at: at })
    .where('account_id', '=', accountId)
    .where('token', '=', token)
    .where('expires_at', '>', at)
    .execute();
}

/** As the account's owner: what is planned to be published for it, held until the transaction ends. */
export async function holdPlanned(tx: Tx, accountId: AccountId): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select * from scheduled_post
    where account_id = ${accountId} and how = 'publish' and state in ('proposed', 'scheduled')
    order by scheduled_post_id for update`.execute(tx);
  return rows;
}
