/** What becomes of a post by what LinkedIn says. */
import { isLate } from '../../domain/publishing.ts';
import type { PostState, Problem } from '../../domain/schedule.ts';
import { enqueueJob } from '../db/job.ts';
import { expirePublisher } from '../db/publisher.ts';
import { writePublishing } from '../db/publishing.ts';
import type { PostRow } from '../db/scheduled-post.ts';
import type { Published } from '../linkedin/publish.ts';
import { createFeed } from '../scopes/feed.ts';
import { tellOwner } from '../scopes/tell-publisher.ts';
import { type Entered, leave, standingOf } from './publish-entry.ts';
import { enqueuePublishing, PUBLISH_POST } from './publish-queue.ts';

/** After an answer that was lost LinkedIn may still be making the post: it is not asked before. */
const ASK_AFTER_MS = 60_000;

export async function record(entered: Entered, published: Published): Promise<void> {
  const { post, at } = entered;
  if (published.is === 'published') await end(entered, 'published', null, published.urn);
  else if (published.is === 'duplicate' && post.attempt > 1)
    await end(entered, 'published', null, published.urn); // of the answer that was lost
  else if (published.is === 'duplicate') await end(entered, 'failed', 'duplicate');
  else if (published.is === 'rejected') await end(entered, 'failed', 'rejected');
  else if (published.is === 'expired') await expire(entered);
  else if (published.is === 'busy') await tryLater(entered, published.seconds);
  else {
    const until = new Date(at.getTime() + ASK_AFTER_MS);
    const asked = { ...entered, post: { ...post, leased_until: until, sending: false } };
    await writePublishing(entered.tx, asked.post);
    await waitUntil(asked, until);
  }
}

/** Another job for the same post: the one that runs is over when it is done. */
export function waitUntil({ tx, at, post }: Pick<Entered, 'tx' | 'at' | 'post'>, until: Date): Promise<void> {
  const { scheduled_post_id: id, revision } = post;
  const delaySeconds = Math.max(0, (until.getTime() - at.getTime()) / 1000);
  return enqueueJob(tx, { kind: PUBLISH_POST, subject: id, payload: { post: id, revision }, delaySeconds });
}

function end(entered: Entered, state: PostState, problem: Problem | null, urn: string | null = null): Promise<PostRow> {
  const post = { ...entered.post, urn, leased_until: null };
  return leave({ ...entered, post }, { ...standingOf(post), state, problem });
}

/**
 * LinkedIn knows the permission no more: its owner is told, whatever else is planned. Each other post learns it of LinkedIn itself. The
 * permission is written before any scope, as when it is given.
 */
async function expire(entered: Entered): Promise<void> {
  const { tx, at, post, publisher } = entered;
  if (publisher) await expirePublisher(tx, post.account_id, publisher.sealed, at);
  await end(entered, 'failed', 'expired');
  const feed = createFeed();
  await tellOwner({ tx, feed, at }, post.account_id);
  await feed.flush(tx);
}

/** Certainly not taken: it counts as not given. */
async function tryLater(entered: Entered, seconds: number): Promise<void> {
  const { tx, at, post } = entered;
  const next = new Date(at.getTime() + seconds * 1000);
  const given = { ...post, attempt: post.attempt - 1, leased_until: null };
  const standing = standingOf(given);
  if (standing.at !== null && isLate(standing.at, next.getTime()))
    return void (await leave({ ...entered, post: given }, { ...standing, state: 'failed', problem: 'busy' }));
  const left = await leave({ ...entered, post: given }, { ...standing, state: 'scheduled', problem: null });
  await enqueuePublishing(tx, { ...left, publish_at: next }, at);
}
