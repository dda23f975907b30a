import type { PersonId } from '../../../src/domain/id.ts';
import type { Plan, PlanStanding } from '../../../src/domain/plan.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import { sessionOf } from '../store.ts';

export async function insertPerson(db: Db, personId: PersonId, plan: Plan): Promise<void> {
  const standing: PlanStanding = { plan, graceUntil: null, own: { plan, until: null, left: null } };
  sessionOf(db).store.tables.person.put(personId, { id: personId, standing, paidAt: null });
}

export async function deletePerson(db: Db, personId: PersonId): Promise<void> {
  sessionOf(db).store.tables.person.drop(personId);
}

export async function readPlan(db: Db, personId: PersonId): Promise<Plan | null> {
  return (await readStanding(db, personId))?.plan ?? null;
}

/** app.hold_plan */
export async function holdPlan(tx: Tx): Promise<Plan | null> {
  const { store, viewer } = sessionOf(tx);
  return (viewer && store.tables.person.get(viewer)?.standing.plan) ?? null;
}

/** One transaction runs at a time. */
export async function holdStanding(tx: Tx, personId: PersonId): Promise<PlanStanding | null> {
  return readStanding(tx, personId);
}

export async function readStanding(db: Db, personId: PersonId): Promise<PlanStanding | null> {
  const { store, viewer, isOwner } = sessionOf(db);
  return isOwner || personId === viewer ? (store.tables.person.get(personId)?.standing ?? null) : null;
}

export async function updateStanding(tx: Tx, personId: PersonId, standing: PlanStanding): Promise<void> {
  const { person } = sessionOf(tx).store.tables;
  const row = person.get(personId);
  if (row) person.put(personId, { ...row, standing });
}

export async function holdPaidAt(tx: Tx, personId: PersonId): Promise<Date | null> {
  return sessionOf(tx).store.tables.person.get(personId)?.paidAt ?? null;
}

export async function updatePaidAt(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  const { person } = sessionOf(tx).store.tables;
  const row = person.get(personId);
  if (row) person.put(personId, { ...row, paidAt: at });
}

export async function findLapsed(tx: Tx, at: Date): Promise<PersonId | null> {
  const isOver = (until: number | null): boolean => until !== null && until <= at.getTime();
  const rows = sessionOf(tx).store.tables.person.all();
  return rows.find(({ standing }) => isOver(standing.graceUntil) || isOver(standing.own.until))?.id ?? null;
}
