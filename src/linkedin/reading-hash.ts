import type { Reading } from '../domain/reading.ts';

/**
 * SHA-256 of what a reading says, as 64 hex digits. Not of the file's bytes: the same figures saved again by another program are the
 * same reading. Order of lists does not count.
 */
export async function hashReading(reading: Omit<Reading, 'hash'>): Promise<string> {
  const canonical = JSON.stringify([
    'reading-1',
    reading.source,
    [reading.capturedAt, reading.capturedAtAssumed],
    [reading.window.from, reading.window.to],
    inOrder(reading.days.map((day) => [day.day, day.impressions, day.engagements, day.newFollowers])),
    [reading.totals.impressions, reading.totals.engagements, reading.totals.membersReached],
    inOrder(Object.entries(reading.page ?? {})),
    reading.followers === null ? null : [reading.followers.day, reading.followers.total],
    inOrder(
      reading.posts.map((post) => [
        post.id,
        post.publishedOn,
        [post.window?.from, post.window?.to],
        inOrder(Object.entries(post.figures)),
        post.text ?? null,
      ]),
    ),
    reading.postsTruncated,
    inOrder(reading.demographics.map((share) => [share.about, share.category, share.value, share.share])),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** By what they say, whatever it is. */
function inOrder<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, text: JSON.stringify(item) }))
    .sort(({ text: one }, { text: two }) => (one < two ? -1 : Number(one > two)))
    .map(({ item }) => item);
}
