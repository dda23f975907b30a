import * as z from 'zod/mini';
import type { LinkedInApp } from './app.ts';
import { askApi, readJson } from './ask.ts';
import { readLittle } from './little.ts';
import type { Publisher } from './publish.ts';

/** Whether a text is out; null: LinkedIn does not say, or not clearly. */
export type Found = { readonly is: 'out'; readonly urn: string } | { readonly is: 'not-there' } | null;

/** So many of the newest are looked at. */
const COUNT = 50;
/** How far LinkedIn's clock and ours may be apart. */
const SKEW_MS = 300_000;

const postsSchema = z.object({
  elements: z.array(
    z.object({
      id: z.string(),
      commentary: z.optional(z.string()),
      createdAt: z.int(),
      lastModifiedAt: z.int(),
    }),
  ),
});

/**
 * Looks for a text among the author's newest posts. Most applications may not read them, and are answered 403. That it is not there is
 * clear only when the list leads back beyond `since`, or is whole, and has nothing newer: LinkedIn may say our text in other letters, and
 * what is taken for another's would be sent twice. An empty list is what somebody gets who may not look, too.
 */
export async function findPost(
  app: LinkedInApp,
  { token, author }: Publisher,
  text: string,
  since: number,
  timeoutMs?: number,
): Promise<Found> {
  const query = `q=author&author=${encodeURIComponent(author)}&count=${COUNT}&sortBy=LAST_MODIFIED`;
  const answer = await askApi(app, token, `/rest/posts?${query}`, {
    method: 'GET',
    headers: { 'X-RestLi-Method': 'FINDER' },
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  if (answer === 'lost' || answer === 'unreached' || answer.status !== 200) return null;
  const parsed = postsSchema.safeParse(readJson(answer.text));
  if (!parsed.success) return null;
  const { elements } = parsed.data;
  const from = since - SKEW_MS;
  const newer = elements.filter(({ createdAt }) => createdAt >= from);
  const out = newer.find((post) => isSame(readLittle(post.commentary ?? ''), text));
  if (out) return { is: 'out', urn: out.id };
  if (newer.length > 0) return null;
  const isWhole = elements.length > 0 && elements.length < COUNT;
  return isWhole || elements.some(({ lastModifiedAt }) => lastModifiedAt < from) ? { is: 'not-there' } : null;
}

/** LinkedIn cuts the ends of a text, and breaks its lines in its own way. */
function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
