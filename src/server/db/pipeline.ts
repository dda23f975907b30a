/**
 * A transaction's beginning, and who asks in it, answer nothing that anybody waits for: they go to PostgreSQL together with the statement
 * that comes next, and cost no way there and back of their own. Should one of them fail, that statement fails with it.
 */
import type pg from 'pg';

export type Pipeline = (asked: pg.QueryConfig) => Promise<pg.QueryResult>;

const ANSWERLESS = /^(begin$|start transaction |select set_config\()/;

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
