import { isToPublish } from '../../domain/schedule.ts';
import type { Db } from '../db/database.ts';
import { cancelJobs, enqueueJob } from '../db/job.ts';
import { readStranded } from '../db/publishing.ts';
import type { PostRow } from '../db/scheduled-post.ts';

export const PUBLISH_POST = 'publish-post';
/** A job that is there has begun by then. */
const STRANDED_MS = 120_000;

type Planned = Pick<PostRow, 'scheduled_post_id' | 'publish_at' | 'state' | 'how' | 'revision'>;

/** In the transaction that changes the post: there is one job where the server has to publish it, for its time, and none otherwise. */
export async function enqueuePublishing(db: Db, post: Planned, at: Date): Promise<void> {
  const { scheduled_post_id: id, publish_at: time, revision } = post;
  await cancelPublishing(db, id);
  if (!isToPublish(post) || !time) return;
  await enqueueJob(db, {
    kind: PUBLISH_POST,
    subject: id,
    payload: { post: id, revision },
    delaySeconds: Math.max(0, (time.getTime() - at.getTime()) / 1000),
  });
}

/** Those whose job was given up, or was lost with a backup: each gets another. */
export async function enqueueStranded(db: Db, at: Date): Promise<void> {
  const before = new Date(at.getTime() - STRANDED_MS);
  for (const { scheduled_post_id: id, revision } of await readStranded(db, PUBLISH_POST, before))
    await enqueueJob(db, { kind: PUBLISH_POST, subject: id, payload: { post: id, revision } });
}

export function cancelPublishing(db: Db, post: string): Promise<void> {
  return cancelJobs(db, PUBLISH_POST, post);
}
