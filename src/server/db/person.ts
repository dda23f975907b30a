import { type ColumnType, type Generated, sql } from 'kysely';
import type { PersonId } from '../../domain/id.ts';
import type { Plan, PlanStanding } from '../../domain/plan.ts';
import type { Db, Tx } from './database.ts';

export type PersonTable = {
  person_id: PersonId;
  /** What counts; the rest is what it is made of, see domain/plan.ts. */
  plan: Plan;
  own_plan: Plan;
  own_until: Date | null;
  own_left: number | null;
  /** When the payment was made that counts. */
  own_paid_at: Date | null;
  grace_until: Date | null;
  plan_since: Generated<Date>;
  created_at: ColumnType<Date, never, never>;
};

export async function insertPerson(db: Db, personId: PersonId, plan: Plan): Promise<void> {
  await db.insertInto('person').values({ person_id: personId, plan, own_plan: plan }).execute();
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

/**
 * Held until the transaction ends; null: there is no such person. Not his key: who imports or signs in meanwhile writes rows that lead to
 * him, and may hold an account that is waited for next.
 */
export async function holdStanding(tx: Tx, personId: PersonId): Promise<PlanStanding | null> {
  const row = await tx.selectFrom('person').selectAll().where('person_id', '=', personId).forNoKeyUpdate().executeTakeFirst();
  return row ? standingOf(row) : null;
}

export async function readStanding(db: Db, personId: PersonId): Promise<PlanStanding | null> {
  const row = await db.selectFrom('person').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row ? standingOf(row) : null;
}

type PlanRow = Pick<PersonTable, 'plan' | 'own_plan' | 'own_until' | 'own_left' | 'grace_until'>;

function standingOf({ plan, own_plan, own_until, own_left, grace_until }: PlanRow): PlanStanding {
  return {
    plan,
    graceUntil: grace_until?.getTime() ?? null,
    own: { plan: own_plan, until: own_until?.getTime() ?? null, left: own_left },
  };
}

export async function updateStanding(tx: Tx, personId: PersonId, { plan, graceUntil, own }: PlanStanding): Promise<void> {
  await sql`update person set plan = ${plan}, own_plan = ${own.plan}, own_until = ${dateOf(own.until)}, own_left = ${own.left},
      grace_until = ${dateOf(graceUntil)}, plan_since = case when plan = ${plan} then plan_since else now() end
    where person_id = ${personId}`.execute(tx);
}

/** When the payment was made that counts for his own plan. With the person held. */
export async function holdPaidAt(tx: Tx, personId: PersonId): Promise<Date | null> {
  const { rows } = await sql<{ own_paid_at: Date | null }>`
    select own_paid_at from person where person_id = ${personId} for no key update`.execute(tx);
  return rows[0]?.own_paid_at ?? null;
}

export async function updatePaidAt(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  await tx.updateTable('person').set({ own_paid_at: at }).where('person_id', '=', personId).execute();
}

/** Somebody whose own plan or grace has run out, by either's index, as in findOldPost; null: nobody. */
export async function findLapsed(tx: Tx, at: Date): Promise<PersonId | null> {
  const { rows } = await sql<{ person_id: PersonId }>`
    (select person_id from person where grace_until <= ${at} order by grace_until limit 1)
    union all (select person_id from person where own_until <= ${at} order by own_until limit 1)
    limit 1`.execute(tx);
  return rows[0]?.person_id ?? null;
}

function dateOf(millis: number | null): Date | null {
  return millis === null ? null : new Date(millis);
}
