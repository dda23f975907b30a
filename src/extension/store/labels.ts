import { computed, type ReadonlySignal } from '@preact/signals';
import type { AccountId, GroupId, MembershipId } from '../../domain/id.ts';
import { type Labels, labelsIn, MOST_NUMBERS } from '../../domain/label.ts';
import type { AuthoredPost } from '../../domain/post-find.ts';
import type { MessageAnswers, SubjectRef } from '../../protocol/message.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import { type Asked, createAsked } from './asked.ts';
import type { Request, StoreDeps } from './request.ts';

/** Writes on a post: on one's own for oneself, on a member's for the Group. The act is the post's number. */
export type PostLabelStore = {
  readonly acts: ActStore;
  readonly of: 'team' | 'own';
  readonly write: (post: AuthoredPost, labels: Labels) => Promise<Outcome>;
};

/** Null: of a subject on whose posts nothing is written: an account that is shown to one. */
export function createPostLabels({ request }: { readonly request: Request }, subject: SubjectRef): PostLabelStore | null {
  if (subject.kind === 'connection') return null;
  const acts = createActs();
  const group = subject.kind === 'account' ? null : subject.group;
  function write({ id, ids, author }: AuthoredPost, given: Labels): Promise<Outcome> {
    const posts = [id, ...ids.filter((one) => one !== id)].slice(0, MOST_NUMBERS);
    const labels = [...given];
    return acts.run(id, () =>
      group === null
        ? mutate(request, 'post.label', { account: author.id as AccountId, posts, labels }) // of one's own posts the account stands there
        : mutate(request, 'membership.labelPost', {
            group,
            membership: author.id as MembershipId, // of a team's, the member
            posts,
            labels,
          }),
    );
  }
  return { acts, of: group === null ? 'own' : 'team', write };
}

export type TeamLabelStore = {
  readonly answer: ReadonlySignal<Asked<MessageAnswers['labels.get']>>;
  readonly of: ReadonlySignal<ReadonlyMap<string, Labels>>;
  /** All that stand on some member. */
  readonly known: ReadonlySignal<readonly string[]>;
  /** The act is the membership. */
  readonly acts: ActStore;
  /** Null: not an Admin. */
  readonly write: ReadonlySignal<((membership: MembershipId, labels: Labels) => void) | null>;
};

export function createTeamLabels(deps: StoreDeps, group: GroupId): TeamLabelStore {
  const { request } = deps;
  const { answer, refresh } = createAsked(deps, () => request('labels.get', { group }));
  const acts = createActs();
  const told = computed(() => (answer.value.state === 'ready' ? answer.value.value : null));
  const of = computed(() => new Map<string, Labels>(told.value?.members.map(({ id, labels }) => [id, labels])));

  function write(membership: MembershipId, labels: Labels): void {
    const work = () => mutate(request, 'membership.label', { group, membership, labels: [...labels] });
    void acts.run(membership, work).then(refresh);
  }

  return {
    answer,
    of,
    known: computed(() => labelsIn(of.value.values())),
    acts,
    write: computed(() => (told.value?.canLabel ? write : null)),
  };
}
