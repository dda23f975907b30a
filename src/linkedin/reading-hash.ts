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
    reading.days.map((day) => [day.day, day.impressions, day.engagements, day.newFollowers]).sort(byText),
    [reading.totals.impressions, reading.totals.engagements, reading.totals.membersReached],
    Object.entries(reading.page ?? {}).sort(byText),
    reading.followers === null ? null : [reading.followers.day, reading.followers.total],
    reading.posts
      .map((post) => [
        post.id,
        post.publishedOn,
        [post.window?.from, post.window?.to],
        Object.entries(post.figures).sort(byText),
        post.text ?? null,
      ])
      .sort(byText),
    reading.postsTruncated,
    reading.demographics.map((share) => [share.about, share.category, share.value, share.share]).sort(byText),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function byText(left: readonly unknown[], right: readonly unknown[]): number {
  const [one, two] = [JSON.stringify(left), JSON.stringify(right)];
  return one < two ? -1 : Number(one > two);
}
