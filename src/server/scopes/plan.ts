/** A person's plan, and what of his rests with it. With the owner's rights. */
import type { PersonId } from '../../domain/id.ts';
import { canUseGroups, type Plan } from '../../domain/plan.ts';
import { lockAccountsOf } from '../db/account.ts';
import type { Db } from '../db/database.ts';
import { lockGroupsOfPerson, readGroup } from '../db/grp.ts';
import { type MembershipTable, resumeMemberships, suspendMemberships } from '../db/membership.ts';
import { updatePlan } from '../db/person.ts';
import { writeAudit } from './audit.ts';
import { tellEvent } from './event.ts';
import { createFeed } from './feed.ts';
import { tellPerson } from './tell.ts';
import { tellReturn, tellSuspension } from './tell-membership.ts';
import type { Teller } from './teller.ts';

/**
 * The operator's command; true when the plan was another one before. Without a plan for Groups his memberships rest, and with it they
 * are as they were (I10). The plan is changed first: whoever joins in this moment holds it (see holdPlan), and waits or is found.
 */
export async function changePlan(db: Db, person: PersonId, plan: Plan, at = new Date()): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const teller = { tx, feed: createFeed(), at };
    const changed = await updatePlan(tx, person, plan);
    await tellPerson(teller, person);
    if (changed) {
      await lockAccountsOf(tx, person);
      await lockGroupsOfPerson(tx, person);
      const back = canUseGroups(plan);
      const moved = back ? await resumeMemberships(tx, person) : await suspendMemberships(tx, person, at);
      for (const membership of moved) await tellMoved(teller, membership, back);
    }
    await teller.feed.flush(tx);
    return changed;
  });
}

async function tellMoved(teller: Teller, membership: MembershipTable, back: boolean): Promise<void> {
  const { group_id: group, person_id: person } = membership;
  const grp = await readGroup(teller.tx, group);
  if (!grp) return; // deleted: it may come back, and is told then
  await (back ? tellReturn : tellSuspension)(teller, membership);
  tellEvent(teller, membership, grp, { kind: back ? 'resumed' : 'suspended' });
  await writeAudit(teller, null, [{ group, action: back ? 'membership.resume' : 'membership.suspend', subject: { person } }]);
}
