import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPipeline, type Pipeline, UNHEARD } from '../../../src/server/db/pipeline.ts';
import { createGround, type Ground } from '../ground.ts';

let ground: Ground;
let pool: pg.Pool;
let client: pg.PoolClient;
let send: Pipeline;
beforeAll(async () => {
  ground = await createGround();
  pool = new pg.Pool({ connectionString: ground.url, pipeline: true, application_name: 'pipeline' });
  client = await pool.connect();
  send = createPipeline(client);
});
afterAll(async () => {
  client.release();
  await pool.end();
  await ground.drop();
});

const become = (role: string): pg.QueryConfig => ({ text: `select set_config('role', $1, true)`, values: [role] });

/** What PostgreSQL says of the connection, to another one. */
async function look(): Promise<{ readonly state: string; readonly query: string } | undefined> {
  const { rows } = await sql<{ state: string; query: string }>`
    select state, query from pg_stat_activity where application_name = 'pipeline' and datname = current_database()`.execute(
    ground.db,
  );
  return rows[0];
}

async function asked(): Promise<string | undefined> {
  return (await look())?.query;
}

test('who asks is told with the first statement, in a transaction that has begun', async () => {
  await send({ text: 'select 1' });
  await send({ text: 'begin' });
  await send(become('app_user'));
  const begun = await asked();
  expect((await send({ text: 'select current_user::text as me' })).rows).toEqual([{ me: 'app_user' }]);
  expect([begun, await asked()]).toEqual(['begin', 'select current_user::text as me']);
  await send({ text: 'commit' });
  expect((await send({ text: 'select current_user::text as me' })).rows).toEqual([{ me: 'postgres' }]);
});

test('a role that cannot be had fails the statement after it, which has no answer', async () => {
  await send({ text: 'begin' });
  await send(become('nobody_at_all'));
  await expect(send({ text: 'select current_user' })).rejects.toThrow('role "nobody_at_all" does not exist');
  await send({ text: 'rollback' });
  expect((await look())?.state).toBe('idle');
});

const insert = (id: string): pg.QueryConfig => {
  const { sql: text, parameters } = sql`insert into addressee (address) values (${id}) ${UNHEARD}`.compile(ground.db);
  return { text, values: [...parameters] };
};
const count = async (id: string): Promise<number> => {
  const { rows } = await sql`select 1 from addressee where address = ${id}`.execute(ground.db);
  return rows.length;
};

/** What becomes of it; of what fails, why. */
function outcome(query: pg.QueryConfig): Promise<string> {
  return send(query).then(
    () => 'sent',
    (error: Error) => error.message,
  );
}

test('what nobody waits for goes out with the next statement, and is there when the transaction is', async () => {
  await send({ text: 'begin' });
  await send(insert('one@x.test'));
  const begun = await asked();
  await send({ text: 'commit' });
  expect([begun, await asked(), await count('one@x.test')]).toEqual(['begin', 'commit', 1]);
});

test('when it fails the transaction does, for its reason, and nothing of it stays', async () => {
  await send({ text: 'begin' });
  await send(insert('two@x.test'));
  await send(insert('two@x.test'));
  await expect(send({ text: 'commit' })).rejects.toMatchObject({ code: '23505' });
  await send({ text: 'rollback' });
  expect([(await look())?.state, await count('two@x.test')]).toEqual(['idle', 0]);
});

test('what waits to go out when the transaction is given up never does', async () => {
  await send(insert('three@x.test'));
  await send({ text: 'begin' });
  await send(insert('three@x.test')); // it would fail, and the end with it
  expect(await outcome({ text: 'rollback' })).toBe('sent');
  await send({ text: 'select 1' });
  expect([(await look())?.state, await count('three@x.test')]).toEqual(['idle', 1]);
});

test('what cannot be told to PostgreSQL fails where it is asked, and nothing of the transaction stays', async () => {
  const unspeakable = {
    toPostgres: (): never => {
      throw new Error('no words');
    },
  };
  await send({ text: 'begin' });
  await send(insert('five@x.test'));
  expect(await outcome({ ...insert('six@x.test'), values: [unspeakable] })).toBe('no words');
  await send({ text: 'rollback' });
  expect([(await look())?.state, await count('five@x.test')]).toEqual(['idle', 0]);
});

test('after a transaction that could not begin, what nobody waits for is waited for', async () => {
  await expect(send({ text: 'start transaction isolation level unheard of' })).rejects.toMatchObject({ code: '42601' });
  await send(insert('seven@x.test'));
  expect(await count('seven@x.test')).toBe(1);
});

test('outside of a transaction it is waited for', async () => {
  await send(insert('four@x.test'));
  expect(await count('four@x.test')).toBe(1);
});
