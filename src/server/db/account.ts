import { sql } from 'kysely';
import type { AccountId, GroupId, PersonId } from '../../domain/id.ts';
import type { Db, Tx } from './database.ts';

export type AccountTable = {
  account_id: AccountId;
  person_id: PersonId;
  name: string;
  vanity: string | null;
  confirmed: boolean;
};

export async function insertAccount(tx: Tx, account: AccountTable): Promise<void> {
  await tx.insertInto('account').values(account).execute();
}

/**
 * One's own account, held until the transaction ends: what is imported and what is joined or renamed must not miss each other.
 * Null when it is not this person's.
 */
export async function lockOwnAccount(tx: Tx, personId: PersonId, accountId: AccountId): Promise<AccountTable | null> {
  const row = await tx
    .selectFrom('account')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** By the owner: what is imported into it waits. Null: it is not there. */
export async function holdAccount(tx: Tx, accountId: AccountId): Promise<AccountTable | null> {
  const row = await tx.selectFrom('account').selectAll().where('account_id', '=', accountId).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** By the owner: what any of them imports or joins waits. */
export async function lockAccountsOf(tx: Tx, personId: PersonId): Promise<void> {
  await sql`select from account where person_id = ${personId} order by account_id for update`.execute(tx);
}

/** By the owner: of all who come back with a Group that the viewer may restore. */
export async function lockAccountsOfDeleted(tx: Tx, groupId: GroupId, after: Date): Promise<void> {
  await sql`
    select from account where app.may_restore(${groupId}, ${after})
      and account_id in (select account_id from membership where group_id = ${groupId} and ended_at is null)
    order by account_id for update`.execute(tx);
}

export async function updateAccount(tx: Tx, account: AccountTable): Promise<void> {
  const { name, vanity, confirmed } = account;
  await tx.updateTable('account').set({ name, vanity, confirmed }).where('account_id', '=', account.account_id).execute();
}

export async function readAccount(db: Db, accountId: AccountId): Promise<AccountTable | null> {
  const row = await db.selectFrom('account').selectAll().where('account_id', '=', accountId).executeTakeFirst();
  return row ?? null;
}

export async function countAccounts(tx: Tx, personId: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from account where person_id = ${personId}`.execute(tx);
  return rows[0]?.count ?? 0;
}
