/**
 * Who asks in a transaction is told to PostgreSQL together with the statement that comes next, and costs no way there and back of its own:
 * nobody waits for an answer. Should it fail, the transaction has failed, and that statement with it. The transaction's beginning is waited
 * for: without one that statement would stand alone, as whoever the connection belongs to.
 */
import type pg from 'pg';

export type Pipeline = (asked: pg.QueryConfig) => Promise<pg.QueryResult>;

const ANSWERLESS = /^select set_config\(/;

/** A client that was opened with `pipeline: true`. */
export function createPipeline(client: pg.PoolClient): Pipeline {
  const held: pg.QueryConfig[] = [];
  return async function send(asked) {
    held.push(asked);
    if (ANSWERLESS.test(asked.text)) return NOTHING;
    const { stream } = client.connection;
    stream.cork();
    const answers = held.splice(0).map((each) => client.query(each));
    stream.uncork();
    return (await Promise.all(answers)).at(-1) ?? NOTHING;
  };
}

const NOTHING: pg.QueryResult = { command: '', rowCount: null, oid: 0, fields: [], rows: [] };
