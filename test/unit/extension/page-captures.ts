import type { PageCapture } from '../../../src/domain/page-capture.ts';

/** What was understood of the invented content page, or something else in its place. */
export function captureOf(part: Partial<PageCapture> = {}): PageCapture {
  return {
    page: 'content',
    language: 'en-US',
    lang: 'en',
    frontEnd: 'sdui',
    vanity: null,
    span: { days: 7 },
    post: null,
    figures: { impressions: 12_480, membersReached: 5_931, reactions: 301 },
    posts: [],
    postsLeftOut: 0,
    late: ['saves'],
    unclear: [{ figure: 'comments', why: 'ambiguous' }],
    unknownLabels: ['Profile clicks'],
    failed: false,
    ...part,
  };
}
