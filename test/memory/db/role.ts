import type { PersonId } from '../../../src/domain/id.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import { sessionOf } from '../store.ts';

export function asViewer<T>(db: Db, personId: PersonId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute((tx) => {
    const session = sessionOf(tx);
    session.viewer = personId;
    session.isOwner = false;
    return work(tx);
  });
}

export function readAsViewer<T>(db: Db, personId: PersonId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asViewer(db, personId, work);
}

export async function beyondSight<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const session = sessionOf(tx);
  session.isOwner = true;
  const result = await work();
  session.isOwner = false;
  return result;
}

export function endBeyondSight<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  sessionOf(tx).isOwner = true;
  return work();
}
