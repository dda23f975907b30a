/** Posts of an invented member, as several sources tell of them. */
import type { Day } from '../../src/domain/day.ts';
import type { Post } from '../../src/domain/figures.ts';
import { type ListedPost, listPosts } from '../../src/domain/post-list.ts';
import { NOW, SUBJECTS } from './invented.ts';

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

export const POSTS: readonly ListedPost[] = listPosts(
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
);
