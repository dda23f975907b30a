/**
 * What nobody waits for is told to PostgreSQL together with the statement that comes next, and costs no way there and back of its own: who
 * asks in a transaction, and what is marked `UNHEARD`. Should it fail, the transaction has failed, and that statement with it, for the
 * same reason. The transaction's beginning is waited for: without one a statement would stand alone, as whoever the connection belongs to.
 */
import { sql } from 'kysely';
import type pg from 'pg';

export type Pipeline = (asked: pg.QueryConfig) => Promise<pg.QueryResult>;

const MARK = '/* unheard */';
/** Ends a statement of which nobody needs an answer, not even whether it waited for somebody. Outside of a transaction it is waited for. */
export const UNHEARD = sql.raw(MARK);

const BEGINS = /^(begin$|start transaction)/;
const ENDS = /^(commit|rollback)$/;

/** A client that was opened with `pipeline: true`. */
export function createPipeline(client: pg.PoolClient): Pipeline {
  const held: pg.QueryConfig[] = [];
  let isInside = false;
  return async function send(asked) {
    if (asked.text === 'rollback') held.length = 0; // it would be undone
    held.push(asked);
    if (isInside && isUnheard(asked.text)) return NOTHING;
    isInside = isInside ? !ENDS.test(asked.text) : BEGINS.test(asked.text);
    const { stream } = client.connection;
    stream.cork();
    const answers = held.splice(0).map((each) => client.query(each));
    stream.uncork();
    return (await Promise.all(answers)).at(-1) ?? NOTHING;
  };
}

function isUnheard(text: string): boolean {
  return text.startsWith('select set_config(') || text.endsWith(MARK);
}

const NOTHING: pg.QueryResult = { command: '', rowCount: null, oid: 0, fields: [], rows: [] };
