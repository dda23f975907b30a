import { type Generated, sql } from 'kysely';
import type { OrganizationId, PersonId, SeatId } from '../../domain/id.ts';
import type { MailState } from '../../domain/invitation.ts';
import type { SeatState } from '../../domain/organization.ts';
import type { Db, Tx } from './database.ts';

/** A seat of an Organization, from the offer on. */
export type SeatRow = {
  organization_id: OrganizationId;
  seat_id: SeatId;
  /** To whom it was offered: all that the Organization's owner knows of him. */
  address: string;
  state: SeatState;
  mail: MailState;
  /** Held, and paid for. */
  paid: boolean;
  /** Who holds it. */
  person_id: PersonId | null;
  sent_at: Date;
  expires_at: Date;
  held_at: Date | null;
};
export type SeatTable = Omit<SeatRow, 'paid'> & { paid: Generated<boolean> };
type NewSeat = Pick<SeatRow, 'organization_id' | 'seat_id' | 'address' | 'sent_at' | 'expires_at'>;

export async function insertSeats(tx: Tx, seats: readonly NewSeat[]): Promise<void> {
  for (const { organization_id, seat_id, address, sent_at, expires_at } of seats)
    await sql`insert into seat (organization_id, seat_id, address, state, mail, sent_at, expires_at)
      values (${organization_id}, ${seat_id}, ${address}, 'open', 'waiting', ${sent_at}, ${expires_at})`.execute(tx);
}

/** All of an Organization, as its owner or by the owner of everything. */
export function readSeatsOf(db: Db, organization: OrganizationId): Promise<SeatRow[]> {
  return db.selectFrom('seat').selectAll().where('organization_id', '=', organization).orderBy('seat_id').execute();
}

export async function readSeat(db: Db, organization: OrganizationId, seat: SeatId): Promise<SeatRow | null> {
  const row = await db
    .selectFrom('seat')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('seat_id', '=', seat)
    .executeTakeFirst();
  return row ?? null;
}

/** One that the viewer holds, or is offered and may still accept. */
export async function readSeatTo(tx: Tx, personId: PersonId, seat: SeatId, at: Date): Promise<SeatRow | null> {
  const { rows } = await sql<SeatRow>`
    select s.* from seat s where s.seat_id = ${seat} and (s.person_id = ${personId} or (s.state = 'open' and s.expires_at > ${at}
      and exists (select from address a where a.address = s.address and a.person_id = ${personId} and a.verified_at is not null)))
    order by s.organization_id limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** As the Organization's owner, who may offer it again, and say nothing else of it. */
export async function reopenSeat(tx: Tx, { organization_id, seat_id, sent_at, expires_at }: NewSeat): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ state: 'open', mail: 'waiting', sent_at, expires_at })
    .where('organization_id', '=', organization_id)
    .where('seat_id', '=', seat_id)
    .execute();
}

type Key = Pick<SeatRow, 'organization_id' | 'seat_id'>;

/** By whom it is offered to, in time. */
export async function acceptSeat(tx: Tx, { organization_id, seat_id }: Key, at: Date): Promise<boolean> {
  const { rows } = await sql`select app.accept_seat(${organization_id}, ${seat_id}, ${at})`.execute(tx);
  return rows.length > 0;
}

export async function declineSeat(tx: Tx, { organization_id, seat_id }: Key): Promise<boolean> {
  const { rows } = await sql`select app.decline_seat(${organization_id}, ${seat_id})`.execute(tx);
  return rows.length > 0;
}

export async function leaveSeat(tx: Tx, { organization_id, seat_id }: Key): Promise<boolean> {
  const { rows } = await sql`select app.leave_seat(${organization_id}, ${seat_id})`.execute(tx);
  return rows.length > 0;
}

export async function removeSeat(tx: Tx, { organization_id, seat_id }: Key): Promise<boolean> {
  const { rows } = await sql`select app.remove_seat(${organization_id}, ${seat_id})`.execute(tx);
  return rows.length > 0;
}

/** By the owner of everything. */
export async function updatePaidSeats(tx: Tx, organization: OrganizationId, paid: readonly string[]): Promise<void> {
  await sql`update seat set paid = seat_id = any(${paid}::uuid[]) where organization_id = ${organization}
    and paid is distinct from (seat_id = any(${paid}::uuid[]))`.execute(tx);
}

export async function updateSeatMail(tx: Tx, { organization_id, seat_id }: Key, mail: MailState): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ mail })
    .where('organization_id', '=', organization_id)
    .where('seat_id', '=', seat_id)
    .execute();
}

/** By the owner of everything: whether a seat that is paid for is this person's. */
export async function hasPaidSeat(tx: Tx, personId: PersonId): Promise<boolean> {
  const { rows } = await sql`select 1 from seat where person_id = ${personId} and paid limit 1`.execute(tx);
  return rows.length > 0;
}

export function readOpenSeats(db: Db, address: string): Promise<SeatRow[]> {
  return db
    .selectFrom('seat')
    .selectAll()
    .where('address', '=', address)
    .where('state', '=', 'open')
    .orderBy('organization_id')
    .orderBy('seat_id')
    .execute();
}

/** An Organization with an offer that has run out and does not say so, the oldest first, as in findOldPost; null: none has. */
export async function findExpiredSeat(tx: Tx, at: Date): Promise<OrganizationId | null> {
  const { rows } = await sql<{ organization_id: OrganizationId }>`
    select organization_id from seat where state = 'open' and expires_at <= ${at} order by expires_at limit 1`.execute(tx);
  return rows[0]?.organization_id ?? null;
}

/** Marks those of an Organization that have. */
export async function expireSeats(tx: Tx, organization: OrganizationId, at: Date): Promise<SeatRow[]> {
  return tx
    .updateTable('seat')
    .set({ state: 'expired' })
    .where('organization_id', '=', organization)
    .where('state', '=', 'open')
    .where('expires_at', '<=', at)
    .returningAll()
    .execute();
}

/** Whether one of these addresses has a seat of that id already, from whatever Organization. */
export async function isSeatIdTaken(
  db: Db,
  seats: readonly { readonly id: SeatId; readonly address: string }[],
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from unnest(${seats.map(({ id }) => id)}::uuid[], ${seats.map(({ address }) => address)}::text[]) as n (id, address)
    join seat s on s.address = n.address and s.seat_id = n.id limit 1`.execute(db);
  return rows.length > 0;
}
