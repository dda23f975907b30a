/** A person's plan, and what of his rests with it. With the owner's rights. */
import type { PersonId } from '../../domain/id.ts';
import { canUseGroups, type OwnPlan, type Plan, type PlanStanding, settlePlan } from '../../domain/plan.ts';
import { lockAccountsOf } from '../db/account.ts';
import type { Db } from '../db/database.ts';
import { lockGroupsOfPerson, readGroup } from '../db/grp.ts';
import { type MembershipTable, resumeMemberships, suspendMemberships } from '../db/membership.ts';
import { holdStanding, updateStanding } from '../db/person.ts';
import { hasPaidSeat } from '../db/seat.ts';
import { writeAudit } from './audit.ts';
import { tellEvent } from './event.ts';
import { createFeed } from './feed.ts';
import { tellPerson } from './tell.ts';
import { tellReturn, tellSuspension } from './tell-membership.ts';
import type { Teller } from './teller.ts';

/** `until`: the plan ends by itself then; null: it does not. `grace`: who loses it keeps what goes with it for a while. */
export type PlanTerms = { readonly until?: number | null; readonly grace?: boolean };

/**
 * Gives a person a plan of his own; true when what counts is another one than before. While a seat pays, it only waits. Without a plan
 * for Groups his memberships rest, and with it they are as they were (I10).
 */
export async function changePlan(
  db: Db,
  person: PersonId,
  plan: Plan,
  at = new Date(),
  { until = null, grace = false }: PlanTerms = {},
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const teller = { tx, feed: createFeed(), at };
    const changed = await settlePerson(teller, person, { own: { plan, until, left: null }, grace });
    await teller.feed.flush(tx);
    return changed;
  });
}

/**
 * What counts for a person is made anew: after something that may change it, in the same transaction. The person is held first, so that
 * whoever joins in this moment, who holds him too, waits or is found.
 */
export async function settlePerson(
  teller: Teller,
  person: PersonId,
  { own, grace = true }: { readonly own?: OwnPlan; readonly grace?: boolean } = {},
): Promise<boolean> {
  const { tx, at } = teller;
  const before = await holdStanding(tx, person);
  if (!before) return false;
  const known: PlanStanding = own ? { ...before, own } : before;
  const after = settlePlan(known, await hasPaidSeat(tx, person), at.getTime(), grace);
  await updateStanding(tx, person, after);
  await tellPerson(teller, person);
  if (after.plan === before.plan) return false;
  await lockAccountsOf(tx, person);
  await lockGroupsOfPerson(tx, person);
  const back = canUseGroups(after.plan);
  const moved = back ? await resumeMemberships(tx, person) : await suspendMemberships(tx, person, at);
  for (const membership of moved) await tellMoved(teller, membership, back);
  return true;
}

async function tellMoved(teller: Teller, membership: MembershipTable, back: boolean): Promise<void> {
  const { group_id: group, person_id: person } = membership;
  const grp = await readGroup(teller.tx, group);
  if (!grp) return; // deleted: it may come back, and is told then
  await (back ? tellReturn : tellSuspension)(teller, membership);
  tellEvent(teller, membership, grp, { kind: back ? 'resumed' : 'suspended' });
  await writeAudit(teller, null, [{ group, action: back ? 'membership.resume' : 'membership.suspend', subject: { person } }]);
}
