/** A User's Group, with or without others whom he must not notice. */
import { sql } from 'kysely';
import type { GroupId } from '../../src/domain/id.ts';
import type { Db } from '../../src/server/db/database.ts';
import {
  createAccount,
  createGroup,
  createIds,
  createWorld,
  importReading,
  join,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../server/world.ts';

export type Place = {
  readonly world: World;
  readonly group: GroupId;
  readonly user: Seat;
  /** The Admin of another Group. */
  readonly stranger: { readonly seat: Seat; readonly group: GroupId };
  readonly hidden: readonly Seat[];
};

export type Others = { readonly count: number; readonly where: 'here' | 'elsewhere' };

/**
 * The same ids wherever they are the same people, and one User's own figures. The others are in his Group or in a stranger's, so that the
 * database is of one size: how large the whole server is may show, who is in his Group may not.
 */
export async function createPlace(db: Db, { count, where }: Others): Promise<Place> {
  const world = await createWorld(db, 'place');
  const device = await signIn(world, 'admin');
  const { group } = await createGroup(world, device, await createAccount(world, device, 'Admin'));
  const user = await join(world, device, group, 'user', 'user');
  await importReading(world, user, readingOf('2026-11-20', 60, 100));
  const elsewhere = await signIn(world, 'stranger');
  const other = await createGroup(world, elsewhere, await createAccount(world, elsewhere, 'Stranger'), 'Elsewhere');
  const hidden: Seat[] = [];
  const backstage = { ...world, id: createIds('hidden') };
  const [admin, theirs] = where === 'here' ? [device, group] : [elsewhere, other.group];
  for (let nth = 0; nth < count; nth++) {
    const seat = await join(backstage, admin, theirs, `hidden${nth}`, 'user');
    await importReading(world, seat, readingOf('2026-11-20', 60, nth));
    hidden.push(seat);
    await forgetLimits(world);
  }
  await sql`analyze`.execute(db);
  return { world, group, user, stranger: { seat: other.seat, group: other.group }, hidden };
}

/** Who asks two thousand times is no usual person. */
export async function forgetLimits({ db }: World): Promise<void> {
  await sql`delete from rate`.execute(db);
  await sql`delete from job`.execute(db);
  await sql`delete from sign_in`.execute(db);
}
