/** What time changes by itself. With the owner's rights; any number of processes may do it at once. */
import type { PersonId } from '../../domain/id.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Db, Tx } from '../db/database.ts';
import { expireInvitations } from '../db/invitation.ts';
import { updatePlan } from '../db/person.ts';
import { compactScope } from '../db/scope.ts';
import { createFeed } from './feed.ts';
import { tellAddressVerified, tellPerson } from './tell.ts';
import { tellInvitation } from './tell-invitation.ts';

const BATCH = 100;
const DAY_MS = 86_400_000;
/** A client that was away for longer begins anew. */
const TOMBSTONES_KEPT_MS = 90 * DAY_MS;

/** Invitations that have run out are so at once where they are decided and read; this tells the Admins and drops them. */
export async function tellExpired(db: Db, at: Date): Promise<void> {
  for (let found = BATCH; found === BATCH; )
    found = await db.transaction().execute(async (tx) => {
      const feed = createFeed();
      const expired = await expireInvitations(tx, at, BATCH);
      for (const invitation of expired) await tellInvitation({ tx, feed, at }, invitation);
      await feed.flush(tx);
      return expired.length;
    });
}

export async function compactScopes(db: Db, at: Date): Promise<void> {
  const before = new Date(at.getTime() - TOMBSTONES_KEPT_MS);
  for (let more = true; more; ) more = await db.transaction().execute((tx) => compactScope(tx, before));
}

/** The hook of sign-in: see ServerContext.onAddressVerified. */
export async function onAddressVerified(tx: Tx, person: PersonId, address: string): Promise<void> {
  const feed = createFeed();
  await tellAddressVerified({ tx, feed, at: new Date() }, person, address);
  await feed.flush(tx);
}

/** The operator's command; true when the plan was another one before. */
export async function changePlan(db: Db, person: PersonId, plan: Plan): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const changed = await updatePlan(tx, person, plan);
    const feed = createFeed();
    await tellPerson({ tx, feed, at: new Date() }, person);
    await feed.flush(tx);
    return changed;
  });
}
