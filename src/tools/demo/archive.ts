import { createHash } from 'node:crypto';
import type { Day } from '../../domain/day.ts';
import type { PostReading, Reading } from '../../domain/reading.ts';

const POSTS_A_READING = 200;
/** The share that LinkedIn makes stands a moment before the activity that it becomes. */
const BEFORE_MS = 1_400n;

/** How an invented member's posts begin. */
const TEXTS = [
  'Three questions I now ask before every kick-off. The second one saves most of the money.',
  'We stopped sending status reports for a month. Nobody noticed, and the project got faster.',
  'A client told me yesterday: “You are the first who asked what happens if we do nothing.”',
  'What I got wrong about pricing in my first ten years, in five lines.',
  'Hiring is slow because we make it so. Here is the plan that took us from 60 days to 19.',
  'I read 400 project post-mortems. The same four sentences stand in most of them.',
  'Not every workshop needs sticky notes. This one needed a whiteboard and two honest people.',
  'On Monday I said no to the largest order of the year. Here is why I would do it again.',
  'How to explain a delay: say it early, say it whole, say what you need.',
  'The best slide I saw this year had seven words on it.',
  'Remote teams do not lack meetings. They lack decisions that somebody wrote down.',
  'A small thing that changed how I plan: I write the email about the failure first.',
  'Our trainees teach a session now and then. Last week it was me who took notes.',
  'Five numbers I look at every Friday, and one that I stopped looking at.',
  'Everybody wants to be data-driven until the data disagrees.',
  'I asked twelve managing directors what keeps them awake. Nobody said technology.',
  'Half of consulting is finding out who has to be in the room.',
  'A checklist is not bureaucracy. It is respect for the next person.',
  'Yesterday a pilot failed, exactly as it should: cheap, early, in front of everybody.',
  'If your strategy fits no bad week, it is a wish.',
  'Thank you to the 140 people who came last night. The recording is online.',
  'What a bakery in Porto taught me about stock, queues and leaving early.',
  'Two sentences that end most arguments about scope.',
  'I keep a list of decisions I was glad somebody else made. It grew this week.',
] as const;

/** The copy of his data that he would have asked for with his newest export: the texts of all posts that his exports tell of. */
export function createArchive(exports: readonly Reading[]): Reading[] {
  const capturedAt = Math.max(...exports.map((reading) => reading.capturedAt));
  const known = new Map(exports.flatMap(({ posts }) => posts).map((post) => [post.id, post.publishedOn]));
  const posts = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, day], index) => shareOf(id, day, index));
  const parts = Array.from({ length: Math.ceil(posts.length / POSTS_A_READING) }, (_, part) =>
    posts.slice(part * POSTS_A_READING, (part + 1) * POSTS_A_READING),
  );
  return parts.map((part) => createReading(part, capturedAt));
}

function shareOf(activity: string, publishedOn: Day, index: number): PostReading {
  const id = `share:${BigInt(activity.slice('activity:'.length)) - (BEFORE_MS << 22n)}`;
  const text = TEXTS[(index * 7) % TEXTS.length] ?? '';
  return { id, url: `https://www.linkedin.com/feed/update/urn:li:${id}`, publishedOn, window: null, figures: {}, text };
}

function createReading(posts: readonly PostReading[], capturedAt: number): Reading {
  const [from, to] = [posts[0]?.publishedOn, posts.at(-1)?.publishedOn] as [Day, Day]; // no part is empty
  const content = {
    source: 'archive' as const,
    capturedAt,
    capturedAtAssumed: false,
    window: { from, to },
    days: [],
    totals: { impressions: null, engagements: null, membersReached: null },
    followers: null,
    posts,
    postsTruncated: false,
    demographics: [],
  };
  return { ...content, hash: createHash('sha256').update(JSON.stringify(content)).digest('hex') };
}
