import type { Failure } from '../../../src/domain/failure.ts';
import type { ClientId, PersonId } from '../../../src/domain/id.ts';
import type { ClientState } from '../../../src/server/db/client.ts';
import type { Tx } from '../../../src/server/db/database.ts';
import { createSqlError, sessionOf } from '../store.ts';

const REMEMBERED = 1000;

export async function lockClient(tx: Tx, personId: PersonId, clientId: ClientId): Promise<ClientState> {
  const { store, viewer } = sessionOf(tx);
  if (viewer !== personId) throw createSqlError('42501');
  const row = store.tables.client.get(`${personId} ${clientId}`);
  if (row) return { last: row.last_id, refusals: row.refusals };
  store.tables.client.put(`${personId} ${clientId}`, { person_id: personId, client_id: clientId, last_id: 0, refusals: {} });
  return { last: 0, refusals: {} };
}

export async function acknowledge(tx: Tx, personId: PersonId, clientId: ClientId, id: number): Promise<void> {
  const { client } = sessionOf(tx).store.tables;
  const row = client.get(`${personId} ${clientId}`);
  if (row) client.put(`${personId} ${clientId}`, { ...row, last_id: id });
}

export async function acknowledgeRefusal(
  tx: Tx,
  who: { readonly personId: PersonId; readonly clientId: ClientId; readonly refusals: ClientState['refusals'] },
  id: number,
  code: Failure,
): Promise<void> {
  const { client } = sessionOf(tx).store.tables;
  const row = client.get(`${who.personId} ${who.clientId}`);
  const refusals: Readonly<Record<string, Failure>> = { ...who.refusals, [id]: code };
  const kept = Object.entries(refusals).filter(([of]) => Number(of) > id - REMEMBERED);
  if (row) client.put(`${who.personId} ${who.clientId}`, { ...row, last_id: id, refusals: Object.fromEntries(kept) });
}
