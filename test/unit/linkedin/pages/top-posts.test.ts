import { expect, test } from 'vitest';
import type { PageRead } from '../../../../src/linkedin/pages/page-reader.ts';
import type { PageText } from '../../../../src/linkedin/pages/page-text.ts';
import { topPostsPage } from '../../../../src/linkedin/pages/top-posts.ts';

const [ONE, TWO] = ['7431000000000000001', '7432000000000000001'].map((id) => `/analytics/post-summary/urn:li:activity:${id}/`);
const SENTENCE = 'Three things I learned from customers';

function read(posts: PageText['posts']): PageRead {
  const labels = topPostsPage.labels['en-US'];
  if (!labels) throw new Error('it has English labels');
  return topPostsPage.read({ block: [], posts }, 'en-US', labels);
}

function postAt(address: string | undefined, ...lines: string[]): PageText['posts'][number] {
  return { address: address ?? '', block: lines };
}

test('counts may stand before their labels on one line, and one without a label is nobody’s', () => {
  expect(read([postAt(ONE, SENTENCE, '2w •', '31', '9 comments', '2 reposts', '1,316', 'Impressions')]).posts).toEqual([
    { id: 'activity:7431000000000000001', text: SENTENCE, figures: { comments: 9, reposts: 2, impressions: 1_316 } },
  ]);
});

test('what every post says is not a post’s text', () => {
  const said = 'Ada Fixture posted this lately';
  const { posts } = read([
    postAt(ONE, said, SENTENCE, '1,316', 'Impressions'),
    postAt(TWO, said, 'We moved our planning to Thursdays', '900', 'Impressions'),
  ]);
  expect(posts.map(({ text }) => text)).toEqual([SENTENCE, 'We moved our planning to Thursdays']);
});

test('a post without words has no text; a long one its beginning, cut between letters', () => {
  const long = `${'a'.repeat(100)} ${'b'.repeat(98)}👩 and on`;
  const { posts } = read([postAt(ONE, '2w •', '1,316', 'Impressions'), postAt(TWO, long, '900', 'Impressions')]);
  expect(posts[0]).not.toHaveProperty('text');
  expect(posts[1]?.text).toBe(long.slice(0, 199));
});

test('a post of which nothing is understood, or whose link leads elsewhere, is counted and left out', () => {
  const found = read([
    postAt(ONE, SENTENCE, '1,316', 'Impressions'),
    postAt(TWO, SENTENCE, '1.3K', 'Impressions'),
    postAt('/analytics/post-summary/urn:li:company:1/', SENTENCE, '5', 'Impressions'),
  ]);
  expect(found.posts.map(({ id }) => id)).toEqual(['activity:7431000000000000001']);
  expect(found.postsLeftOut).toBe(2);
});

test('a list that has not come yet', () => {
  expect(read([])).toMatchObject({ posts: [], postsLeftOut: 0, late: ['impressions'] });
});
