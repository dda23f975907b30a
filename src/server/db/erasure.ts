/** What is asked of many tables when a person is erased. By the owner alone. */
import { sql } from 'kysely';
import type { GroupId, InvitationId, PersonId } from '../../domain/id.ts';
import type { Tx } from './database.ts';
import type { MembershipTable } from './membership.ts';
import type { OrganizationRow } from './organization.ts';
import { readSeatsOf, type SeatRow } from './seat.ts';

/**
 * Held until the transaction ends, so that nobody signs in as him, joins or imports meanwhile. His devices first, as a push holds them.
 * False: there is no such person.
 */
export async function holdPerson(tx: Tx, personId: PersonId): Promise<boolean> {
  await sql`select from client where person_id = ${personId} order by client_id for update`.execute(tx);
  const { rows } = await sql`select 1 from person where person_id = ${personId} for update`.execute(tx);
  return rows.length > 0;
}

/** Holds every Group that he is or was in, or that ever invited one of these addresses. */
export async function lockGroupsAround(tx: Tx, personId: PersonId, addresses: readonly string[]): Promise<void> {
  await sql`
    select from grp where group_id in (
      select group_id from membership where person_id = ${personId}
      union select group_id from invitation where address = any(${addresses}::text[]))
    order by group_id for update`.execute(tx);
}

/** Those that have not ended, of Groups that are there. */
export function readSeatedOf(tx: Tx, personId: PersonId): Promise<MembershipTable[]> {
  return tx
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', personId)
    .where('seated', '=', true)
    .orderBy('group_id')
    .orderBy('membership_id')
    .execute();
}

/** All that were ever sent to these addresses, from whatever Group, with the mails of theirs that still wait. */
export async function deleteInvitationsTo(
  tx: Tx,
  addresses: readonly string[],
): Promise<{ group_id: GroupId; invitation_id: InvitationId }[]> {
  const invitations = await tx
    .deleteFrom('invitation')
    .where('address', 'in', addresses.length > 0 ? addresses : [''])
    .returning(['group_id', 'invitation_id'])
    .execute();
  await sql`delete from job where subject = any(${invitations.map(({ invitation_id: id }) => id)}::text[])`.execute(tx);
  return invitations;
}

/** Whom he invited a mail still tells so: it names an Admin who is left. */
export async function forgetInviter(tx: Tx, personId: PersonId): Promise<void> {
  await sql`
    update job j set payload = jsonb_set(j.payload, '{inviter}', to_jsonb(coalesce((
      select a.name from membership m join account a using (account_id)
      where m.group_id = i.group_id and m.role = 'admin' and m.present order by m.joined_at, m.membership_id limit 1), g.name)))
    from invitation i join grp g using (group_id) join membership his on his.membership_id = i.inviter_id
    where j.subject = i.invitation_id::text and j.payload ? 'inviter'
      and his.group_id = i.group_id and his.person_id = ${personId}`.execute(tx);
}

/** Codes that were asked for and not used. Before all else: who signs in holds his code first. */
export async function deleteSignIns(tx: Tx, addresses: readonly string[]): Promise<void> {
  await sql`delete from sign_in where address = any(${addresses}::text[])`.execute(tx);
}

export async function deleteAddressees(tx: Tx, addresses: readonly string[]): Promise<void> {
  await sql`delete from addressee where address = any(${addresses}::text[])`.execute(tx);
}

/** A Group goes on without its founder, as one does whose rows were erased. */
export async function forgetFounder(tx: Tx, personId: PersonId): Promise<void> {
  await sql`update grp set founder_id = group_id where founder_id = ${personId}`.execute(tx);
}

/** Holds every Organization that he owns, has a seat of, or is offered one by. */
export async function lockOrganizationsAround(tx: Tx, personId: PersonId, addresses: readonly string[]): Promise<void> {
  await sql`
    select from organization where person_id = ${personId} or organization_id in (
      select organization_id from seat where person_id = ${personId} or address = any(${addresses}::text[]))
    order by organization_id for update`.execute(tx);
}

/** Nothing of them is left but that there were some; returns what they were, with their seats, which are gone. */
export async function blankOrganizationsOf(
  tx: Tx,
  personId: PersonId,
): Promise<{ readonly organization: OrganizationRow; readonly seats: readonly SeatRow[] }[]> {
  const owned = await tx.selectFrom('organization').selectAll().where('person_id', '=', personId).execute();
  const blanked: { readonly organization: OrganizationRow; readonly seats: readonly SeatRow[] }[] = [];
  for (const organization of owned) {
    const id = organization.organization_id;
    blanked.push({ organization, seats: await readSeatsOf(tx, id) });
    await sql`delete from job where subject in (select seat_id::text from seat where organization_id = ${id})`.execute(tx);
    await sql`delete from seat where organization_id = ${id}`.execute(tx);
    await sql`update organization set person_id = null, account_id = null, name = '', seats = 0, paid_until = null, heir_id = null
      where organization_id = ${id}`.execute(tx);
  }
  return blanked;
}

/** Those that he holds, and all that were ever offered to these addresses, with the mails of theirs that still wait. */
export async function deleteSeatsOf(tx: Tx, personId: PersonId, addresses: readonly string[]): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    delete from seat where person_id = ${personId} or address = any(${addresses}::text[]) returning *`.execute(tx);
  const ids = rows.map(({ seat_id }) => seat_id);
  await sql`update organization set heir_id = null where heir_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from job where subject = any(${ids}::text[])`.execute(tx);
  return rows;
}

/** Questions of his to the operator that are not sent yet. */
export async function deleteQuestions(tx: Tx, personId: PersonId): Promise<void> {
  await sql`delete from job where kind = 'help-mail' and subject = ${personId}`.execute(tx);
}
