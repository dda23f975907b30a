/** Which seats of an Organization are paid for, and with that the plans of those who hold them. With the owner's rights. */
import type { PersonId, SeatId } from '../../domain/id.ts';
import { capacityAt, paidOf } from '../../domain/organization.ts';
import type { OrganizationRow } from '../db/organization.ts';
import { readSeatsOf, type SeatRow, updatePaidSeats } from '../db/seat.ts';
import { settlePerson } from './plan.ts';
import { dropOrganization, dropSeat, tellOrganization, tellSeats } from './tell-organization.ts';
import type { Teller } from './teller.ts';

/** `seats`: that changed in themselves. `people`: who held one that is there no more. */
type Touched = { readonly seats?: readonly SeatId[]; readonly people?: readonly PersonId[] };

/**
 * After anything that may change it, with the Organization held. People are held in ascending order, so that two who pay for the same
 * people never wait for each other crosswise.
 */
export async function settleSeats(teller: Teller, organization: OrganizationRow, touched: Touched = {}): Promise<void> {
  const { tx, at } = teller;
  const { organization_id: id } = organization;
  const seats = await readSeatsOf(tx, id);
  const held = seats.flatMap(({ state, seat_id, held_at }) =>
    state === 'held' && held_at ? { id: seat_id, heldAt: held_at.getTime() } : [],
  );
  const paid = paidOf(held, capacityAt(paidBy(organization), at.getTime()));
  await updatePaidSeats(tx, id, [...paid]);
  const moved = seats.filter((seat) => seat.paid !== paid.has(seat.seat_id));
  const told = new Set([...moved.map(({ seat_id }) => seat_id), ...(touched.seats ?? [])]);
  tellOrganization(teller, organization);
  await tellSeats(
    teller,
    organization,
    seats.filter(({ seat_id }) => told.has(seat_id)).map((seat) => ({ ...seat, paid: paid.has(seat.seat_id) })),
  );
  const people = new Set([...(touched.people ?? []), ...moved.flatMap(({ person_id }) => person_id ?? [])]);
  for (const person of [...people].sort()) await settlePerson(teller, person);
}

/** It is there no more: its holders have their grace. */
export async function tellDeletion(teller: Teller, organization: OrganizationRow, seats: readonly SeatRow[]): Promise<void> {
  const { person_id: owner } = organization;
  if (owner === null) return;
  dropOrganization(teller, owner, organization);
  for (const seat of seats) await dropSeat(teller, owner, seat);
  for (const person of seats.flatMap(({ person_id }) => person_id ?? []).sort()) await settlePerson(teller, person);
}

export function paidBy({ seats, paid_until }: OrganizationRow): { readonly seats: number; readonly paidUntil: number | null } {
  return { seats, paidUntil: paid_until?.getTime() ?? null };
}

export function placedBy({ state, expires_at }: SeatRow): { readonly state: SeatRow['state']; readonly expiresAt: number } {
  return { state, expiresAt: expires_at.getTime() };
}
