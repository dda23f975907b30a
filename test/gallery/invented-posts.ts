/** Posts of an invented member, as several sources tell of them. */
import type { Day } from '../../src/domain/day.ts';
import type { Post } from '../../src/domain/figures.ts';
import type { AuthoredPost } from '../../src/domain/post-find.ts';
import { listPosts, newestFirst } from '../../src/domain/post-list.ts';
import type { AccountId, MembershipId } from '../../src/domain/id.ts';
import type { PanelPost } from '../../src/protocol/panel.ts';
import { GROUP, idOf, NOW, SUBJECTS } from './invented.ts';

const TEXTS = [
  'How we hired ten people in a month, and what went wrong. Three things we would do again, and one that cost us two good candidates…',
  '=1+1 is not a strategy 🚀 But counting is where it starts',
  'ماذا تعلمنا من ألف محادثة مع العملاء',
  'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe',
];

const FIGURES = {
  impressions: 1_316,
  membersReached: 845,
  reactions: 40,
  comments: 12,
  reposts: 3,
  saves: 2,
  sends: 3,
  linkEngagements: 7,
  socialEngagements: 60,
  profileViewers: 5,
  followersGained: 4,
};

const exported = SUBJECTS[1]?.figures.posts ?? [];

function alike(post: Post | undefined, more: Partial<Post>): Post[] {
  return post ? [{ ...post, window: null, figures: {}, capturedAt: NOW, ...more }] : [];
}

function newest(): Post[] {
  return [...exported].sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1));
}

export const POSTS: readonly AuthoredPost[] = listPosts(
  [
    ...exported,
    ...alike(newest()[0], { figures: FIGURES }),
    ...TEXTS.flatMap((text, at) => alike(newest()[at], { text, capturedAt: NOW + 1 })),
    ...alike(newest()[0], {
      id: 'share:7400000000000000001',
      publishedOn: '2026-11-12' as Day,
      text: 'Only the archive knows it',
    }),
  ],
  [],
).map((post) => ({ ...post, author: { id: SUBJECTS[1]?.id ?? idOf<MembershipId>(1), name: SUBJECTS[1]?.name ?? '' } }));

/** Of the whole team, the newest first. */
export const TEAM_POSTS: readonly AuthoredPost[] = [
  ...POSTS,
  ...SUBJECTS.filter(({ id }) => id !== SUBJECTS[1]?.id).flatMap(({ id, name, figures }) =>
    listPosts(figures.posts, figures.answers).map((post) => ({ ...post, author: { id, name } })),
  ),
].sort(newestFirst);

/** The newest post, as the panel is told of it where its page is open. */
export function panelPost(kind: 'own' | 'member'): PanelPost {
  const known = POSTS.find(({ counts }) => counts.some(({ figures }) => figures.saves !== undefined));
  if (!known) throw new Error('one of them has all its figures');
  const { publishedOn, counts } = known;
  const post = { publishedOn, counts, name: SUBJECTS[1]?.name ?? '' };
  return kind === 'own'
    ? { ...post, kind, account: idOf<AccountId>(101) }
    : { ...post, kind, group: GROUP, membership: idOf<MembershipId>(1) };
}
