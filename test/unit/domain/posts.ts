import type { Day } from '../../../src/domain/day.ts';
import type { Post } from '../../../src/domain/figures.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import type { PostAnswer } from '../../../src/domain/post-answer.ts';
import type { AuthoredPost } from '../../../src/domain/post-find.ts';
import type { ListedPost } from '../../../src/domain/post-list.ts';

export const DAY = '2026-03-05' as Day;
const CAPTURED = Date.parse('2026-04-01T12:00:00Z');

/** A number that LinkedIn gave at that time of the day. `salt` tells two of one instant apart. */
export function idAt(kind: 'activity' | 'share' | 'ugcPost', time: string, { day = DAY as string, salt = 0 } = {}): string {
  const instant = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  return `${kind}:${(BigInt(instant) << 22n) + BigInt(salt)}`;
}

export function postOf(id: string, more: Partial<Post> = {}): Post {
  return {
    id,
    url: `https://www.linkedin.com/feed/update/urn:li:${id}`,
    publishedOn: DAY,
    window: null,
    figures: { impressions: 10 },
    capturedAt: CAPTURED,
    ...more,
  };
}

/** As one export lists it, and as an archive does. */
export function listed(id: string, impressions: number, more: Partial<Post> = {}): Post {
  const window = { from: '2026-02-24' as Day, to: '2026-03-23' as Day };
  return postOf(id, { window, figures: { impressions, engagements: Math.ceil(impressions / 10) }, ...more });
}

export function archived(id: string, text?: string, more: Partial<Post> = {}): Post {
  return postOf(id, { figures: {}, ...(text === undefined ? {} : { text }), ...more });
}

export function answerOf(one: string, other: string, same: boolean, at = 1): PostAnswer {
  return { ids: one < other ? [one, other] : [other, one], same, at };
}

/** All of one member; `number` tells members of one name apart. */
export function authored(posts: readonly ListedPost[], name = 'Ana Ferreira', number = 1): AuthoredPost[] {
  const id = `00000003-0000-4000-8000-${String(number).padStart(12, '0')}` as MembershipId; // invented
  return posts.map((post) => ({ ...post, author: { id, name } }));
}
