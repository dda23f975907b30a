import type { Db } from '../../../src/server/db/database.ts';
import { sessionOf } from '../store.ts';

const DAY_MS = 86_400_000;

export function countHit(db: Db, what: Buffer, windowSeconds: number): Promise<number> {
  return countHits(db, what, { count: 1, windowSeconds });
}

export async function deleteOldRates(db: Db): Promise<void> {
  const { rate } = sessionOf(db).store.tables;
  for (const { what, since } of rate.all()) if (since.getTime() < Date.now() - DAY_MS) rate.drop(what.toString('hex'));
}

export async function countHits(
  db: Db,
  what: Buffer,
  { count, windowSeconds }: { readonly count: number; readonly windowSeconds: number },
): Promise<number> {
  const { rate } = sessionOf(db).store.tables;
  const row = rate.get(what.toString('hex'));
  const isOver = !row || row.since.getTime() < Date.now() - windowSeconds * 1000;
  const next = isOver ? { what, since: new Date(), hits: count } : { ...row, hits: row.hits + count };
  rate.put(what.toString('hex'), next);
  return next.hits;
}
