/** What time changes by itself. With the owner's rights; any number of processes may do it at once. */
import { RESTORE_MS } from '../../domain/group.ts';
import type { PersonId } from '../../domain/id.ts';
import { holdAccount } from '../db/account.ts';
import { expireConnection } from '../db/connection.ts';
import { deleteLog } from '../db/audit.ts';
import type { Db, Tx } from '../db/database.ts';
import { deleteGroupGoals } from '../db/goal.ts';
import { blankGroup, holdErasableGroup, holdGroup } from '../db/grp.ts';
import { deleteInvitations, expireInvitations, findExpired } from '../db/invitation.ts';
import { deleteLeaderboard } from '../db/leaderboard.ts';
import { deleteMemberships } from '../db/membership.ts';
import { deletePost, findOldPost } from '../db/scheduled-post.ts';
import { compactScope } from '../db/scope.ts';
import { writeAudit } from './audit.ts';
import { createFeed } from './feed.ts';
import { tellAddressVerified } from './tell.ts';
import { tellConnection } from './tell-connection.ts';
import { tellInvitation } from './tell-invitation.ts';
import { tellPost } from './tell-schedule.ts';

const DAY_MS = 86_400_000;
/** A client that was away for longer begins anew. */
const TOMBSTONES_KEPT_MS = 90 * DAY_MS;
/** What went out stays in one's list for so long after it was changed last. */
const POSTS_KEPT_MS = 90 * DAY_MS;

/**
 * Invitations that have run out are so at once where they are decided and read; this tells the Admins and drops them. Group by Group,
 * since the Group is held before its invitations. Then connections that nobody has answered.
 */
export async function tellExpired(db: Db, at: Date): Promise<void> {
  for (let more = true; more; )
    more = await db.transaction().execute(async (tx) => {
      const group = await findExpired(tx, at);
      if (group === null) return false;
      await holdGroup(tx, group);
      const feed = createFeed();
      const teller = { tx, feed, at };
      const expired = await expireInvitations(tx, group, at);
      for (const invitation of expired) await tellInvitation(teller, invitation);
      const notes = expired.map(({ address }) => ({ group, action: 'invitation.expire', subject: { address } }) as const);
      await writeAudit(teller, null, notes);
      await feed.flush(tx);
      return true;
    });
  await tellExpiredConnections(db, at);
}

async function tellExpiredConnections(db: Db, at: Date): Promise<void> {
  for (let more = true; more; )
    more = await db.transaction().execute(async (tx) => {
      const connection = await expireConnection(tx, at);
      if (!connection) return false;
      const feed = createFeed();
      await tellConnection({ tx, feed, at }, connection);
      await feed.flush(tx);
      return true;
    });
}

export async function compactScopes(db: Db, at: Date): Promise<void> {
  const before = new Date(at.getTime() - TOMBSTONES_KEPT_MS);
  for (let more = true; more; ) more = await db.transaction().execute((tx) => compactScope(tx, before));
}

/**
 * Posts that went out, and what is left of deleted ones, once a device that was away for longer begins anew. The account is held first,
 * so that a connection that the tool is shared with in this moment does not keep one; who is erased in this moment takes his with him.
 */
export async function forgetPosts(db: Db, at: Date): Promise<void> {
  const before = new Date(at.getTime() - POSTS_KEPT_MS);
  for (let more = true; more; )
    more = await db.transaction().execute(async (tx) => {
      const post = await findOldPost(tx, before);
      if (!post) return false;
      if (!(await holdAccount(tx, post.account_id))) return true;
      const feed = createFeed();
      const { state } = post;
      if (state === 'published') await tellPost({ tx, feed, at }, { ...post, state }, true); // holds first what its sharing hangs on
      if (await deletePost(tx, post)) await feed.flush(tx);
      return true;
    });
}

/** Groups that nobody brought back in time: their rows go, but for an id that is not to be taken again. */
export async function eraseDeleted(db: Db, at: Date): Promise<void> {
  const before = new Date(at.getTime() - RESTORE_MS);
  for (let more = true; more; )
    more = await db.transaction().execute(async (tx) => {
      const group = await holdErasableGroup(tx, before);
      if (group === null) return false;
      const feed = createFeed();
      await deleteLog(tx, group);
      await deleteInvitations(tx, group);
      await deleteGroupGoals(tx, group);
      await deleteLeaderboard(tx, group);
      for (const { person_id, role } of await deleteMemberships(tx, group))
        if (role === 'admin') feed.dropRow(`self:${person_id}`, 'deleted', group);
      await blankGroup(tx, group);
      await feed.flush(tx);
      return true;
    });
}

/** The hook of sign-in: see ServerContext.onAddressVerified. */
export async function onAddressVerified(tx: Tx, person: PersonId, address: string, at: Date): Promise<void> {
  const feed = createFeed();
  await tellAddressVerified({ tx, feed, at }, person, address);
  await feed.flush(tx);
}
