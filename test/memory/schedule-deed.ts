/** What a mutation makes of scheduled posts, where it is one that may be. */
import type { AccountId, ConnectionId, ScheduledPostId } from '../../src/domain/id.ts';
import type { Deeds } from './deed.ts';
import type { Who } from './history.ts';
import { type Link, shownBy, viewerOf } from './links.ts';

export type Planned = {
  readonly id: ScheduledPostId;
  readonly account: AccountId;
  /** Through which connection it came; null: by its owner. */
  readonly link: ConnectionId | null;
  revision: number;
  at: number | null;
  state: 'draft' | 'proposed' | 'scheduled' | 'over' | 'gone';
  isReminder: boolean;
};

export const SCHEDULE_DEEDS: Deeds = {
  'schedule.put'({ society, who, at }, { post: id, account, revision, time, how, through }) {
    const link = sharedWith(society.links, who).find((one) => shownBy(one) === account && (!through || one.id === through));
    if (through && !link) return;
    const known = society.posts.find((post) => post.id === id);
    if (known ? known.revision !== revision || ['over', 'gone'].includes(known.state) : revision !== 0) return;
    const isAsked = link?.schedule === 'approve';
    const state = time === null || time.at <= at ? 'draft' : isAsked ? 'proposed' : 'scheduled';
    const put = { revision: revision + 1, at: time?.at ?? null, state, isReminder: how === 'reminder' } as const;
    if (known) Object.assign(known, put);
    else society.posts.push({ id, account, link: link?.id ?? null, ...put });
  },
  'schedule.restore'({ society, who, at }, { post: id, time, how }) {
    const gone = society.posts.find((post) => post.id === id && post.state === 'gone');
    const isAsked = sharedWith(society.links, who).some((one) => one.id === gone?.link && one.schedule === 'approve');
    const state = time === null || time.at <= at ? 'draft' : isAsked ? 'proposed' : 'scheduled';
    if (gone) Object.assign(gone, { revision: gone.revision + 1, at: time?.at ?? null, state, isReminder: how === 'reminder' });
  },
  'schedule.delete': ({ society }, { post, revision }) => step(society.posts, { post, revision }, 'gone'),
  'schedule.approve': ({ society }, { post, revision }) => step(society.posts, { post, revision }, 'scheduled'),
  'schedule.decline': ({ society }, { post, revision }) => step(society.posts, { post, revision }, 'draft'),
  'schedule.settle': ({ society }, { post, revision, outcome }) =>
    step(society.posts, { post, revision }, outcome === 'published' ? 'over' : 'draft'),
};

/** By which he may plan somebody's posts. */
export function sharedWith(links: readonly Link[], who: Who): Link[] {
  return links.filter((link) => link.state === 'accepted' && link.schedule !== null && viewerOf(link) === who);
}

type Based = { readonly post: ScheduledPostId; readonly revision: number };

function step(posts: readonly Planned[], { post: id, revision }: Based, state: Planned['state']): void {
  const post = posts.find((one) => one.id === id && one.revision === revision);
  if (post) Object.assign(post, { state, revision: revision + 1 });
}
