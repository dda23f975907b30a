import { type ColumnType, type Generated, sql } from 'kysely';
import type { PersonId } from '../../domain/id.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Db, Tx } from './database.ts';

export type PersonTable = {
  person_id: PersonId;
  plan: Plan;
  plan_since: Generated<Date>;
  created_at: ColumnType<Date, never, never>;
};

export async function insertPerson(db: Db, personId: PersonId, plan: Plan): Promise<void> {
  await db.insertInto('person').values({ person_id: personId, plan }).execute();
}

export async function deletePerson(db: Db, personId: PersonId): Promise<void> {
  await db.deleteFrom('person').where('person_id', '=', personId).execute();
}

export async function readPlan(db: Db, personId: PersonId): Promise<Plan | null> {
  const row = await db.selectFrom('person').select('plan').where('person_id', '=', personId).executeTakeFirst();
  return row?.plan ?? null;
}

/** The viewer's own plan, which does not change until the transaction ends. */
export async function holdPlan(tx: Tx): Promise<Plan | null> {
  const { rows } = await sql<{ plan: Plan | null }>`select app.hold_plan() as plan`.execute(tx);
  return rows[0]?.plan ?? null;
}

/** True when the plan was another one before. */
export async function updatePlan(db: Db, personId: PersonId, plan: Plan): Promise<boolean> {
  const result = await db
    .updateTable('person')
    .set({ plan, plan_since: new Date() })
    .where('person_id', '=', personId)
    .where('plan', '<>', plan)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
