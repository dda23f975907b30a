import { sql } from 'kysely';
import type { PersonId } from '../../domain/id.ts';
import type { Db, Tx } from './database.ts';

/**
 * One transaction as `app_user` with the viewer set, both local to it: whatever `work` asks, row-level security answers for
 * this person. The transaction ends when `work` does; wake the job worker only after that.
 */
export function asViewer<T>(db: Db, personId: PersonId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await become(tx, personId);
    return work(tx);
  });
}

/** The same, of one moment: all that `work` reads is from one snapshot, and it writes nothing. */
export function readAsViewer<T>(db: Db, personId: PersonId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await become(tx, personId);
      return work(tx);
    });
}

/**
 * Inside a viewer's transaction, what must reach beyond his sight: telling others of what he did (a User who joins must appear to
 * the Admins, whom he cannot list), and never deciding whether he may. As the owner; the viewer again when `work` is done.
 */
export async function beyondSight<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`set local role app_owner`.execute(tx);
  const result = await work();
  await sql`set local role app_user`.execute(tx);
  return result;
}

/** The same, as the last thing in the transaction. */
export async function endBeyondSight<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`set local role app_owner`.execute(tx);
  return work();
}

/**
 * What a viewer asks is small: to plan it anew for its parameters takes longer than to do it, so it is planned once a connection, that
 * of functions too. Set here, on a way that is gone anyhow, and not for the connection, whose upkeep searches whole tables.
 */
async function become(tx: Tx, personId: PersonId): Promise<void> {
  await sql`select set_config('role', 'app_user', true), set_config('app.viewer', ${personId}, true),
      set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx);
}
