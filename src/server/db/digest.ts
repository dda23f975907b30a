/** Who wants the weekly mail, and what it is made of. */
import { sql } from 'kysely';
import type { AccountMonth } from '../../domain/account-month.ts';
import type { Day, Month } from '../../domain/day.ts';
import type { AccountId, ConnectionId, GroupId, MembershipId, PersonId } from '../../domain/id.ts';
import { type Language, languageOf } from '../../domain/language.ts';
import type { Role } from '../../domain/role.ts';
import type { Db, Tx } from './database.ts';

export type DigestTable = { person_id: PersonId; week: Day; begun: Day | null; language: string };

/** One's own. `week`: the newest that is due, which is not mailed any more. */
export async function turnDigest(tx: Tx, on: boolean, week: Day, language: Language): Promise<void> {
  if (on) await sql`select app.want_digest(${week}, ${language})`.execute(tx);
  else await sql`select app.end_digest()`.execute(tx);
}

/** By the owner: true when it was on. */
export async function dropDigest(tx: Tx, personId: PersonId): Promise<boolean> {
  const result = await tx.deleteFrom('digest').where('person_id', '=', personId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function wantsDigest(db: Db, personId: PersonId): Promise<boolean> {
  const row = await db.selectFrom('digest').select('person_id').where('person_id', '=', personId).executeTakeFirst();
  return row !== undefined;
}

/** One job for each who has none of that week, in one statement: any number of processes may do so at once. */
export async function enqueueDue(db: Db, kind: string, week: Day): Promise<void> {
  await sql`
    with due as (update digest set week = ${week} where week < ${week} returning person_id)
    insert into job (kind, subject, payload)
    select ${kind}, person_id::text, jsonb_build_object('person', person_id, 'week', ${week}::text) from due`.execute(db);
}

/** For one caller alone, and as long as it is wanted, the language that it is wanted in. */
export async function beginDigest(db: Db, personId: PersonId, week: Day): Promise<Language | null> {
  const { rows } = await sql<{ readonly language: string }>`
    update digest set begun = ${week} where person_id = ${personId} and week = ${week} and begun is distinct from ${week}
    returning language`.execute(db);
  return rows[0] ? languageOf(rows[0].language) : null;
}

/** The mail server did not take it: it may be tried again. */
export async function forgetBegun(db: Db, personId: PersonId, week: Day): Promise<void> {
  await sql`update digest set begun = null where person_id = ${personId} and begun = ${week}`.execute(db);
}

export type DigestAccount = { readonly id: AccountId; readonly name: string; readonly months: readonly AccountMonth[] };
export type DigestMember = {
  readonly id: MembershipId;
  readonly name: string;
  readonly role: Role;
  readonly since: Day | null;
  readonly months: readonly AccountMonth[];
};

/** As a viewer: his own accounts, by name, with their months from one on. */
export async function readDigestAccounts(tx: Tx, personId: PersonId, from: Month): Promise<DigestAccount[]> {
  const { rows } = await sql<DigestAccount>`
    select a.account_id as id, a.name,
      coalesce((select json_agg(am.value order by am.month) from account_month am
        where am.account_id = a.account_id and am.month >= ${from}), '[]') as months
    from account a where a.person_id = ${personId} order by a.name collate "C", a.account_id`.execute(tx);
  return rows;
}

/** As a viewer: the accounts that connections show him, each once, by name, with their months from one on. */
export async function readDigestShown(tx: Tx, connections: readonly ConnectionId[], from: Month): Promise<DigestAccount[]> {
  if (connections.length === 0) return [];
  const { rows } = await sql<DigestAccount>`
    select a.account_id as id, a.name,
      coalesce((select json_agg(am.value order by am.month) from account_month am
        where am.account_id = a.account_id and am.month >= ${from}), '[]') as months
    from account a
    where a.account_id in (select c.owner_account from connection c where c.connection_id in (${sql.join(connections)}))
    order by a.name collate "C", a.account_id`.execute(tx);
  return rows;
}

/** As a viewer who sees the team: its present members, with their months from one on. */
export async function readDigestMembers(tx: Tx, groupId: GroupId, from: Month): Promise<DigestMember[]> {
  const { rows } = await sql<DigestMember>`
    select m.membership_id as id, a.name, m.role, m.since,
      coalesce((select json_agg(am.value order by am.month) from account_month am
        where am.account_id = m.account_id and am.month >= ${from}), '[]') as months
    from membership m join account a using (account_id)
    where m.group_id = ${groupId} and m.present order by m.membership_id`.execute(tx);
  return rows;
}
