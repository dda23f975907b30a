import type { ConnectionState } from '../../../src/domain/connection.ts';
import type { AccountId, ConnectionId, PersonId } from '../../../src/domain/id.ts';
import type { MailState } from '../../../src/domain/invitation.ts';
import type {
  acceptConnection as Accept,
  ConnectionRow,
  declineConnection as Decline,
  isConnected as Connected,
  NewConnection,
} from '../../../src/server/db/connection.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import { ownsAccount, ownsAddress, readsConnection } from '../sight.ts';
import { createSqlError, type Session, sessionOf } from '../store.ts';

const BEGUN = { state: 'open', mail: 'waiting', never: false, may_import: false, schedule: null, accepted_at: null } as const;

export async function insertConnections(tx: Tx, connections: readonly NewConnection[]): Promise<void> {
  const session = sessionOf(tx);
  for (const one of connections) {
    if (!session.isOwner && (one.sender_id !== session.viewer || !ownsAccount(session, one.sender_account)))
      throw createSqlError('42501');
    if (session.store.tables.connection.get(one.connection_id)) throw createSqlError('23505');
    put(session, { ...one, ...BEGUN, receiver_id: null, receiver_account: null });
  }
}

export async function readSent(tx: Tx, personId: PersonId, address: string): Promise<ConnectionRow[]> {
  return listOf(sessionOf(tx), (row) => row.sender_id === personId && row.address === address);
}

export async function readConnectionTo(
  tx: Tx,
  personId: PersonId,
  connectionId: ConnectionId,
  at: Date,
): Promise<ConnectionRow | null> {
  const session = sessionOf(tx);
  const row = await readConnection(tx, connectionId);
  const address = row && session.store.tables.address.get(row.address);
  if (!row || address?.person_id !== personId || address.verified_at === null) return null;
  return row.state === 'open' && row.expires_at > at ? row : null;
}

/** One transaction runs at a time. */
export async function lockConnection(): Promise<void> {}

/** app.accept_connection */
export const acceptConnection: typeof Accept = async (tx, { connection, account, at }) => {
  const session = sessionOf(tx);
  const row = session.store.tables.connection.get(connection);
  const isOpen = row?.state === 'open' && row.expires_at > at && row.sender_id !== session.viewer;
  if (!isOpen || !ownsAddress(session, row.address) || !ownsAccount(session, account)) return false;
  put(session, { ...row, state: 'accepted', receiver_id: session.viewer, receiver_account: account, accepted_at: at });
  return true;
};

/** app.decline_connection */
export const declineConnection: typeof Decline = async (tx, { connection, never, at }) => {
  const session = sessionOf(tx);
  const row = session.store.tables.connection.get(connection);
  if (row?.state !== 'open' || row.expires_at <= at || !ownsAddress(session, row.address)) return false;
  put(session, { ...row, state: 'declined', never });
  return true;
};

const TAKEN_BACK: readonly ConnectionState[] = ['open', 'declined', 'expired'];

/** app.end_connection */
export async function endConnection(tx: Tx, connectionId: ConnectionId): Promise<boolean> {
  const session = sessionOf(tx);
  const row = session.store.tables.connection.get(connectionId);
  if (!row) return false;
  const ends = row.state === 'accepted' && [row.sender_id, row.receiver_id].includes(session.viewer);
  if (!ends && !(TAKEN_BACK.includes(row.state) && row.sender_id === session.viewer)) return false;
  put(session, { ...row, state: ends ? 'ended' : 'revoked', may_import: false, schedule: null });
  return true;
}

/** app.allow_import */
export async function allowImport(tx: Tx, connectionId: ConnectionId, allowed: boolean): Promise<boolean> {
  const session = sessionOf(tx);
  const row = session.store.tables.connection.get(connectionId);
  if (row?.state !== 'accepted' || row.owner_id !== session.viewer) return false;
  put(session, { ...row, may_import: allowed });
  return true;
}

/** app.allow_schedule */
export async function allowSchedule(tx: Tx, connectionId: ConnectionId, schedule: ConnectionRow['schedule']): Promise<boolean> {
  const session = sessionOf(tx);
  const row = session.store.tables.connection.get(connectionId);
  if (row?.state !== 'accepted' || row.owner_id !== session.viewer) return false;
  put(session, { ...row, schedule });
  return true;
}

/** app.imports_for */
export async function mayImport(tx: Tx, accountId: AccountId): Promise<boolean> {
  return (await holdImporting(tx, accountId)) !== null;
}

/** app.hold_importing */
export async function holdImporting(tx: Tx, accountId: AccountId): Promise<ConnectionId | null> {
  const { store, viewer } = sessionOf(tx);
  const rows = store.tables.connection
    .of(accountId)
    .filter((row) => row.viewer_id === viewer && row.state === 'accepted' && row.may_import);
  return sort(rows)[0]?.connection_id ?? null;
}

/** One transaction runs at a time. */
export async function holdConnection(): Promise<void> {}

export async function readConnection(db: Db, connectionId: ConnectionId): Promise<ConnectionRow | null> {
  const session = sessionOf(db);
  const row = session.store.tables.connection.get(connectionId);
  return row && readsConnection(session, row) ? row : null;
}

export const isConnected: typeof Connected = async (tx, { shown, seeing }) => {
  const rows = listOf(sessionOf(tx), (row) => row.owner_account === shown && row.viewer_account === seeing);
  return rows.some(({ state }) => state === 'accepted');
};

export async function readShowing(tx: Tx, accountId: AccountId): Promise<ConnectionId[]> {
  const rows = listOf(sessionOf(tx), (row) => row.owner_account === accountId && row.state === 'accepted');
  return rows.map(({ connection_id }) => connection_id);
}

export async function holdConnectionsOf(tx: Tx, accountId: AccountId): Promise<ConnectionRow[]> {
  const isLive = ({ state }: ConnectionRow) => state === 'open' || state === 'accepted';
  return listOf(sessionOf(tx), (row) => [row.sender_account, row.receiver_account].includes(accountId) && isLive(row));
}

export async function holdConnectionsTo(tx: Tx, address: string): Promise<ConnectionRow[]> {
  return listOf(sessionOf(tx), (row) => row.address === address && row.state === 'open');
}

export async function updateMail(db: Db, connectionId: ConnectionId, mail: MailState): Promise<void> {
  const session = sessionOf(db);
  const row = session.store.tables.connection.get(connectionId);
  if (row) put(session, { ...row, mail });
}

export async function expireConnection(tx: Tx, at: Date): Promise<ConnectionRow | null> {
  const session = sessionOf(tx);
  const [row] = listOf(session, ({ state, expires_at }) => state === 'open' && expires_at <= at);
  return row ? put(session, { ...row, state: 'expired' }) : null;
}

export async function deleteConnectionsOf(tx: Tx, personId: PersonId, addresses: readonly string[]): Promise<ConnectionRow[]> {
  const session = sessionOf(tx);
  const rows = listOf(
    session,
    (row) => row.sender_id === personId || row.receiver_id === personId || addresses.includes(row.address),
  );
  for (const { connection_id } of rows) session.store.tables.connection.drop(connection_id);
  return rows;
}

type Stored = Omit<ConnectionRow, 'owner_id' | 'owner_account' | 'viewer_id' | 'viewer_account'>;

/** With what the database makes of the kind. */
function put({ store }: Session, given: Stored): ConnectionRow {
  const sender = [given.sender_id, given.sender_account] as const;
  const receiver = [given.receiver_id, given.receiver_account] as const;
  const [owner, viewer] = given.kind === 'offer' ? [sender, receiver] : [receiver, sender];
  const row = { ...given, owner_id: owner[0], owner_account: owner[1], viewer_id: viewer[0], viewer_account: viewer[1] };
  store.tables.connection.put(row.connection_id, row);
  return row;
}

function listOf(session: Session, is: (row: ConnectionRow) => boolean): ConnectionRow[] {
  return sort(session.store.tables.connection.all().filter((row) => is(row) && readsConnection(session, row)));
}

function sort(rows: ConnectionRow[]): ConnectionRow[] {
  return rows.sort((a, b) => (a.connection_id < b.connection_id ? -1 : 1));
}
