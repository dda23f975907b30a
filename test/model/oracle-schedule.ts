/** Scheduled posts: who may do what with which, and who then holds what of them. */
import type { ScheduledPostId } from '../../src/domain/id.ts';
import type { MutationArgs } from '../../src/protocol/mutation.ts';
import { type Link, noteAccess, ownerOf, shownTo, viewerOf } from './oracle-connections.ts';
import type { Actor, Facts } from './oracle-facts.ts';
import type { Rules } from './oracle-rules.ts';

export type Post = {
  readonly id: ScheduledPostId;
  readonly owner: Actor;
  /** Through which it came into being. */
  readonly origin: Link | null;
  by: Link | null;
  text: string;
  at: number | null;
  zone: string | null;
  how: 'reminder' | 'publish';
  state: 'draft' | 'proposed' | 'scheduled' | 'published' | 'deleted';
  problem: 'past' | 'declined' | 'sharing-ended' | null;
  revision: number;
  changedAt: number;
};

const UNFINISHED: readonly Post['state'][] = ['draft', 'proposed', 'scheduled'];

export function createScheduleRules(facts: Facts): Rules {
  const { links, posts, now } = facts;
  const seen = (by: Actor, id: ScheduledPostId) =>
    posts.find((post) => post.id === id && post.state !== 'deleted' && isSeen(facts, by, post));

  /** One that is one's own to decide about, as it was seen. */
  function decide(by: Actor, { post: id, revision }: MutationArgs['schedule.approve'], change: (post: Post) => boolean): string {
    const post = seen(by, id);
    if (post?.owner !== by) return 'refused';
    if (post.revision !== revision) return 'changed';
    if (!change(post)) return 'refused';
    move(post, {});
    return 'ok';
  }

  function move(post: Post, change: Partial<Post>): void {
    Object.assign(post, change, { revision: post.revision + 1, changedAt: now() });
  }

  type Written = Pick<MutationArgs['schedule.put'], 'text' | 'time'> & { readonly held: Post | undefined };

  /** By that hand: a new one, or what there is of it. */
  function write(hand: Link | null, of: Pick<Post, 'id' | 'owner' | 'origin'>, { held, text, time }: Written): void {
    const isPast = time !== null && time.at <= now();
    const planned = hand?.schedule === 'approve' ? 'proposed' : 'scheduled';
    const [at, before] = [time?.at ?? null, held?.at];
    const put: Partial<Post> = {
      text,
      how: 'reminder', // nobody has let LinkedIn publish
      at,
      by: hand,
      zone: time?.zone ?? null,
      state: time === null || isPast ? 'draft' : planned,
      problem: isPast ? 'past' : null,
    };
    const known = posts.find(({ id }) => id === of.id);
    if (known) move(known, put);
    else posts.push({ ...BLANK, ...of, ...put, revision: 1, changedAt: now() });
    if (hand) noteAccess(facts, hand, deedOf(before, at), of.id);
  }

  return {
    'schedule.put'(by, { post: id, account, revision, text, time, through }) {
      const owner = facts.actors.find((actor) => actor.account === account);
      const hands = owner ? handsOf(facts, by, owner) : [];
      if (!owner || hands.length === 0) return 'refused';
      const held = seen(by, id);
      const isTaken = posts.some((post) => post.id === id);
      if (held ? held.owner !== owner : isTaken || revision !== 0) return 'refused';
      if (!held && through && !hands.some((one) => one?.id === through)) return 'refused';
      const hand = hands.find((one) => (held ? one === held.by : one?.id === through)) ?? hands[0] ?? null;
      if (held && hand !== null && held.by !== hand) return 'refused';
      if (held && held.revision !== revision) return 'changed';
      if (held?.state === 'published') return 'refused';
      write(hand, { id, owner, origin: hand }, { held, text, time });
      return 'ok';
    },
    'schedule.restore'(by, { post: id, text, time }) {
      const post = posts.find((one) => one.id === id && isSeen(facts, by, one));
      if (!post || (post.owner !== by && (!post.by || viewerOf(post.by) !== by))) return 'refused';
      if (post.state !== 'deleted') return 'changed';
      write(post.owner === by ? null : post.by, post, { held: undefined, text, time });
      return 'ok';
    },
    'schedule.delete'(by, { post: id, revision }) {
      const post = seen(by, id);
      if (!post || (post.owner !== by && (!post.by || viewerOf(post.by) !== by))) return 'refused';
      if (post.revision !== revision) return 'changed';
      if (post.owner !== by && post.state === 'published') return 'refused';
      move(post, { state: 'deleted' });
      if (post.owner !== by && post.by) noteAccess(facts, post.by, 'deleted', id);
      return 'ok';
    },
    'schedule.approve': (by, args) =>
      decide(by, args, (post) => {
        if (post.state !== 'proposed') return false;
        const isPast = (post.at ?? 0) <= now();
        Object.assign(post, { state: isPast ? 'draft' : 'scheduled', problem: isPast ? 'past' : null });
        return true;
      }),
    'schedule.decline': (by, args) =>
      decide(by, args, (post) => {
        if (post.state !== 'proposed') return false;
        Object.assign(post, { state: 'draft', problem: 'declined' });
        return true;
      }),
    'schedule.settle': (by, args) =>
      decide(by, args, (post) => {
        const isDue = post.state === 'scheduled' && post.how === 'reminder' && (post.at ?? 0) <= now();
        if (!isDue) return false;
        if (args.outcome === 'published') Object.assign(post, { state: 'published', problem: null });
        else Object.assign(post, { state: 'draft', at: null, zone: null, problem: null });
        return true;
      }),
    'connection.allowSchedule'(by, { connection, sharing }) {
      const link = links.find(({ id }) => id === connection);
      if (link?.state !== 'accepted' || ownerOf(link) !== by) return 'refused';
      const [before, after] = [link.schedule, sharing && (sharing.approve ? 'approve' : 'free')] as const;
      if (before === after) return 'ok';
      link.schedule = after;
      if (!after) noteAccess(facts, link, 'schedule-stopped');
      else if (!before) noteAccess(facts, link, 'schedule-allowed');
      else noteAccess(facts, link, after === 'approve' ? 'approval-asked' : 'approval-dropped');
      if (!after) endSharing(facts, link);
      return 'ok';
    },
  };
}

const BLANK = { text: '', at: null, zone: null, how: 'reminder', state: 'draft', problem: null, by: null } as const;

/** All that was written through it and is not out becomes its owner's, and goes out no more. */
export function endSharing({ posts, now }: Facts, link: Link): void {
  for (const post of posts)
    if (post.by === link && UNFINISHED.includes(post.state))
      Object.assign(post, { by: null, state: 'draft', problem: 'sharing-ended', revision: post.revision + 1, changedAt: now() });
}

/** Null: as its owner. */
function handsOf({ links }: Facts, by: Actor, owner: Actor): (Link | null)[] {
  if (by === owner) return [null];
  return links
    .filter((link) => link.state === 'accepted' && link.schedule && viewerOf(link) === by && ownerOf(link) === owner)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isSeen(facts: Facts, by: Actor, post: Post): boolean {
  return handsOf(facts, by, post.owner).some((hand) => hand === null || post.origin === null || post.origin === hand);
}

function deedOf(before: number | null | undefined, after: number | null) {
  if (before === undefined) return after === null ? 'drafted' : 'scheduled';
  if (before === after) return 'edited';
  if (after === null) return 'unscheduled';
  return before === null ? 'scheduled' : 'moved';
}

export function scheduleRecords(facts: Facts, actor: Actor): Map<string, unknown> {
  const there = facts.posts.filter(({ state }) => state !== 'deleted');
  const rows = new Map<string, unknown>();
  for (const post of there.filter(({ owner }) => owner === actor))
    rows.set(`self:${actor.person} scheduled ${post.id}`, recordOf(post));
  for (const { link, owner } of shownTo(facts, actor).filter(({ link: { schedule } }) => schedule !== null))
    for (const post of there.filter((one) => one.owner === owner && (one.origin === null || one.origin === link)))
      rows.set(`connection:${link.id} scheduled ${post.id}`, recordOf(post));
  return rows;
}

function recordOf({ id, owner, by, text, at, zone, how, state, problem, revision, changedAt }: Post): object {
  const same = { id, text, at, zone, how, state, problem, revision, changedAt };
  return { ...same, account: owner.account, by: by?.id ?? null, post: null };
}
