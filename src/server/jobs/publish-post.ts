/**
 * Publishes a post when its time has come. What is about to be sent is written before (`publishing`), so that whoever is stopped in between
 * leaves a trace, and nobody's post goes out twice in silence: after an answer that was lost LinkedIn is asked, and where it does not say,
 * its owner is.
 */
import * as z from 'zod/mini';
import { judgeSending, MOST_ATTEMPTS } from '../../domain/publishing.ts';
import type { ScheduledPostId } from '../../domain/id.ts';
import { scheduledPostIdSchema } from '../../protocol/field.ts';
import type { ServerContext } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { isSendingAnother, writePublishing } from '../db/publishing.ts';
import { type PostRow, readPost } from '../db/scheduled-post.ts';
import { findPost } from '../linkedin/find.ts';
import { publishPost, type Published } from '../linkedin/publish.ts';
import { enterPost, type Entered, leave, standingOf } from './publish-entry.ts';
import { record, waitUntil } from './publish-outcome.ts';
import { PUBLISH_POST } from './publish-queue.ts';
import { createTurns } from './turns.ts';
import type { JobHandlers } from './worker.ts';

export type PublishContext = Pick<ServerContext, 'db' | 'state' | 'linkedin' | 'now' | 'log'>;

/** LinkedIn has so long to answer: a device that waits for what becomes of it waits longer. */
export const SEND_MS = 20_000;
/** Until then whoever claimed a post may be sending it, and LinkedIn may be making it. */
const LEASE_MS = 60_000;
/** After so long it is looked again whether the one before is out. */
const TURN_MS = 2000;
/** Each holds a connection of the pool while LinkedIn answers. */
const AT_ONCE = 4;

const payloadSchema = z.object({ post: scheduledPostIdSchema, revision: z.int() });

/** `sendMs`: tests do not wait as long for LinkedIn. */
export function createPublishHandler(context: PublishContext, sendMs = SEND_MS): JobHandlers {
  const turns = createTurns(AT_ONCE);
  return {
    [PUBLISH_POST](payload) {
      const { post, revision } = payloadSchema.parse(payload);
      return turns.take(async () => {
        const taken = await take(context, { id: post, revision });
        const claimed = taken?.is === 'lost' ? await recover(context, taken.entered, sendMs) : taken?.post;
        if (claimed) await send(context, claimed, sendMs);
      });
    },
  };
}

type Due = { readonly id: ScheduledPostId; readonly revision: number };

type Taken = { readonly is: 'claimed'; readonly post: PostRow } | { readonly is: 'lost'; readonly entered: Entered };

/** Null: nothing is to be done about it now. */
function take(context: PublishContext, { id, revision }: Due): Promise<Taken | null> {
  return context.db.transaction().execute(async (tx) => {
    const at = new Date((context.now ?? Date.now)());
    const seen = await readPost(tx, id);
    if (!seen || !isDue(seen, revision)) return null;
    if (seen.state === 'scheduled' && (await isSendingAnother(tx, seen, at))) return putOff({ tx, at, post: seen }); // before anything is held
    const entered = await enterPost(context, tx, id);
    if (!entered || !isDue(entered.post, revision)) return null;
    if (entered.post.state === 'publishing') return takeLost(entered);
    const post = await judgeInTurn(entered);
    return post && { is: 'claimed', post };
  });
}

function isDue(post: PostRow, revision: number): boolean {
  return post.state === 'publishing' || (post.state === 'scheduled' && post.how === 'publish' && post.revision === revision);
}

/**
 * Of what came by one way a post at a time is on its way: who takes back what lets them go out waits for that one, and no other begins
 * before.
 */
async function judgeInTurn(entered: Entered): Promise<PostRow | null> {
  return (await isSendingAnother(entered.tx, entered.post, entered.at)) ? putOff(entered) : judge(entered);
}

async function putOff(entered: Pick<Entered, 'tx' | 'at' | 'post'>): Promise<null> {
  await waitUntil(entered, new Date(entered.at.getTime() + TURN_MS));
  return null;
}

/** Writes that it is about to be sent, or what becomes of it instead. */
async function judge(entered: Entered): Promise<PostRow | null> {
  const { post, permit, at } = entered;
  const verdict = judgeSending(standingOf(post), permit, at.getTime());
  if (verdict.is === 'end') await leave(entered, verdict.standing);
  if (verdict.is === 'wait') await waitUntil(entered, new Date(verdict.until));
  if (verdict.is !== 'send') return null;
  const claimed = {
    ...post,
    attempt: post.attempt + 1,
    attempted_at: post.attempt === 0 ? at : post.attempted_at,
    leased_until: new Date(at.getTime() + LEASE_MS),
    sending: true,
  };
  return leave({ ...entered, post: claimed }, { ...standingOf(claimed), state: 'publishing', problem: null });
}

/** Claimed before, and nobody knows what became of it: whoever sent it was stopped, or had no answer. */
async function takeLost(entered: Entered): Promise<Taken | null> {
  const { tx, post, at } = entered;
  if (post.leased_until && post.leased_until > at) {
    await waitUntil(entered, post.leased_until);
    return null;
  }
  const asked = { ...post, leased_until: new Date(at.getTime() + LEASE_MS), sending: false };
  await writePublishing(tx, asked);
  return { is: 'lost', entered: { ...entered, post: asked } };
}

/** LinkedIn is asked while nothing is held: nobody waits for what it says of the past. Not null: it is to be sent once more. */
async function recover(context: PublishContext, lost: Entered, sendMs: number): Promise<PostRow | null> {
  const { post, publisher, at } = lost;
  const { linkedin } = context;
  const since = (post.attempted_at ?? at).getTime();
  const found = linkedin && publisher ? await findPost(linkedin, publisher, post.text, since, sendMs) : null;
  return context.db.transaction().execute(async (tx) => {
    const entered = await enterPost(context, tx, post.scheduled_post_id);
    if (!entered || !isSame(entered.post, post)) return null;
    if (found?.is === 'out') await record(entered, { is: 'published', urn: found.urn });
    else if (found?.is === 'not-there' && post.attempt < MOST_ATTEMPTS) return sendAgain(entered);
    else await leave(entered, { ...standingOf(entered.post), state: 'unknown', problem: null });
    return null;
  });
}

/** Until its turn comes it counts as lost. */
async function sendAgain(entered: Entered): Promise<PostRow | null> {
  const { tx, post, at } = entered;
  await writePublishing(tx, { ...post, leased_until: at });
  return judgeInTurn(isOrphan(post) ? withoutSharing(entered) : entered);
}

/** Whoever it came from is erased: whether its owner had made it his own by then nobody can tell any more. */
function isOrphan({ origin, scheduled_post_id: id }: PostRow): boolean {
  return origin === id;
}

function withoutSharing(entered: Entered): Entered {
  return { ...entered, permit: { ...entered.permit, shares: false } };
}

/**
 * In a transaction of its own, which holds the post while it is sent. What lets it go out is looked at once more: who takes it back in
 * this moment is answered after it was sent, or before, and then it is not.
 */
async function send(context: PublishContext, claimed: PostRow, sendMs: number): Promise<void> {
  const { db, linkedin } = context;
  let published: Published | null = null;
  const work = async (tx: Tx): Promise<void> => {
    const entered = await enterPost(context, tx, claimed.scheduled_post_id);
    if (!entered || !linkedin || !isSame(entered.post, claimed)) return;
    const { post, publisher, at } = entered;
    if (published === null) {
      const { permit } = post.connection_id === claimed.connection_id ? entered : withoutSharing(entered); // its writer is erased
      const verdict = judgeSending(standingOf(post), permit, at.getTime());
      if (verdict.is !== 'send' || !publisher) return unsent(entered, verdict);
      published = await publishPost(linkedin, publisher, post.text, sendMs);
      if (published.is === 'rejected') context.log({ event: 'linkedin', status: published.status });
    }
    await record({ ...entered, at: new Date((context.now ?? Date.now)()) }, published);
  };
  await db
    .transaction()
    .execute(work)
    .catch((error: unknown) => {
      if (published === null) throw error;
      return db.transaction().execute(work); // it is known what became of it: that is not to be lost
    });
}

function isSame(one: PostRow, { state, attempt, revision }: PostRow): boolean {
  return one.state === state && one.attempt === attempt && one.revision === revision;
}

/** Between the claim and now something has changed; it was not sent. */
async function unsent(entered: Entered, verdict: ReturnType<typeof judgeSending>): Promise<void> {
  const { post, at } = entered;
  const back = { ...entered, post: { ...post, attempt: post.attempt - 1, leased_until: null } };
  if (verdict.is === 'end') await leave(back, verdict.standing);
  else await record(entered, { is: 'busy', seconds: verdict.is === 'wait' ? (verdict.until - at.getTime()) / 1000 : 1 });
}
