import type { OrganizationId, PersonId, SeatId } from '../../../src/domain/id.ts';
import type { MailState } from '../../../src/domain/invitation.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { SeatRow } from '../../../src/server/db/seat.ts';
import { ownsAddress, ownsOrganization, readsSeat } from '../sight.ts';
import { createSqlError, type Session, sessionOf } from '../store.ts';

type Key = Pick<SeatRow, 'organization_id' | 'seat_id'>;
type NewSeat = Pick<SeatRow, 'organization_id' | 'seat_id' | 'address' | 'sent_at' | 'expires_at'>;

export async function insertSeats(tx: Tx, seats: readonly NewSeat[]): Promise<void> {
  const session = sessionOf(tx);
  for (const seat of seats) {
    if (!ownsOrganization(session, seat.organization_id)) throw createSqlError('42501');
    if (session.store.tables.seat.get(keyOf(seat))) throw createSqlError('23505');
    put(session, { ...seat, state: 'open', mail: 'waiting', paid: false, person_id: null, held_at: null });
  }
}

export async function readSeatsOf(db: Db, organization: OrganizationId): Promise<SeatRow[]> {
  return sort(listOf(sessionOf(db)).filter(({ organization_id }) => organization_id === organization));
}

export async function readSeat(db: Db, organization: OrganizationId, seat: SeatId): Promise<SeatRow | null> {
  return (await readSeatsOf(db, organization)).find(({ seat_id }) => seat_id === seat) ?? null;
}

export async function readSeatTo(tx: Tx, personId: PersonId, seat: SeatId, at: Date): Promise<SeatRow | null> {
  const session = sessionOf(tx);
  const rows = listOf(session).filter(
    ({ seat_id, person_id, state, expires_at, address }) =>
      seat_id === seat && (person_id === personId || (state === 'open' && expires_at > at && ownsAddress(session, address))),
  );
  return sort(rows)[0] ?? null;
}

export async function reopenSeat(tx: Tx, { organization_id, seat_id, sent_at, expires_at }: NewSeat): Promise<void> {
  const row = await readSeat(tx, organization_id, seat_id);
  if (row) put(sessionOf(tx), { ...row, state: 'open', mail: 'waiting', sent_at, expires_at });
}

/** app.accept_seat */
export async function acceptSeat(tx: Tx, key: Key, at: Date): Promise<boolean> {
  const session = sessionOf(tx);
  const row = session.store.tables.seat.get(keyOf(key));
  if (row?.state !== 'open' || row.expires_at <= at || !ownsAddress(session, row.address)) return false;
  put(session, { ...row, state: 'held', person_id: session.viewer, held_at: at });
  return true;
}

/** app.decline_seat */
export async function declineSeat(tx: Tx, key: Key): Promise<boolean> {
  const session = sessionOf(tx);
  const row = session.store.tables.seat.get(keyOf(key));
  if (row?.state !== 'open' || !ownsAddress(session, row.address)) return false;
  put(session, { ...row, state: 'declined' });
  return true;
}

/** app.leave_seat */
export async function leaveSeat(tx: Tx, key: Key): Promise<boolean> {
  const session = sessionOf(tx);
  const row = session.store.tables.seat.get(keyOf(key));
  if (row?.state !== 'held' || row.person_id !== session.viewer) return false;
  put(session, { ...row, state: 'left', person_id: null, paid: false });
  forgetHeir(session, row);
  return true;
}

/** app.remove_seat */
export async function removeSeat(tx: Tx, key: Key): Promise<boolean> {
  const session = sessionOf(tx);
  const row = session.store.tables.seat.get(keyOf(key));
  if (!row || !ownsOrganization(session, row.organization_id)) return false;
  session.store.tables.seat.drop(keyOf(row));
  forgetHeir(session, row);
  return true;
}

export async function updatePaidSeats(tx: Tx, organization: OrganizationId, paid: readonly string[]): Promise<void> {
  const session = sessionOf(tx);
  for (const row of session.store.tables.seat.of(organization)) put(session, { ...row, paid: paid.includes(row.seat_id) });
}

export async function updateSeatMail(tx: Tx, key: Key, mail: MailState): Promise<void> {
  const session = sessionOf(tx);
  const row = session.store.tables.seat.get(keyOf(key));
  if (row) put(session, { ...row, mail });
}

export async function hasPaidSeat(tx: Tx, personId: PersonId): Promise<boolean> {
  return listOf(sessionOf(tx)).some(({ person_id, paid }) => person_id === personId && paid);
}

export async function readOpenSeats(db: Db, address: string): Promise<SeatRow[]> {
  return sort(listOf(sessionOf(db)).filter((row) => row.address === address && row.state === 'open'));
}

export async function findExpiredSeat(tx: Tx, at: Date): Promise<OrganizationId | null> {
  return listOf(sessionOf(tx)).find(({ state, expires_at }) => state === 'open' && expires_at <= at)?.organization_id ?? null;
}

export async function expireSeats(tx: Tx, organization: OrganizationId, at: Date): Promise<SeatRow[]> {
  const session = sessionOf(tx);
  const over = session.store.tables.seat.of(organization).filter(({ state, expires_at }) => state === 'open' && expires_at <= at);
  return over.map((row) => put(session, { ...row, state: 'expired' }));
}

export async function isSeatIdTaken(
  db: Db,
  seats: readonly { readonly id: SeatId; readonly address: string }[],
): Promise<boolean> {
  const rows = listOf(sessionOf(db));
  return seats.some(({ id, address }) => rows.some((row) => row.seat_id === id && row.address === address));
}

function forgetHeir({ store }: Session, { organization_id, seat_id }: Key): void {
  const row = store.tables.organization.get(organization_id);
  if (row?.heir_id === seat_id) store.tables.organization.put(organization_id, { ...row, heir_id: null });
}

function listOf(session: Session): SeatRow[] {
  return session.store.tables.seat.all().filter((row) => readsSeat(session, row));
}

function put({ store }: Session, row: SeatRow): SeatRow {
  store.tables.seat.put(keyOf(row), row);
  return row;
}

function keyOf({ organization_id, seat_id }: Key): string {
  return `${organization_id} ${seat_id}`;
}

function sort(rows: SeatRow[]): SeatRow[] {
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
