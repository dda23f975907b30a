import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const WHO = 'test/unit/domain/contribution.test.ts';
const POSTS = 'test/unit/domain/contribution-posts.test.ts';

/** Bugs of who gave what: false falls, joining as performance, parts that do not add up, posts of other days. */
export const CONTRIBUTION: readonly Mutant[] = [
  {
    name: 'moved-by-a-missing-day',
    breaks: ['rule no false falls'],
    bug: 'A day that is not known before is compared with nothing.',
    test: { project: 'unit', file: WHO, name: 'a missing day is never a fall' },
  },
  {
    name: 'moved-by-joining',
    breaks: ['rule no false falls'],
    bug: 'Who joined within the period is a rise although he is to stand apart.',
    test: { project: 'unit', file: WHO, name: 'apart he moves nothing' },
  },
  {
    name: 'left-before-the-days',
    breaks: ['rule no false falls'],
    bug: 'Who left before the days that are looked at is told as a change of membership within them.',
    test: { project: 'unit', file: 'test/unit/domain/leaving.test.ts', name: 'of those who left its first day is told' },
  },
  {
    name: 'spark-falls',
    breaks: ['rule no false falls'],
    bug: 'A line of follower totals counts those whose total was read, and falls where one’s was not.',
    test: { project: 'unit', file: 'test/unit/domain/spark.test.ts', name: 'of several adds what stood for each of them' },
  },
  {
    name: 'moved-once-for-both',
    breaks: ['rule no false falls'],
    bug: 'One follower total that stands for both ends of a period tells of no change.',
    test: { project: 'unit', file: WHO, name: 'a follower total that stands for both ends' },
  },
  {
    name: 'moved-rate-alone',
    breaks: ['rule parts'],
    bug: 'A rate’s parts are weighed by one period alone.',
    test: { project: 'unit', file: WHO, name: 'of a rate exactly' },
  },
  {
    name: 'moved-by-posts-of-other-days',
    breaks: ['rule posts'],
    bug: 'A post’s figures of any window that begins with the period are its part.',
    test: { project: 'unit', file: POSTS, name: 'those whose own window is the period' },
  },
  {
    name: 'moved-by-an-unseen-post',
    breaks: ['rule posts'],
    bug: 'An older post that is listed in one period alone is said to have had nothing in the other.',
    test: { project: 'unit', file: POSTS, name: 'an older one that is listed in one period alone' },
  },
];
