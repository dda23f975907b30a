import type { PersonId } from '../../../src/domain/id.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import { sessionOf } from '../store.ts';

export async function insertPerson(db: Db, personId: PersonId, plan: Plan): Promise<void> {
  sessionOf(db).store.tables.person.put(personId, { id: personId, plan });
}

export async function deletePerson(db: Db, personId: PersonId): Promise<void> {
  sessionOf(db).store.tables.person.drop(personId);
}

export async function readPlan(db: Db, personId: PersonId): Promise<Plan | null> {
  const { store, viewer, isOwner } = sessionOf(db);
  return isOwner || personId === viewer ? (store.tables.person.get(personId)?.plan ?? null) : null;
}

/** app.hold_plan */
export async function holdPlan(tx: Tx): Promise<Plan | null> {
  const { store, viewer } = sessionOf(tx);
  return (viewer && store.tables.person.get(viewer)?.plan) ?? null;
}

export async function updatePlan(db: Db, personId: PersonId, plan: Plan): Promise<boolean> {
  const { person } = sessionOf(db).store.tables;
  const row = person.get(personId);
  if (!row || row.plan === plan) return false;
  person.put(personId, { ...row, plan });
  return true;
}
