import { sql } from 'kysely';
import type { Db } from './database.ts';

/** `what` is a keyed hash: the table names neither an address nor a computer. */
export type RateTable = {
  what: Buffer;
  since: Date;
  hits: number;
};

/** Counts one more and says how many it makes since the window began. In the database, so that it survives a restart. */
export async function countHit(db: Db, what: Buffer, windowSeconds: number): Promise<number> {
  const { rows } = await sql<{ hits: number }>`
    insert into rate as r (what, since, hits) values (${what}, now(), 1)
    on conflict (what) do update set
      hits = case when r.since < now() - make_interval(secs => ${windowSeconds}) then 1 else r.hits + 1 end,
      since = case when r.since < now() - make_interval(secs => ${windowSeconds}) then now() else r.since end
    returning hits`.execute(db);
  return rows[0]?.hits ?? 0;
}

export async function deleteOldRates(db: Db): Promise<void> {
  await sql`delete from rate where since < now() - interval '1 day'`.execute(db);
}

/** The same for several at once. */
export async function countHits(
  db: Db,
  what: Buffer,
  { count, windowSeconds }: { readonly count: number; readonly windowSeconds: number },
): Promise<number> {
  const { rows } = await sql<{ hits: number }>`
    insert into rate as r (what, since, hits) values (${what}, now(), ${count})
    on conflict (what) do update set
      hits = case when r.since < now() - make_interval(secs => ${windowSeconds}) then ${count} else r.hits + ${count} end,
      since = case when r.since < now() - make_interval(secs => ${windowSeconds}) then now() else r.since end
    returning hits`.execute(db);
  return rows[0]?.hits ?? 0;
}
