import type { AccountMonth } from '../../../src/domain/account-month.ts';
import type { Day, Month } from '../../../src/domain/day.ts';
import type { AccountId, ConnectionId, GroupId, PersonId } from '../../../src/domain/id.ts';
import { type Language, languageOf } from '../../../src/domain/language.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { DigestAccount, DigestMember } from '../../../src/server/db/digest.ts';
import { isPresent, readsMembership, seesAccount } from '../sight.ts';
import { type Session, sessionOf } from '../store.ts';
import { enqueueJob } from './job.ts';

/** app.want_digest and app.end_digest */
export async function turnDigest(tx: Tx, on: boolean, week: Day, language: Language): Promise<void> {
  const { store, viewer } = sessionOf(tx);
  if (viewer === null) return;
  if (!on) store.tables.digest.drop(viewer);
  else
    store.tables.digest.put(viewer, {
      ...(store.tables.digest.get(viewer) ?? { person_id: viewer, week, begun: null }),
      language,
    });
}

export async function dropDigest(tx: Tx, personId: PersonId): Promise<boolean> {
  const { digest } = sessionOf(tx).store.tables;
  const was = digest.get(personId) !== undefined;
  digest.drop(personId);
  return was;
}

export async function wantsDigest(db: Db, personId: PersonId): Promise<boolean> {
  return sessionOf(db).store.tables.digest.get(personId) !== undefined;
}

export async function enqueueDue(db: Db, kind: string, week: Day): Promise<void> {
  const { digest } = sessionOf(db).store.tables;
  for (const row of digest.all().filter((each) => each.week < week)) {
    digest.put(row.person_id, { ...row, week });
    await enqueueJob(db, { kind, subject: row.person_id, payload: { person: row.person_id, week } });
  }
}

export async function beginDigest(db: Db, personId: PersonId, week: Day): Promise<Language | null> {
  const { digest } = sessionOf(db).store.tables;
  const row = digest.get(personId);
  if (row?.week !== week || row.begun === week) return null;
  digest.put(personId, { ...row, begun: week });
  return languageOf(row.language);
}

export async function forgetBegun(db: Db, personId: PersonId, week: Day): Promise<void> {
  const { digest } = sessionOf(db).store.tables;
  const row = digest.get(personId);
  if (row?.begun === week) digest.put(personId, { ...row, begun: null });
}

export async function readDigestAccounts(tx: Tx, personId: PersonId, from: Month): Promise<DigestAccount[]> {
  const session = sessionOf(tx);
  const own = session.store.tables.account.of(personId).filter(({ account_id }) => seesAccount(session, account_id, '9999-12'));
  return own
    .map(({ account_id: id, name }) => ({ id, name, months: monthsOf(session, id, from) }))
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}

export async function readDigestShown(tx: Tx, connections: readonly ConnectionId[], from: Month): Promise<DigestAccount[]> {
  const session = sessionOf(tx);
  const { connection, account } = session.store.tables;
  const shown = new Set(connections.flatMap((id) => connection.get(id)?.owner_account ?? []));
  return [...shown]
    .flatMap((id) => account.get(id) ?? [])
    .filter(({ account_id }) => seesAccount(session, account_id, '9999-12'))
    .map(({ account_id: id, name }) => ({ id, name, months: monthsOf(session, id, from) }))
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}

export async function readDigestMembers(tx: Tx, groupId: GroupId, from: Month): Promise<DigestMember[]> {
  const session = sessionOf(tx);
  const { membership, account } = session.store.tables;
  return membership
    .of(groupId)
    .filter((row) => isPresent(row) && readsMembership(session, row))
    .sort((a, b) => (a.membership_id < b.membership_id ? -1 : 1))
    .map((row) => ({
      id: row.membership_id,
      name: account.get(row.account_id)?.name ?? '',
      role: row.role,
      since: row.since,
      months: monthsOf(session, row.account_id, from),
    }));
}

function monthsOf(session: Session, account: AccountId, from: Month): AccountMonth[] {
  return session.store.tables.accountMonth
    .of(account)
    .filter(({ month }) => month >= from && seesAccount(session, account, month))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ value }) => value);
}
