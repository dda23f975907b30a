import { sql } from 'kysely';
import type { Failure } from '../../domain/failure.ts';
import type { ClientId, PersonId } from '../../domain/id.ts';
import type { Tx } from './database.ts';
import { UNHEARD } from './pipeline.ts';

/** A device's outbox, as far as it has been decided. `refusals`: what became of the mutations that were not 'ok', by id. */
export type ClientTable = {
  person_id: PersonId;
  client_id: ClientId;
  last_id: number;
  refusals: Readonly<Record<string, Failure>>;
};

/** Refusals older than so many mutations are forgotten: no outbox holds as many. */
const REMEMBERED = 1000;

export type ClientState = { readonly last: number; readonly refusals: Readonly<Record<string, Failure>> };

/** Held until the transaction ends: one device's mutations are decided one after another. */
export async function lockClient(tx: Tx, personId: PersonId, clientId: ClientId): Promise<ClientState> {
  const { rows } = await sql<{ last_id: number; refusals: Record<string, Failure> }>`
    insert into client as c (person_id, client_id, last_id, refusals) values (${personId}, ${clientId}, 0, '{}')
    on conflict (person_id, client_id) do update set last_id = c.last_id
    returning last_id, refusals`.execute(tx);
  return { last: rows[0]?.last_id ?? 0, refusals: rows[0]?.refusals ?? {} };
}

/** In the transaction of the effect. */
export async function acknowledge(tx: Tx, personId: PersonId, clientId: ClientId, id: number): Promise<void> {
  await sql`update client set last_id = ${id} where person_id = ${personId} and client_id = ${clientId} ${UNHEARD}`.execute(tx);
}

export async function acknowledgeRefusal(
  tx: Tx,
  who: { readonly personId: PersonId; readonly clientId: ClientId; readonly refusals: ClientState['refusals'] },
  id: number,
  code: Failure,
): Promise<void> {
  const kept = Object.entries({ ...who.refusals, [id]: code }).filter(([of]) => Number(of) > id - REMEMBERED);
  await sql`update client set last_id = ${id}, refusals = ${JSON.stringify(Object.fromEntries(kept))}::jsonb
    where person_id = ${who.personId} and client_id = ${who.clientId} ${UNHEARD}`.execute(tx);
}
