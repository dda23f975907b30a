import type { PersonId } from '../../../src/domain/id.ts';
import type { Tx } from '../../../src/server/db/database.ts';
import type { Sight } from '../../../src/server/db/sight.ts';
import { isPresent, isSeated, readsConnection, readsMembership } from '../sight.ts';
import { sessionOf } from '../store.ts';

export async function readSight(tx: Tx, personId: PersonId): Promise<Sight> {
  const session = sessionOf(tx);
  const { membership, connection } = session.store.tables;
  const seated = membership.all().filter((row) => row.person_id === personId && isSeated(row) && readsMembership(session, row));
  const showing = connection.all().filter((row) => row.viewer_id === personId && row.state === 'accepted');
  return {
    seats: seated.map((row) => ({ group: row.group_id, role: row.role, suspended: !isPresent(row) })),
    connections: showing.filter((row) => readsConnection(session, row)).map(({ connection_id }) => connection_id),
  };
}
