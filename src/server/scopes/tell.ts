/** Which scopes learn of a change of a person, an account or an address; tell-*.ts of all else. */
import type { PersonId } from '../../domain/id.ts';
import { isStaff } from '../../domain/role.ts';
import type { AccountTable } from '../db/account.ts';
import { readVerifiedAddresses } from '../db/address.ts';
import { wantsDigest } from '../db/digest.ts';
import { lockGroupsInviting, lockGroupsOf } from '../db/grp.ts';
import { lockAddressees, readOpenInvitations } from '../db/invitation.ts';
import { readSeated } from '../db/membership.ts';
import { lockOrganizationsOf, lockOrganizationsOffering } from '../db/organization.ts';
import { readStanding } from '../db/person.ts';
import { readOpenSeats } from '../db/seat.ts';
import { projectAccount, projectPerson } from './projection.ts';
import { tellConnectionsOf, tellConnectionsTo } from './tell-connection.ts';
import { nobodysScope, putToInvited, tellInvitations } from './tell-invitation.ts';
import { putSeat } from './tell-membership.ts';
import { tellSeats, tellSponsors } from './tell-organization.ts';
import type { Teller } from './teller.ts';

export async function tellPerson({ tx, feed }: Teller, person: PersonId): Promise<void> {
  const standing = await readStanding(tx, person);
  if (!standing) return;
  const [addresses, digest] = [await readVerifiedAddresses(tx, person), await wantsDigest(tx, person)];
  feed.putRow(`self:${person}`, 'person', person, projectPerson(person, { standing, addresses, digest }));
}

/**
 * A new name or profile: to oneself, to each team and connection; where one is known by all, to the card and to those invited; and to
 * whom one pays for.
 */
export async function tellAccount(teller: Teller, account: AccountTable): Promise<void> {
  const { tx, feed } = teller;
  feed.putRow(`self:${account.person_id}`, 'account', account.account_id, projectAccount(account));
  await lockGroupsOf(tx, account.account_id);
  for (const membership of await readSeated(tx, { account: account.account_id })) {
    await putSeat(teller, membership, account);
    if (isStaff(membership.role)) await tellInvitations(teller, membership.group_id);
  }
  await tellConnectionsOf(teller, account.account_id);
  for (const organization of await lockOrganizationsOf(tx, account.account_id)) await tellSeats(teller, organization);
}

/**
 * An address was shown to be this person's: what waits for it becomes his. With the Groups held, before the address as whoever invites
 * does: a change of staff that this cannot see yet was not told to him either.
 */
export async function tellAddressVerified(teller: Teller, person: PersonId, address: string): Promise<void> {
  await lockGroupsInviting(teller.tx, address);
  await lockOrganizationsOffering(teller.tx, address);
  await lockAddressees(teller.tx, [address]);
  teller.feed.dropScope(nobodysScope(address));
  await tellPerson(teller, person);
  for (const invitation of await readOpenInvitations(teller.tx, { address }))
    await putToInvited(teller, [invitation], invitation.group_id);
  await tellConnectionsTo(teller, address);
  await tellSponsors(teller, await readOpenSeats(teller.tx, address));
}
