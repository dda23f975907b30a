/**
 * What nobody waits for is told to PostgreSQL together with the statement that comes next, and costs no way there and back of its own: who
 * asks in a transaction, and what is marked `UNHEARD`. Should it fail, the transaction has failed, and that statement with it, for the
 * same reason. What cannot be put into words for PostgreSQL fails where it is asked, and never among what is sent: what was sent with it
 * would be done all the same, a `commit` too. The transaction's beginning is waited for: without one a statement would stand alone, as whoever the connection belongs to.
 */
import { sql } from 'kysely';
import pg from 'pg';

export type Pipeline = (asked: pg.QueryConfig) => Promise<pg.QueryResult>;

const MARK = '/* unheard */';
/** Ends a statement of which nobody needs an answer, not even whether it waited for somebody. Outside of a transaction it is waited for. */
export const UNHEARD = sql.raw(MARK);

/** As the driver does at last; its types leave it out. */
const { prepareValue } = (pg as unknown as { readonly utils: { readonly prepareValue: (value: unknown) => unknown } }).utils;

const SAYS_WHO = /^(select set_config\(|set local role )/;
const BEGINS = /^(begin$|start transaction)/;
const ENDS = /^(commit|rollback)$/;

/** A client that was opened with `pipeline: true`. */
export function createPipeline(client: pg.PoolClient): Pipeline {
  const held: pg.QueryConfig[] = [];
  let isInside = false;
  return async function send(asked) {
    if (asked.text === 'rollback') held.length = 0; // it would be undone, or fail, and the end with it
    held.push({ ...asked, values: asked.values?.map(prepareValue) });
    if (isInside && isUnheard(asked.text)) return NOTHING;
    isInside &&= !ENDS.test(asked.text);
    const { stream } = client.connection;
    stream.cork();
    const answers = held.splice(0).map((each) => client.query(each));
    stream.uncork();
    const answer = (await Promise.all(answers)).at(-1);
    isInside ||= BEGINS.test(asked.text); // it has begun
    return answer ?? NOTHING;
  };
}

function isUnheard(text: string): boolean {
  return SAYS_WHO.test(text) || text.endsWith(MARK);
}

const NOTHING: pg.QueryResult = { command: '', rowCount: null, oid: 0, fields: [], rows: [] };
