/** Which scope learns of a Group's labels: its `team`, and no other. */
import type { AccountId, PersonId } from '../../domain/id.ts';
import { deleteMemberLabels, type Labelled, readMemberLabels } from '../db/label.ts';
import type { MembershipTable } from '../db/membership.ts';
import type { Feed } from './feed.ts';
import { projectLabel, projectOwnLabel } from './projection.ts';
import type { Teller } from './teller.ts';

type OwnLabelled = Labelled & { readonly post: string };
type Member = Pick<MembershipTable, 'group_id' | 'membership_id'>;

export function putLabel(feed: Feed, { group_id, membership_id }: Member, { post, labels }: Labelled): void {
  const key = keyOf(membership_id, post);
  if (labels.length === 0) feed.dropRow(`team:${group_id}`, 'label', key);
  else feed.putRow(`team:${group_id}`, 'label', key, projectLabel(membership_id, { post, labels }));
}

/** To oneself alone. */
export function putOwnLabel(feed: Feed, person: PersonId, account: AccountId, { post, labels }: OwnLabelled): void {
  const key = `${account} ${post}`;
  if (labels.length === 0) feed.dropRow(`self:${person}`, 'ownLabel', key);
  else feed.putRow(`self:${person}`, 'ownLabel', key, projectOwnLabel(account, { post, labels }));
}

/** With his record, where he is there again. */
export async function putLabels({ tx, feed }: Teller, membership: Member): Promise<void> {
  for (const labelled of await readMemberLabels(tx, membership)) putLabel(feed, membership, labelled);
}

/** With his record, where he is no more to be seen. They wait for him, but when he is gone for good. */
export async function dropLabels({ tx, feed }: Teller, membership: Member, isGone: boolean): Promise<void> {
  for (const { post } of await readMemberLabels(tx, membership)) putLabel(feed, membership, { post, labels: [] });
  if (isGone) await deleteMemberLabels(tx, membership);
}

function keyOf(membership: string, post: string | null): string {
  return post === null ? membership : `${membership} ${post}`;
}
