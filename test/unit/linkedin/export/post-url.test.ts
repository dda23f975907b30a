import { expect, test } from 'vitest';
import { commonVanity, parsePostUrl } from '../../../../src/linkedin/export/post-url.ts';

const WWW = 'https://www.linkedin.com';

test.each([
  [`${WWW}/feed/update/urn:li:activity:7204703086211198976`, 'activity:7204703086211198976', null],
  [`${WWW}/feed/update/urn%3Ali%3Ashare%3A7204703086211198976/`, 'share:7204703086211198976', null],
  [`${WWW}/posts/test-member_invented-topic-share-7430999999999987655-AbCd`, 'share:7430999999999987655', 'test-member'],
  [`${WWW}/posts/test-member_share-7430999999999987655-AbCd`, 'share:7430999999999987655', 'test-member'],
  [`${WWW}/posts/Test-Member_words-ugcPost-7430999999999987655-AbCd`, 'ugcPost:7430999999999987655', 'test-member'],
  [`${WWW}/posts/jos%C3%A9_words-UGCPOST-7430999999999987655-AbCd`, 'ugcPost:7430999999999987655', 'josé'],
  [`${WWW}/posts/ana_my-share-1234567890-of-it-share-7430999999999987655-AbCd`, 'share:7430999999999987655', 'ana'],
  [`${WWW}/posts/ana_words-activity-7430999999999987655-AbCd`, 'activity:7430999999999987655', 'ana'],
])('%s is the post %s', (url, id, vanity) => {
  expect(parsePostUrl(url)).toMatchObject({ id, vanity, url });
});

test.each([
  [
    `http://de.linkedin.com/posts/ana_share-7430999999999987655-AbCd?utm_source=x#a`,
    `${WWW}/posts/ana_share-7430999999999987655-AbCd`,
  ],
  [
    `${WWW}/posts/ana_${'word-'.repeat(150)}share-7430999999999987655-AbCd`,
    `${WWW}/feed/update/urn:li:share:7430999999999987655`,
  ],
])('%s is kept as %s', (url, kept) => {
  expect(parsePostUrl(url)?.url).toBe(kept);
});

test.each([
  `${WWW}/pulse/words-ana`,
  `${WWW}/in/ana/`,
  'https://linkedin.com.evil.example/feed/update/urn:li:activity:7204703086211198976',
  'javascript:urn:li:activity:7204703086211198976',
  '409',
  '',
])('%s is no post', (url) => {
  expect(parsePostUrl(url)).toBeNull();
});

test("the day in an activity's id is its UTC day of publication", () => {
  expect(parsePostUrl(`${WWW}/feed/update/urn:li:activity:7204703086211198976`)?.idDay).toBe('2024-06-07');
});

test('the vanity of a file is the one that most of its posts name', () => {
  const post = (name: string) => parsePostUrl(`${WWW}/posts/${name}_share-7430999999999987655-AbCd`);
  const posts = (...names: string[]) => names.map(post).filter((url) => url !== null);
  expect(commonVanity(posts('ana', 'ana', 'bo'))).toBe('ana');
  expect(commonVanity(posts('ana', 'bo'))).toBeNull();
  expect(commonVanity([])).toBeNull();
});
