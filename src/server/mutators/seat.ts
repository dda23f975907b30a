import type { OrganizationId, SeatId } from '../../domain/id.ts';
import { INVITATION_LIFETIME_MS } from '../../domain/invitation.ts';
import { capacityAt, freeAt, isTaken, SEAT_MAILS_A_DAY, SEAT_RESENDS_A_DAY } from '../../domain/organization.ts';
import type { MutationArgs } from '../../protocol/mutation.ts';
import { readAccount } from '../db/account.ts';
import { lockAddressees } from '../db/invitation.ts';
import { lockOrganization, type OrganizationRow, readOrganization } from '../db/organization.ts';
import { beyondSight } from '../db/role.ts';
import {
  acceptSeat,
  declineSeat,
  insertSeats,
  isSeatIdTaken,
  leaveSeat,
  readSeat,
  readSeatsOf,
  readSeatTo,
  removeSeat,
  reopenSeat,
  type SeatRow,
} from '../db/seat.ts';
import { cancelSeatMail, enqueueSeatMail } from '../jobs/seat-mail.ts';
import { paidBy, placedBy, settleSeats } from '../scopes/seats.ts';
import { dropSeat } from '../scopes/tell-organization.ts';
import { countInDay } from './count.ts';
import { fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';
import { enterOrganization } from './organization.ts';

type SeatMutation = 'seat.offer' | 'seat.offerAgain' | 'seat.remove' | 'seat.accept' | 'seat.decline' | 'seat.leave';
type NewSeats = MutationArgs['seat.offer']['seats'];

export const seatMutators: Mutators<SeatMutation> = {
  /** To addresses that have none yet, the same whether we know them or not; and to no more than there are seats. */
  async 'seat.offer'(context, { organization: id, seats: asked }) {
    const { tx, at } = context;
    const organization = await enterOrganization(context, id);
    const known = await readSeatsOf(tx, id);
    const taken = new Set(known.filter((seat) => isTaken(placedBy(seat), at.getTime())).map(({ address }) => address));
    const fresh = [...new Map(asked.map((seat) => [seat.address, seat])).values()].filter(({ address }) => !taken.has(address));
    if (fresh.length === 0) return;
    requireFree(organization, known, { at, count: fresh.length });
    await countMails(context, fresh.length);
    await holdAddresses(context, fresh);
    for (const seat of known.filter(({ address }) => fresh.some((one) => one.address === address))) await takeAway(context, seat);
    const expires = new Date(at.getTime() + INVITATION_LIFETIME_MS);
    const rows = fresh.map(({ id: seat_id, address }) => ({
      organization_id: id,
      seat_id,
      address,
      sent_at: at,
      expires_at: expires,
    }));
    await insertSeats(tx, rows);
    for (const row of rows) await mail(context, organization, row);
    await tell(context, (teller) => settleSeats(teller, organization, { seats: rows.map(({ seat_id }) => seat_id) }));
  },

  async 'seat.offerAgain'(context, { organization: id, seat: seatId }) {
    const { tx, at } = context;
    const organization = await enterOrganization(context, id);
    const seat = await findSeat(context, id, seatId);
    if (seat.state === 'held') fail('refused');
    const others = (await readSeatsOf(tx, id)).filter(({ seat_id }) => seat_id !== seatId);
    requireFree(organization, others, { at, count: 1 });
    await countMails(context, 1);
    await countAgain(context, seatId);
    const renewed = { ...seat, sent_at: at, expires_at: new Date(at.getTime() + INVITATION_LIFETIME_MS) };
    await beyondSight(tx, () => lockAddressees(tx, [seat.address]));
    await reopenSeat(tx, renewed);
    await cancelSeatMail(tx, seatId);
    await mail(context, organization, renewed);
    await tell(context, (teller) => settleSeats(teller, organization, { seats: [seatId] }));
  },

  /** Whoever held it has his grace; his own plan is his again. */
  async 'seat.remove'(context, { organization: id, seat: seatId }) {
    const { tx } = context;
    await enterOrganization(context, id);
    const seat = await findSeat(context, id, seatId);
    await takeAway(context, seat);
    const organization = (await readOrganization(tx, id)) ?? fail('refused');
    const people = seat.person_id ? [seat.person_id] : [];
    await tell(context, (teller) => settleSeats(teller, organization, { people }));
  },

  /** Only by whoever has the address that it was offered to, once, in time, and while it is paid for. */
  async 'seat.accept'(context, { seat: seatId }) {
    const { tx, at } = context;
    const seat = await holdOwn(context, seatId, 'open');
    await requirePaid(context, seat);
    if (!(await acceptSeat(tx, seat, at))) fail('refused');
    await cancelSeatMail(tx, seatId);
    await settleOwn(context, seat);
  },

  async 'seat.decline'(context, { seat: seatId }) {
    const { tx } = context;
    const seat = await holdOwn(context, seatId, 'open');
    if (!(await declineSeat(tx, seat))) fail('refused');
    await cancelSeatMail(tx, seatId);
    await settleOwn(context, seat);
  },

  async 'seat.leave'(context, { seat: seatId }) {
    const seat = await holdOwn(context, seatId, 'held');
    if (!(await leaveSeat(context.tx, seat))) fail('refused');
    await settleOwn(context, seat);
  },
};

async function findSeat({ tx }: MutationContext, organization: OrganizationId, seat: SeatId): Promise<SeatRow> {
  return (await readSeat(tx, organization, seat)) ?? fail('refused');
}

/** One that the viewer holds or is offered, with its Organization held: looked at again, since it may have waited. */
async function holdOwn({ tx, person, at }: MutationContext, id: SeatId, state: SeatRow['state']): Promise<SeatRow> {
  const { organization_id: organization } = (await readSeatTo(tx, person, id, at)) ?? fail('refused');
  await lockOrganization(tx, organization);
  const seat = await readSeatTo(tx, person, id, at);
  return seat?.organization_id === organization && seat.state === state ? seat : fail('refused');
}

/** After the answer of whoever is offered a seat or holds it. */
function settleOwn(context: MutationContext, { organization_id: id, seat_id }: SeatRow): Promise<void> {
  return tell(context, async (teller) => {
    const organization = await readOrganization(context.tx, id);
    if (organization) await settleSeats(teller, organization, { seats: [seat_id], people: [context.person] });
  });
}

/** An offer that is out was for a seat that was paid for; fewer may be by now. Beyond sight: he sees no other seat. */
async function requirePaid({ tx, at }: MutationContext, { organization_id: id }: SeatRow): Promise<void> {
  const free = await beyondSight(tx, async () => {
    const organization = await readOrganization(tx, id);
    const held = (await readSeatsOf(tx, id)).filter(({ state }) => state === 'held');
    return organization === null ? 0 : capacityAt(paidBy(organization), at.getTime()) - held.length;
  });
  if (free <= 0) fail('no-seat');
}

function requireFree(
  organization: OrganizationRow,
  seats: readonly SeatRow[],
  { at, count }: { readonly at: Date; readonly count: number },
): void {
  if (freeAt(paidBy(organization), seats.map(placedBy), at.getTime()) < count) fail('no-seat');
}

/** Held as an address that is invited, since what is offered must not miss who proves it to be his. */
function holdAddresses({ tx }: MutationContext, seats: NewSeats): Promise<void> {
  return beyondSight(tx, async () => {
    await lockAddressees(
      tx,
      seats.map(({ address }) => address),
    );
    if (await isSeatIdTaken(tx, seats)) fail('refused');
  });
}

async function takeAway(context: MutationContext, seat: SeatRow): Promise<void> {
  const { tx, person } = context;
  if (!(await removeSeat(tx, seat))) fail('refused');
  await cancelSeatMail(tx, seat.seat_id);
  await tell(context, (teller) => dropSeat(teller, person, seat));
}

/** In the owner's name. */
async function mail(
  { tx }: MutationContext,
  { organization_id: organization, account_id }: OrganizationRow,
  { seat_id: seat, address: to }: Pick<SeatRow, 'seat_id' | 'address'>,
): Promise<void> {
  const account = account_id && (await readAccount(tx, account_id));
  if (account) await enqueueSeatMail(tx, { organization, seat, to, owner: account.name });
}

/** @throws ExpectedFailure 'too-many': an owner's own limit */
async function countMails(context: MutationContext, count: number): Promise<void> {
  if ((await countInDay(context, ['seats', context.person], count)) > SEAT_MAILS_A_DAY) fail('too-many');
}

/** @throws ExpectedFailure 'too-many': nobody's mailbox is to be filled */
async function countAgain(context: MutationContext, seat: SeatId): Promise<void> {
  if ((await countInDay(context, ['seat-again', seat], 1)) > SEAT_RESENDS_A_DAY) fail('too-many');
}
