/** A person is erased: the operator's command. With the owner's rights. */
import { isLastAdmin } from '../../domain/group.ts';
import type { PersonId } from '../../domain/id.ts';
import { lockAccountsOf } from '../db/account.ts';
import { readVerifiedAddresses } from '../db/address.ts';
import type { Db } from '../db/database.ts';
import {
  blankOrganizationsOf,
  deleteAddressees,
  deleteInvitationsTo,
  deleteQuestions,
  deleteSeatsOf,
  deleteSignIns,
  forgetFounder,
  forgetInviter,
  holdPerson,
  lockGroupsAround,
  lockOrganizationsAround,
  readSeatedOf,
} from '../db/erasure.ts';
import { deleteConnectionsOf } from '../db/connection.ts';
import { readGroup } from '../db/grp.ts';
import { readOrganization } from '../db/organization.ts';
import { lockAddressees } from '../db/invitation.ts';
import { endMembership, type MembershipTable, readAdmins } from '../db/membership.ts';
import { deletePerson } from '../db/person.ts';
import { holdPublishersOf } from '../db/publisher.ts';
import { deletePostJobs } from '../db/scheduled-post.ts';
import { cancelDigestMail } from '../jobs/digest-mail.ts';
import { forgetParties, writeAudit } from './audit.ts';
import { createFeed } from './feed.ts';
import { forgetConnection } from './tell-connection.ts';
import { settleSeats, tellDeletion } from './seats.ts';
import { tellLeaving } from './tell-membership.ts';
import type { Teller } from './teller.ts';

/** `last`: the names of the Groups whose only Admin he is (I4); nothing was done then. */
export type Erased = { readonly last: readonly string[] };

/**
 * His rows go, with all that others are told of him: they learn of it at their next sync, as of somebody who was removed. What stays
 * are ids that lead to nobody: in the logs of his Groups, in what others agreed to, in what happened to them, and that somebody has left.
 */
export async function erasePerson(db: Db, person: PersonId, at = new Date()): Promise<Erased> {
  return db.transaction().execute(async (tx) => {
    const teller = { tx, feed: createFeed(), at };
    const addresses = await readVerifiedAddresses(tx, person);
    await deleteSignIns(tx, addresses);
    await lockOrganizationsAround(tx, person, addresses);
    if (!(await holdPerson(tx, person))) return { last: [] };
    await lockAccountsOf(tx, person);
    await holdPublishersOf(tx, person);
    await lockGroupsAround(tx, person, addresses);
    await lockAddressees(tx, addresses);
    const seats = await readSeatedOf(tx, person);
    const last = await findLast(teller, seats);
    if (last.length > 0) return { last };
    for (const seat of seats) await end(teller, seat);
    await forget(teller, person, addresses);
    return { last };
  });
}

/** Who rests counts for nobody but another who rests: as when he leaves himself. */
async function findLast({ tx }: Teller, seats: readonly MembershipTable[]): Promise<string[]> {
  const names = new Set<string>();
  for (const seat of seats.filter(({ role }) => role === 'admin')) {
    const own = new Set(seats.map(({ membership_id: id }) => id));
    const admins = await readAdmins(tx, seat.group_id, seat.suspended_at !== null);
    const others = admins.filter(({ id }) => id === seat.membership_id || !own.has(id));
    if (isLastAdmin(others, seat.membership_id)) names.add((await readGroup(tx, seat.group_id))?.name ?? '');
  }
  return [...names].sort();
}

async function end(teller: Teller, seat: MembershipTable): Promise<void> {
  const { group_id: group, membership_id: id, person_id: person, role } = seat;
  await endMembership(teller.tx, group, id, teller.at);
  await tellLeaving(teller, seat, 'removed');
  await writeAudit(teller, null, [{ group, action: 'membership.remove', subject: { person }, detail: { role } }]);
}

/** What is told of him is dropped before his rows are: it is found by them. */
async function forget(teller: Teller, person: PersonId, addresses: readonly string[]): Promise<void> {
  const { tx, feed } = teller;
  await forgetParties(teller, person);
  for (const { group_id, invitation_id } of await deleteInvitationsTo(tx, addresses))
    feed.dropRow(`admin:${group_id}`, 'sent', invitation_id);
  for (const connection of await deleteConnectionsOf(tx, person, addresses)) await forgetConnection(teller, connection);
  await forgetSeats(teller, person, addresses);
  await deletePostJobs(tx, person);
  await deleteQuestions(tx, person);
  await forgetInviter(tx, person);
  await forgetFounder(tx, person);
  await deleteAddressees(tx, addresses);
  await cancelDigestMail(tx, person);
  feed.dropScope(`self:${person}`);
  await feed.flush(tx);
  await deletePerson(tx, person);
}

/** What he paid for ends, with grace for those who had it; seats of his are free. */
async function forgetSeats(teller: Teller, person: PersonId, addresses: readonly string[]): Promise<void> {
  const { tx } = teller;
  for (const own of await blankOrganizationsOf(tx, person)) await tellDeletion(teller, own.organization, own.seats);
  for (const seat of await deleteSeatsOf(tx, person, addresses)) {
    const organization = await readOrganization(tx, seat.organization_id);
    if (!organization) continue;
    if (organization.person_id) teller.feed.dropRow(`self:${organization.person_id}`, 'seat', seat.seat_id);
    await settleSeats(teller, organization);
  }
}
