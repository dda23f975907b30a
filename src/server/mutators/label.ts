import { canLabelMembers, canLabelPosts, type Labels, MOST_LABELLED } from '../../domain/label.ts';
import {
  countOwnLabels,
  deleteEmptyLabels,
  type Labelled,
  readMemberLabels,
  writeMemberLabel,
  writeOwnLabel,
} from '../db/label.ts';
import type { MembershipTable } from '../db/membership.ts';
import { putLabel, putOwnLabel } from '../scopes/tell-label.ts';
import { lockAccount } from './account.ts';
import { findSeen } from './membership.ts';
import { enterAs, fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

/** A post may bear labels before its figures are there, so that nobody learns from a refusal what a member keeps to himself. */
export const labelMutators: Mutators<'membership.label' | 'membership.labelPost' | 'post.label'> = {
  async 'membership.label'(context, { group, membership: id, labels }) {
    await enterAs(context, group, canLabelMembers);
    const membership = await findSeen(context, group, id);
    const held = (await readMemberLabels(context.tx, membership)).find(({ post }) => post === null);
    if (JSON.stringify(held?.labels ?? []) === JSON.stringify(labels)) return;
    await write(context, membership, [{ post: null, labels }]);
    context.note({ group, action: 'membership.label', subject: { person: membership.person_id } });
  },

  /** Work, as importing is: no line in the Group's log. */
  async 'membership.labelPost'(context, { group, membership: id, posts, labels }) {
    await enterAs(context, group, canLabelPosts);
    const membership = await findSeen(context, group, id);
    await write(context, membership, across(posts, labels));
    if (labels.length > 0 && (await readMemberLabels(context.tx, membership)).length > MOST_LABELLED) fail('too-many');
  },

  async 'post.label'(context, { account: id, posts, labels }) {
    const { tx, feed, person } = context;
    const { account_id } = await lockAccount(context, id);
    for (const one of across(posts, labels)) {
      await writeOwnLabel(tx, account_id, one);
      putOwnLabel(feed, person, account_id, one);
    }
    await tell(context, () => deleteEmptyLabels(tx, { account_id }));
    if (labels.length > 0 && (await countOwnLabels(tx, account_id)) > MOST_LABELLED) fail('too-many');
  },
};

/** The labels at the first of a post's numbers, and none at the others. */
function across(posts: readonly string[], labels: Labels): (Labelled & { readonly post: string })[] {
  return [...new Set(posts)].map((post, at) => ({ post, labels: at === 0 ? labels : [] }));
}

async function write(context: MutationContext, membership: MembershipTable, all: readonly Labelled[]): Promise<void> {
  const { tx, feed } = context;
  for (const labelled of all) {
    await writeMemberLabel(tx, membership, labelled);
    putLabel(feed, membership, labelled);
  }
  const { group_id, membership_id } = membership;
  await tell(context, () => deleteEmptyLabels(tx, { group_id, membership_id }));
}
