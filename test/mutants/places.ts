import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** Bugs of a team's places beside its dashboard: posts, times, audience, accounts in one chart. */
export const PLACES: readonly Mutant[] = [
  {
    name: 'team-posts-to-users',
    breaks: ['rule R28'],
    bug: 'The background looks for a team’s people without asking whether one may see the team.',
    test: { project: 'unit', file: 'test/unit/extension/background/handlers/posts.test.ts', name: 'R28' },
  },
  {
    name: 'unlisted-share-is-zero',
    breaks: ['rule unknown is not zero'],
    bug: 'A share that LinkedIn does not list of a member counts nothing.',
    test: { project: 'unit', file: 'test/unit/domain/audience.test.ts', name: 'hold the truth' },
  },
  {
    name: 'times-in-utc-always',
    breaks: ['rule times are of the chosen clock'],
    bug: 'The chosen zone moves no post.',
    test: { project: 'unit', file: 'test/unit/domain/when-to-post.test.ts', name: 'is another one in another zone' },
  },
  {
    name: 'young-posts-judged',
    breaks: ['rule like is compared with like'],
    bug: 'A post of yesterday pulls its hour down.',
    test: { project: 'unit', file: 'test/unit/domain/when-to-post.test.ts', name: 'counted for six days' },
  },
  {
    name: 'unlike-spans-alike',
    breaks: ['rule like is compared with like'],
    bug: 'Two posts that were counted for different times stand side by side as if they were alike.',
    test: { project: 'unit', file: 'test/unit/domain/post-compare.test.ts' },
  },
  {
    name: 'facts-of-the-first',
    breaks: ['rule figures are whole'],
    bug: 'Of a large team the posts and windows of the first members alone are read.',
    test: { project: 'unit', file: 'test/unit/extension/cache/facts.test.ts' },
  },
  {
    name: 'unknown-sorts-as-zero',
    breaks: ['rule unknown is not zero'],
    bug: 'Posts whose figure is not known stand among those of which it is 0.',
    test: { project: 'unit', file: 'test/unit/domain/post-order.test.ts', name: 'puts what is not known last' },
  },
  {
    name: 'unknown-day-drawn-as-zero',
    breaks: ['rule unknown is not zero'],
    bug: 'A day that is not known is drawn at 0.',
    test: { project: 'unit', file: 'test/unit/domain/member-series.test.ts', name: 'what is not known' },
  },
  {
    name: 'post-opened-by-a-script',
    breaks: ['rule only a person opens LinkedIn'],
    bug: 'A script’s click opens a post.',
    test: { project: 'component', file: 'test/component/views/post-list.test.tsx', name: 'for a person only' },
  },
];
