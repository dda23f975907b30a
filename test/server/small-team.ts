import type { GroupId } from '../../src/domain/id.ts';
import type { Db } from '../../src/server/db/database.ts';
import { createAccount, createGroup, createWorld, join, type Seat, signIn, type World } from './world.ts';

/** A Group of four in a world of their own: an Admin, an Analyst and two Users. */
export type SmallTeam = {
  readonly world: World;
  readonly group: GroupId;
  readonly ann: Seat;
  readonly analyst: Seat;
  readonly member: Seat;
  readonly other: Seat;
};

let made = 0;

export async function createSmallTeam(db: Db): Promise<SmallTeam> {
  const nth = ++made;
  const world = await createWorld(db, `small team ${nth}`);
  const device = await signIn(world, `ann${nth}`);
  const { group, seat: ann } = await createGroup(world, device, await createAccount(world, device, 'Ann Admin'), 'The Team');
  const analyst = await join(world, device, group, `analyst${nth}`, 'analyst');
  const member = await join(world, device, group, `member${nth}`, 'user');
  const other = await join(world, device, group, `other${nth}`, 'user');
  return { world, group, ann, analyst, member, other };
}
