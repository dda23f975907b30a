import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createId, type PersonId } from '../../../src/domain/id.ts';
import { insertAddress } from '../../../src/server/db/address.ts';
import { connect } from '../../../src/server/db/connect.ts';
import type { Tx } from '../../../src/server/db/database.ts';
import { enqueueJob, leaseJobs } from '../../../src/server/db/job.ts';
import { insertPerson } from '../../../src/server/db/person.ts';
import { asViewer, beyondSight } from '../../../src/server/db/role.ts';
import { createGround, type Ground } from '../ground.ts';

const ann = createId<PersonId>();
const ben = createId<PersonId>();
let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
  for (const [id, address] of [
    [ann, 'ann@x.test'],
    [ben, 'ben@x.test'],
  ] as const) {
    await insertPerson(ground.db, id, 'business');
    await insertAddress(ground.db, address, id);
  }
});
afterAll(() => ground.drop());

test('a viewer reads himself and his own addresses, and nobody else', async () => {
  const seen = await asViewer(ground.db, ann, async (tx) => ({
    persons: await tx.selectFrom('person').select('person_id').execute(),
    addresses: await tx.selectFrom('address').select('address').execute(),
  }));
  expect(seen).toEqual({ persons: [{ person_id: ann }], addresses: [{ address: 'ann@x.test' }] });
});

test('a statement that comes again was prepared, for each role by itself, and who asks decides what it answers, also on the same connection', async () => {
  const db = connect(ground.url, 'prepared', 1);
  const addresses = async (tx: Tx): Promise<string[]> => {
    const rows = await tx
      .selectFrom('address')
      .select('address')
      .where('address', 'like', '%@x.test')
      .orderBy('address')
      .execute();
    return rows.map(({ address }) => address);
  };
  const prepared = sql<{ asked: number }>`
    select (generic_plans + custom_plans)::int as asked from pg_prepared_statements where statement like '%from "address"%' order by 1`;
  try {
    for (let round = 0; round < 8; round++) {
      expect(await asViewer(db, ann, addresses)).toEqual(['ann@x.test']);
      expect(await asViewer(db, ben, addresses)).toEqual(['ben@x.test']);
      expect(await asViewer(db, ben, (tx) => beyondSight(tx, () => addresses(tx)))).toEqual(['ann@x.test', 'ben@x.test']);
    }
    expect((await prepared.execute(db)).rows).toEqual([{ asked: 8 }, { asked: 16 }]);
  } finally {
    await db.destroy();
  }
});

test.each(['session', 'sign_in', 'rate', 'job', 'server_state'] as const)('a viewer cannot read %s', async (table) => {
  await expect(asViewer(ground.db, ann, (tx) => tx.selectFrom(table).selectAll().execute())).rejects.toThrow('permission denied');
});

test('a viewer cannot give himself a plan', async () => {
  await expect(asViewer(ground.db, ann, (tx) => tx.updateTable('person').set({ plan: 'free' }).execute())).rejects.toThrow(
    'permission denied',
  );
});

test('role and viewer end with the transaction, also with a failed one', async () => {
  await asViewer(ground.db, ann, () => Promise.reject(new Error('no'))).catch(() => undefined);
  const looks = Array.from({ length: 20 }, () =>
    sql<{ me: string; viewer: string | null }>`select current_user as me, app.viewer() as viewer`.execute(ground.db),
  );
  for (const { rows } of await Promise.all(looks)) expect(rows).toEqual([{ me: 'postgres', viewer: null }]);
});

test('a job asked for by a viewer stands or falls with his transaction', async () => {
  const job = { kind: 'test', payload: { a: 1 } };
  const failed = asViewer(ground.db, ann, async (tx) => {
    await enqueueJob(tx, job);
    throw new Error('no');
  });
  await failed.catch(() => undefined);
  expect(await leaseJobs(ground.db, 10)).toEqual([]);
  await asViewer(ground.db, ann, (tx) => enqueueJob(tx, job));
  expect(await leaseJobs(ground.db, 10)).toMatchObject([{ kind: 'test', payload: { a: 1 }, attempts: 1 }]);
});
