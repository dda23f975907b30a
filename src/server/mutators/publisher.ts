import { forgetPublisher, holdPlanned } from '../db/publisher.ts';
import { beyondSight } from '../db/role.ts';
import { type NewPost, type PostRow, readSharing, updatePost } from '../db/scheduled-post.ts';
import { cancelPublishing } from '../jobs/publish-queue.ts';
import { tellPublisher } from '../scopes/tell-publisher.ts';
import { tellPost } from '../scopes/tell-schedule.ts';
import { lockAccount } from './account.ts';
import { type MutationContext, type Mutators, tell } from './mutation-context.ts';

export const publisherMutators: Mutators<'publisher.forget'> = {
  /** What is planned to go out by itself becomes a reminder. What is being sent in this moment is waited for. Told once. */
  async 'publisher.forget'(context, { account: id }) {
    const { tx } = context;
    await lockAccount(context, id);
    await beyondSight(tx, () => readSharing(tx, id));
    const wasThere = await forgetPublisher(tx, id);
    for (const post of await holdPlanned(tx, id)) await remind(context, post);
    if (wasThere) await tell(context, (teller) => tellPublisher(teller, id));
  },
};

async function remind(context: MutationContext, post: PostRow): Promise<void> {
  const { urn: _urn, attempt: _attempt, attempted_at: _at, leased_until: _lease, sending: _is, ...columns } = post;
  const reminder: NewPost = { ...columns, how: 'reminder', revision: post.revision + 1, changed_at: context.at };
  await updatePost(context.tx, reminder);
  await cancelPublishing(context.tx, post.scheduled_post_id);
  await tell(context, (teller) => tellPost(teller, { ...post, ...reminder }));
}
