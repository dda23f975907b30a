import { sql } from 'kysely';
import type { ConnectionKind, ConnectionState } from '../../domain/connection.ts';
import type { AccountId, ConnectionId, PersonId } from '../../domain/id.ts';
import type { MailState } from '../../domain/invitation.ts';
import type { Db, Tx } from './database.ts';

export type ConnectionTable = {
  connection_id: ConnectionId;
  kind: ConnectionKind;
  state: ConnectionState;
  sender_id: PersonId;
  sender_account: AccountId;
  address: string;
  /** Who accepted it, and by which account. */
  receiver_id: PersonId | null;
  receiver_account: AccountId | null;
  /** Declined for good: this sender cannot send the same to this address again. */
  never: boolean;
  may_import: boolean;
  /** Whether the scheduling tool is shared, and whether the owner wants to be asked; null: it is not. */
  schedule: 'approve' | 'free' | null;
  mail: MailState;
  sent_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
};

/** Made by the database alone, of the kind: see migrations/008-connection.ts. */
export type Sides = {
  owner_id: PersonId | null;
  owner_account: AccountId | null;
  viewer_id: PersonId | null;
  viewer_account: AccountId | null;
};

/** As the database has it. */
export type ConnectionRow = ConnectionTable & Sides;

export type NewConnection = Omit<
  ConnectionTable,
  'state' | 'receiver_id' | 'receiver_account' | 'never' | 'may_import' | 'schedule' | 'mail' | 'accepted_at'
>;

/** An account that is shown, and the one by which its viewer goes. */
export type Pair = { readonly shown: AccountId; readonly seeing: AccountId };

export async function insertConnections(tx: Tx, connections: readonly NewConnection[]): Promise<void> {
  const rows = connections.map((one) => ({ ...one, state: 'open', mail: 'waiting' }) as const);
  await sql`
    insert into connection (connection_id, kind, state, sender_id, sender_account, address, mail, sent_at, expires_at)
    select connection_id, kind, state, sender_id, sender_account, address, mail, sent_at, expires_at
    from jsonb_populate_recordset(null::connection, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** All that one person has sent to an address, whatever became of it. */
export function readSent(tx: Tx, personId: PersonId, address: string): Promise<ConnectionRow[]> {
  return tx.selectFrom('connection').selectAll().where('sender_id', '=', personId).where('address', '=', address).execute();
}

/** One that waits for one of this person's verified addresses. */
export async function readConnectionTo(
  tx: Tx,
  personId: PersonId,
  connectionId: ConnectionId,
  at: Date,
): Promise<ConnectionRow | null> {
  const { rows } = await sql<ConnectionRow>`
    select c.* from connection c join address a on a.address = c.address
    where c.connection_id = ${connectionId} and a.person_id = ${personId} and a.verified_at is not null
      and c.state = 'open' and c.expires_at > ${at}`.execute(tx);
  return rows[0] ?? null;
}

/** Held until the transaction ends, if it concerns the viewer. */
export async function lockConnection(tx: Tx, connectionId: ConnectionId): Promise<void> {
  await sql`select app.lock_connection(${connectionId})`.execute(tx);
}

/** False when anything about it does not hold any more. */
export async function acceptConnection(
  tx: Tx,
  accept: { readonly connection: ConnectionId; readonly account: AccountId; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`select app.accept_connection(${accept.connection}, ${accept.account}, ${accept.at})`.execute(tx);
  return rows.length > 0;
}

export async function declineConnection(
  tx: Tx,
  decline: { readonly connection: ConnectionId; readonly never: boolean; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`select app.decline_connection(${decline.connection}, ${decline.never}, ${decline.at})`.execute(tx);
  return rows.length > 0;
}

export async function endConnection(tx: Tx, connectionId: ConnectionId): Promise<boolean> {
  const { rows } = await sql`select app.end_connection(${connectionId})`.execute(tx);
  return rows.length > 0;
}

export async function allowImport(tx: Tx, connectionId: ConnectionId, allowed: boolean): Promise<boolean> {
  const { rows } = await sql`select app.allow_import(${connectionId}, ${allowed})`.execute(tx);
  return rows.length > 0;
}

export async function allowSchedule(tx: Tx, connectionId: ConnectionId, schedule: ConnectionRow['schedule']): Promise<boolean> {
  const { rows } = await sql`select app.allow_schedule(${connectionId}, ${schedule})`.execute(tx);
  return rows.length > 0;
}

/** Whether the viewer may import for the owner of this account. */
export async function mayImport(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app.imports_for(${accountId}) as may`.execute(tx);
  return rows[0]?.may === true;
}

/** The connection by which he may, which holds until the transaction ends; null: he may not any more. */
export async function holdImporting(tx: Tx, accountId: AccountId): Promise<ConnectionId | null> {
  const { rows } = await sql<{ id: ConnectionId }>`select app.hold_importing(${accountId}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** By the owner of all: it neither changes nor ends until the transaction does. */
export async function holdConnection(tx: Tx, connectionId: string): Promise<void> {
  await sql`select from connection where connection_id = ${connectionId}::uuid for share`.execute(tx);
}

export async function readConnection(db: Db, connectionId: ConnectionId): Promise<ConnectionRow | null> {
  const row = await db.selectFrom('connection').selectAll().where('connection_id', '=', connectionId).executeTakeFirst();
  return row ?? null;
}

/** Whether this account is shown already to whoever goes by that one. */
export async function isConnected(tx: Tx, { shown, seeing }: Pair): Promise<boolean> {
  const row = await tx
    .selectFrom('connection')
    .select('connection_id')
    .where('owner_account', '=', shown)
    .where('viewer_account', '=', seeing)
    .where('state', '=', 'accepted')
    .executeTakeFirst();
  return row !== undefined;
}

/** By the owner of all: those that show this account, and do not end before the transaction does. */
export async function readShowing(tx: Tx, accountId: AccountId): Promise<ConnectionId[]> {
  const rows = await tx
    .selectFrom('connection')
    .select('connection_id')
    .where('owner_account', '=', accountId)
    .where('state', '=', 'accepted')
    .orderBy('connection_id')
    .forShare()
    .execute();
  return rows.map(({ connection_id }) => connection_id);
}

/** By the owner of all: those that name this account to anybody, as they stay until the transaction ends. */
export function holdConnectionsOf(tx: Tx, accountId: AccountId): Promise<ConnectionRow[]> {
  return tx
    .selectFrom('connection')
    .selectAll()
    .where((where) => where.or([where('sender_account', '=', accountId), where('receiver_account', '=', accountId)]))
    .where('state', 'in', ['open', 'accepted'])
    .orderBy('connection_id')
    .forShare()
    .execute();
}

/** By the owner of all: those that wait for it, as they stay until the transaction ends. */
export function holdConnectionsTo(tx: Tx, address: string): Promise<ConnectionRow[]> {
  return tx
    .selectFrom('connection')
    .selectAll()
    .where('address', '=', address)
    .where('state', '=', 'open')
    .orderBy('connection_id')
    .forShare()
    .execute();
}

export async function updateMail(db: Db, connectionId: ConnectionId, mail: MailState): Promise<void> {
  await db.updateTable('connection').set({ mail }).where('connection_id', '=', connectionId).execute();
}

/** Marks one that has run out; null: none has. */
export async function expireConnection(tx: Tx, at: Date): Promise<ConnectionRow | null> {
  const { rows } = await sql<ConnectionRow>`
    update connection set state = 'expired' where connection_id = (
      select connection_id from connection where state = 'open' and expires_at <= ${at}
      order by expires_at limit 1 for update skip locked)
    returning *`.execute(tx);
  return rows[0] ?? null;
}

/** When a person is erased: all that he sent, or that was sent to him, whatever became of it. */
export async function deleteConnectionsOf(tx: Tx, personId: PersonId, addresses: readonly string[]): Promise<ConnectionRow[]> {
  const { rows } = await sql<ConnectionRow>`
    delete from connection where sender_id = ${personId} or receiver_id = ${personId} or address = any(${addresses}::text[])
    returning *`.execute(tx);
  await sql`delete from job where subject = any(${rows.map(({ connection_id: id }) => id)}::text[])`.execute(tx);
  return rows;
}
