import type { Db } from '../../src/server/db/database.ts';
import type { Random } from '../model/random.ts';

/** Between any two statements others may come, as on a server with many at once. */
export function withYields(db: Db, random: Random): Db {
  return db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      await giveWay(random.below(4) === 0 ? 1 + random.below(3) : 0);
      return result;
    },
  });
}

export async function giveWay(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done));
}
