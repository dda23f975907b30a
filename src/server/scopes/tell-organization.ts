/** Who learns of an Organization and its seats: its owner, and of each seat whoever is offered it or holds it. Nobody else, ever. */
import { readAccount } from '../db/account.ts';
import { type OrganizationRow, readOrganization } from '../db/organization.ts';
import { readSeatsOf, type SeatRow } from '../db/seat.ts';
import { projectOrganization, projectSeat, projectSponsor } from './projection.ts';
import { scopeOfInvited } from './tell-invitation.ts';
import type { Teller } from './teller.ts';

export function tellOrganization({ feed }: Teller, organization: OrganizationRow): void {
  const { person_id: owner, organization_id: id } = organization;
  if (owner) feed.putRow(`self:${owner}`, 'organization', id, projectOrganization(organization));
}

/** Some of its seats, or all. */
export async function tellSeats(teller: Teller, organization: OrganizationRow, only?: readonly SeatRow[]): Promise<void> {
  const seats = only ?? (await readSeatsOf(teller.tx, organization.organization_id));
  const { person_id: owner, account_id } = organization;
  const account = account_id && (await readAccount(teller.tx, account_id));
  if (!owner || !account) return;
  for (const seat of seats) {
    teller.feed.putRow(`self:${owner}`, 'seat', seat.seat_id, projectSeat(seat));
    await putSponsor(teller, seat, organization, account.name);
  }
}

/** What waits for an address, to whom it is now: its Organizations are told nothing by that. */
export async function tellSponsors(teller: Teller, seats: readonly SeatRow[]): Promise<void> {
  for (const seat of seats) {
    const organization = await readOrganization(teller.tx, seat.organization_id);
    const account = organization?.account_id && (await readAccount(teller.tx, organization.account_id));
    if (organization && account) await putSponsor(teller, seat, organization, account.name);
  }
}

async function putSponsor(teller: Teller, seat: SeatRow, organization: OrganizationRow, owner: string): Promise<void> {
  const { tx, feed, at } = teller;
  const isOver = seat.state === 'open' && seat.expires_at <= at;
  const sponsor = isOver ? null : projectSponsor(seat, organization, owner);
  if (sponsor) feed.putRow(await scopeOfInvited(tx, seat.address), 'sponsor', seat.seat_id, sponsor);
  else await dropSponsor(teller, seat);
}

/** The seat is there no more. */
export async function dropSeat(teller: Teller, owner: string, seat: SeatRow): Promise<void> {
  teller.feed.dropRow(`self:${owner}`, 'seat', seat.seat_id);
  await dropSponsor(teller, seat);
}

/** Of whoever is its owner no more, or while it is deleted. */
export function dropOrganization({ feed }: Teller, owner: string, { organization_id: id }: OrganizationRow): void {
  feed.dropRow(`self:${owner}`, 'organization', id);
}

async function dropSponsor({ tx, feed }: Teller, seat: SeatRow): Promise<void> {
  feed.dropRow(await scopeOfInvited(tx, seat.address), 'sponsor', seat.seat_id);
}
