import { sql } from 'kysely';
import type { ConnectionId, PersonId } from '../../domain/id.ts';
import type { Seat } from '../../domain/visibility.ts';
import type { Tx } from './database.ts';

/** What gives a person his scopes: his memberships, those that rest too, and the connections that show him somebody's account. */
export type Sight = { readonly seats: readonly Seat[]; readonly connections: readonly ConnectionId[] };

/** As the viewer, in one statement: it is asked at each pull that finds news. */
export async function readSight(tx: Tx, personId: PersonId): Promise<Sight> {
  const { rows } = await sql<(Seat & { connection: null }) | { connection: ConnectionId }>`
    select group_id as "group", role, not present as suspended, null::uuid as connection
    from membership where person_id = ${personId} and seated
    union all
    select null, null, null, connection_id from connection where viewer_id = ${personId} and state = 'accepted'`.execute(tx);
  return {
    seats: rows.filter((row) => row.connection === null),
    connections: rows.flatMap(({ connection }) => connection ?? []),
  };
}
