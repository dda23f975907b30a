import type { AccountId, OrganizationId, PersonId, SeatId } from '../../../src/domain/id.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { ListedOrganization, OrganizationRow } from '../../../src/server/db/organization.ts';
import { ownsAccount, ownsOrganization } from '../sight.ts';
import { createSqlError, type Session, sessionOf } from '../store.ts';

/** One transaction runs at a time. */
export async function holdSelf(): Promise<void> {}

export async function lockOrganization(): Promise<void> {}

export async function lockOrganizationsOffering(): Promise<void> {}

export async function insertOrganization(
  tx: Tx,
  row: Pick<OrganizationRow, 'organization_id' | 'person_id' | 'account_id' | 'name'>,
): Promise<void> {
  const session = sessionOf(tx);
  const { organization } = session.store.tables;
  if (row.person_id !== session.viewer || !row.account_id || !ownsAccount(session, row.account_id)) throw createSqlError('42501');
  if (organization.get(row.organization_id)) throw createSqlError('23505');
  organization.put(row.organization_id, { ...row, seats: 0, paid_until: null, paid_at: null, heir_id: null });
}

export async function readOwnOrganization(tx: Db, personId: PersonId): Promise<OrganizationRow | null> {
  return sort(listOf(sessionOf(tx)).filter(({ person_id }) => person_id === personId))[0] ?? null;
}

export async function holdOrganization(tx: Tx, id: OrganizationId): Promise<OrganizationRow | null> {
  return readOrganization(tx, id);
}

export async function readOrganization(db: Db, id: OrganizationId): Promise<OrganizationRow | null> {
  return listOf(sessionOf(db)).find((row) => row.organization_id === id && row.person_id !== null) ?? null;
}

export async function updateOrganization(
  tx: Tx,
  id: OrganizationId,
  change: Partial<Pick<OrganizationRow, 'name' | 'heir_id'>>,
): Promise<void> {
  const row = await readOrganization(tx, id);
  if (row) put(sessionOf(tx), { ...row, ...change });
}

export async function updatePaid(
  tx: Tx,
  paid: Pick<OrganizationRow, 'organization_id' | 'seats' | 'paid_until' | 'paid_at'>,
): Promise<void> {
  const row = sessionOf(tx).store.tables.organization.get(paid.organization_id);
  if (row) put(sessionOf(tx), { ...row, ...paid });
}

/** app.take_over */
export async function takeOver(tx: Tx, id: OrganizationId, seatId: SeatId, account: AccountId): Promise<boolean> {
  const session = sessionOf(tx);
  const { viewer, store } = session;
  const row = store.tables.organization.get(id);
  const seat = store.tables.seat.get(`${id} ${seatId}`);
  const isAsked = row?.heir_id === seatId && seat?.state === 'held' && seat.person_id === viewer;
  if (!row || !isAsked || !ownsAccount(session, account)) return false;
  put(session, { ...row, person_id: viewer, account_id: account, heir_id: null });
  return true;
}

/** app.delete_organization */
export async function deleteOrganization(tx: Tx, id: OrganizationId): Promise<void> {
  const session = sessionOf(tx);
  const row = session.store.tables.organization.get(id);
  if (!row || !ownsOrganization(session, id)) return;
  for (const seat of session.store.tables.seat.of(id)) session.store.tables.seat.drop(`${id} ${seat.seat_id}`);
  put(session, { ...row, person_id: null, account_id: null, name: '', seats: 0, paid_until: null, heir_id: null });
}

export async function lockOrganizationsOf(tx: Tx, accountId: AccountId): Promise<OrganizationRow[]> {
  return sort(listOf(sessionOf(tx)).filter(({ account_id }) => account_id === accountId));
}

export async function holdUnpaid(tx: Tx, at: Date): Promise<OrganizationRow | null> {
  const { store } = sessionOf(tx);
  const rows = store.tables.organization
    .all()
    .filter(
      ({ organization_id: id, person_id, paid_until }) =>
        person_id !== null && paid_until !== null && paid_until <= at && store.tables.seat.of(id).some(({ paid }) => paid),
    );
  return sort(rows)[0] ?? null;
}

function listOf({ store, viewer, isOwner }: Session): OrganizationRow[] {
  return store.tables.organization.all().filter(({ person_id }) => isOwner || (person_id !== null && person_id === viewer));
}

function put({ store }: Session, row: OrganizationRow): void {
  store.tables.organization.put(row.organization_id, row);
}

function sort(rows: OrganizationRow[]): OrganizationRow[] {
  return rows.sort((a, b) => (a.organization_id < b.organization_id ? -1 : 1));
}

export async function listOrganizations(db: Db): Promise<ListedOrganization[]> {
  const { tables } = sessionOf(db).store;
  return tables.organization.all().flatMap(({ organization_id, name, seats, paid_until, person_id }) => {
    if (person_id === null) return [];
    const [owner = ''] = tables.address
      .of(person_id)
      .map(({ address }) => address)
      .sort();
    const taken = tables.seat.of(organization_id).filter(({ state }) => state === 'held').length;
    return [{ organization_id, name, seats, paid_until, owner, taken }];
  });
}
