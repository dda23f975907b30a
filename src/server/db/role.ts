import { sql } from 'kysely';
import type { PersonId } from '../../domain/id.ts';
import type { Db, Tx } from './database.ts';

/**
 * One transaction as `app_user` with the viewer set, both local to it: whatever `work` asks, row-level security answers for
 * this person. The transaction ends when `work` does; wake the job worker only after that.
 */
export function asViewer<T>(db: Db, personId: PersonId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'app_user', true), set_config('app.viewer', ${personId}, true)`.execute(tx);
    return work(tx);
  });
}
