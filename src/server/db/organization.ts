import { type Generated, sql } from 'kysely';
import type { AccountId, OrganizationId, PersonId, SeatId } from '../../domain/id.ts';
import type { Db, Tx } from './database.ts';

/** `person_id`: its owner, and `account_id` in whose name he pays; null: it was deleted. */
export type OrganizationRow = {
  organization_id: OrganizationId;
  person_id: PersonId | null;
  account_id: AccountId | null;
  name: string;
  seats: number;
  paid_until: Date | null;
  /** When the payment was made that counts. */
  paid_at: Date | null;
  /** The seat whose person is asked to take it over. */
  heir_id: SeatId | null;
};
export type OrganizationTable = Omit<OrganizationRow, 'seats'> & { seats: Generated<number> };

/** That one makes no two at once. */
export async function holdSelf(tx: Tx): Promise<void> {
  await sql`select app.hold_self()`.execute(tx);
}

export async function insertOrganization(
  tx: Tx,
  row: Pick<OrganizationRow, 'organization_id' | 'person_id' | 'account_id' | 'name'>,
): Promise<void> {
  const { organization_id, person_id, account_id, name } = row;
  await sql`insert into organization (organization_id, person_id, account_id, name)
    values (${organization_id}, ${person_id}, ${account_id}, ${name})`.execute(tx);
}

export async function readOwnOrganization(tx: Db, personId: PersonId): Promise<OrganizationRow | null> {
  const row = await tx
    .selectFrom('organization')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('organization_id')
    .executeTakeFirst();
  return row ?? null;
}

/** Held by its owner, and by whoever has a seat in it or is offered one. */
export async function lockOrganization(tx: Tx, id: OrganizationId): Promise<void> {
  await sql`select app.lock_organization(${id})`.execute(tx);
}

/** With the owner's rights; null: it is not there, or was deleted. */
export async function holdOrganization(tx: Tx, id: OrganizationId): Promise<OrganizationRow | null> {
  const row = await tx
    .selectFrom('organization')
    .selectAll()
    .where('organization_id', '=', id)
    .where('person_id', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function readOrganization(db: Db, id: OrganizationId): Promise<OrganizationRow | null> {
  const row = await db
    .selectFrom('organization')
    .selectAll()
    .where('organization_id', '=', id)
    .where('person_id', 'is not', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function updateOrganization(
  tx: Tx,
  id: OrganizationId,
  change: Partial<Pick<OrganizationRow, 'name' | 'heir_id'>>,
): Promise<void> {
  await tx.updateTable('organization').set(change).where('organization_id', '=', id).execute();
}

/** By the owner of everything: what was paid for. */
export async function updatePaid(
  tx: Tx,
  { organization_id, seats, paid_until, paid_at }: Pick<OrganizationRow, 'organization_id' | 'seats' | 'paid_until' | 'paid_at'>,
): Promise<void> {
  await tx
    .updateTable('organization')
    .set({ seats, paid_until, paid_at })
    .where('organization_id', '=', organization_id)
    .execute();
}

/** The viewer becomes its owner, if he is asked to by the seat that he holds. */
export async function takeOver(tx: Tx, id: OrganizationId, seat: SeatId, account: AccountId): Promise<boolean> {
  const { rows } = await sql`select app.take_over(${id}, ${seat}, ${account})`.execute(tx);
  return rows.length > 0;
}

/** With its seats, if it is the viewer's. */
export async function deleteOrganization(tx: Tx, id: OrganizationId): Promise<void> {
  await sql`select app.delete_organization(${id})`.execute(tx);
}

/** Those that give seats in the name of one of these accounts, held. By the owner of everything. */
export async function lockOrganizationsOf(tx: Tx, accountId: AccountId): Promise<OrganizationRow[]> {
  return tx
    .selectFrom('organization')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('organization_id')
    .forUpdate()
    .execute();
}

/** That offer a seat to this address, held: what is told of them must not cross that the address is shown to be somebody's. */
export async function lockOrganizationsOffering(tx: Tx, address: string): Promise<void> {
  await sql`
    select from organization where organization_id in (select organization_id from seat where address = ${address} and state = 'open')
    order by organization_id for update`.execute(tx);
}

/** One whose seats are paid for no more, and that still says they are; held by this process alone. */
export async function holdUnpaid(tx: Tx, at: Date): Promise<OrganizationRow | null> {
  const { rows } = await sql<OrganizationRow>`
    select o.* from organization o where o.paid_until <= ${at} and o.person_id is not null
      and exists (select from seat s where s.organization_id = o.organization_id and s.paid)
    order by o.paid_until limit 1 for update of o skip locked`.execute(tx);
  return rows[0] ?? null;
}

export type ListedOrganization = Pick<OrganizationRow, 'organization_id' | 'name' | 'seats' | 'paid_until'> & {
  /** One of its owner's addresses. */
  readonly owner: string;
  readonly taken: number;
};

/** All that there are, for the operator: who pays for how many, and not for whom. */
export async function listOrganizations(db: Db): Promise<ListedOrganization[]> {
  const { rows } = await sql<ListedOrganization>`
    select o.organization_id, o.name, o.seats, o.paid_until,
      (select min(a.address) from address a where a.person_id = o.person_id) as owner,
      (select count(*) from seat s where s.organization_id = o.organization_id and s.state = 'held') as taken
    from organization o where o.person_id is not null order by o.name, o.organization_id`.execute(db);
  return rows;
}
