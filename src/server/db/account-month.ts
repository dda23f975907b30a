import { sql } from 'kysely';
import type { AccountMonth } from '../../domain/account-month.ts';
import type { Day, Month } from '../../domain/day.ts';
import type { AccountId, ConnectionId, GroupId, PersonId } from '../../domain/id.ts';
import type { Db, Tx } from './database.ts';
import { UNHEARD } from './pipeline.ts';

/** An account's facts of one month: `value` is the AccountMonth in its canonical text. */
export type AccountMonthTable = {
  account_id: AccountId;
  month: Month;
  value: AccountMonth;
};

/** In ascending order of month, so that two writers of one account cannot wait for each other. */
export async function lockMonths(tx: Tx, accountId: AccountId, months: readonly Month[]): Promise<AccountMonth[]> {
  const { rows } = await sql<{ value: AccountMonth }>`
    select value from account_month where account_id = ${accountId} and month = any(${months}::text[])
    order by month for update`.execute(tx);
  return rows.map(({ value }) => value);
}

export async function writeMonths(tx: Tx, accountId: AccountId, months: readonly AccountMonth[]): Promise<void> {
  if (months.length === 0) return;
  await sql`
    insert into account_month (account_id, month, value)
    select ${accountId}::uuid, month, value::json from unnest(
      ${months.map(({ month }) => month)}::text[], ${months.map((month) => JSON.stringify(month))}::text[]) as t (month, value)
    on conflict (account_id, month) do update set value = excluded.value ${UNHEARD}`.execute(tx);
}

export async function readAllMonths(db: Db, accountId: AccountId): Promise<AccountMonth[]> {
  const { rows } = await sql<{ value: AccountMonth }>`
    select value from account_month where account_id = ${accountId} order by month`.execute(db);
  return rows.map(({ value }) => value);
}

export type MonthKey = { readonly account: AccountId; readonly month: Month };
export type SharedMonth = { readonly value: AccountMonth; readonly since: Day | null };

/** The months of a person's own accounts. */
export async function readOwnMonths(tx: Tx, personId: PersonId, keys: readonly MonthKey[]): Promise<SharedMonth[]> {
  const { rows } = await sql<SharedMonth>`
    select am.value, null::date as since from ${listKeys(keys)}
    join account a on a.account_id = k.account and a.person_id = ${personId}
    join account_month am on am.account_id = k.account and am.month = k.month`.execute(tx);
  return rows;
}

/** The months of a Group's present members, each with the day from which its member shares. */
export async function readGroupMonths(tx: Tx, groupId: GroupId, keys: readonly MonthKey[]): Promise<SharedMonth[]> {
  const { rows } = await sql<SharedMonth>`
    select am.value, m.since from ${listKeys(keys)}
    join membership m on m.account_id = k.account and m.group_id = ${groupId} and m.ended_at is null
    join account_month am on am.account_id = k.account and am.month = k.month`.execute(tx);
  return rows;
}

/** The months of the account that a connection shows. */
export async function readConnectedMonths(tx: Tx, connectionId: ConnectionId, keys: readonly MonthKey[]): Promise<SharedMonth[]> {
  const { rows } = await sql<SharedMonth>`
    select am.value, null::date as since from ${listKeys(keys)}
    join connection c on c.connection_id = ${connectionId} and c.owner_account = k.account and c.state = 'accepted'
    join account_month am on am.account_id = k.account and am.month = k.month`.execute(tx);
  return rows;
}

function listKeys(keys: readonly MonthKey[]) {
  const accounts = keys.map(({ account }) => account);
  return sql`unnest(${accounts}::uuid[], ${keys.map(({ month }) => month)}::text[]) as k (account, month)`;
}
