import type { OrganizationId } from '../../domain/id.ts';
import {
  deleteOrganization,
  holdSelf,
  insertOrganization,
  lockOrganization,
  type OrganizationRow,
  readOrganization,
  readOwnOrganization,
  takeOver,
  updateOrganization,
} from '../db/organization.ts';
import { beyondSight } from '../db/role.ts';
import { readSeat, readSeatsOf, readSeatTo, type SeatRow } from '../db/seat.ts';
import { cancelSeatMail } from '../jobs/seat-mail.ts';
import { tellDeletion } from '../scopes/seats.ts';
import { dropOrganization, tellOrganization, tellSeats } from '../scopes/tell-organization.ts';
import type { Teller } from '../scopes/teller.ts';
import { lockAccount } from './account.ts';
import { fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

type OrganizationMutation =
  | 'organization.create'
  | 'organization.rename'
  | 'organization.offer'
  | 'organization.takeOver'
  | 'organization.delete';

export const organizationMutators: Mutators<OrganizationMutation> = {
  /** An id that is taken is refused by the key, whoever has it. */
  async 'organization.create'(context, { organization: id, account: accountId, name }) {
    const { tx, person } = context;
    await requireNone(context);
    const account = await lockAccount(context, accountId);
    await insertOrganization(tx, { organization_id: id, person_id: person, account_id: account.account_id, name });
    const made = (await readOrganization(tx, id)) ?? fail('refused');
    await tell(context, async (teller) => tellOrganization(teller, made));
  },

  async 'organization.rename'(context, { organization: id, name }) {
    const organization = await enterOrganization(context, id);
    await updateOrganization(context.tx, id, { name });
    await tell(context, (teller) => tellAll(teller, { ...organization, name }));
  },

  /** Whoever is asked sees it beside his seat; whoever was asked before is asked no more. */
  async 'organization.offer'(context, { organization: id, seat }) {
    const { tx, person } = context;
    const organization = await enterOrganization(context, id);
    const heir = seat === null ? null : await readSeat(tx, id, seat);
    if (seat !== null && (heir?.state !== 'held' || heir.person_id === person)) fail('refused');
    await updateOrganization(tx, id, { heir_id: seat });
    const before = organization.heir_id === null ? null : await readSeat(tx, id, organization.heir_id);
    const concerned = [before, heir].filter((one): one is SeatRow => one !== null);
    await tell(context, async (teller) => {
      tellOrganization(teller, { ...organization, heir_id: seat });
      await tellSeats(teller, { ...organization, heir_id: seat }, concerned);
    });
  },

  /** All of it goes from one owner to the other: who pays, and who sees which addresses have seats. */
  async 'organization.takeOver'(context, { seat: seatId, account: accountId }) {
    const { tx, person, at } = context;
    const seat = (await readSeatTo(tx, person, seatId, at)) ?? fail('refused');
    await lockOrganization(tx, seat.organization_id);
    await requireNone(context);
    const account = await lockAccount(context, accountId);
    const before = await beyondSight(tx, () => readOrganization(tx, seat.organization_id)); // told that it is his no more
    if (!(await takeOver(tx, seat.organization_id, seatId, account.account_id))) fail('refused');
    await tell(context, async (teller) => {
      const after = await readOrganization(tx, seat.organization_id);
      if (!before?.person_id || !after) throw new Error('what was taken over is there');
      await leaveOwner(teller, before, before.person_id);
      await tellAll(teller, after);
    });
  },

  async 'organization.delete'(context, { organization: id }) {
    const { tx, person } = context;
    const organization = await enterOrganization(context, id);
    const seats = await readSeatsOf(tx, id);
    for (const { seat_id } of seats) await cancelSeatMail(tx, seat_id);
    await deleteOrganization(tx, id);
    await tell(context, (teller) => tellDeletion(teller, { ...organization, person_id: person }, seats));
  },
};

/** Holds it: to whoever does not own it, it is as one that never was. */
export async function enterOrganization({ tx }: MutationContext, id: OrganizationId): Promise<OrganizationRow> {
  await lockOrganization(tx, id);
  return (await readOrganization(tx, id)) ?? fail('refused');
}

/** One person owns one Organization at most. */
async function requireNone({ tx, person }: MutationContext): Promise<void> {
  await holdSelf(tx);
  if (await readOwnOrganization(tx, person)) fail('refused');
}

async function tellAll(teller: Teller, organization: OrganizationRow): Promise<void> {
  tellOrganization(teller, organization);
  await tellSeats(teller, organization);
}

async function leaveOwner(teller: Teller, organization: OrganizationRow, owner: string): Promise<void> {
  dropOrganization(teller, owner, organization);
  for (const { seat_id } of await readSeatsOf(teller.tx, organization.organization_id))
    teller.feed.dropRow(`self:${owner}`, 'seat', seat_id);
}
