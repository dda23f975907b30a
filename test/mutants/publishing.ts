import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const JOB = 'test/server/jobs/publish-post.test.ts';
const RACES = 'test/server/jobs/publish-races.test.ts';

/** Bugs of publishing what is planned. */
export const PUBLISHING: readonly Mutant[] = [
  {
    name: 'publish-sent-before-claim',
    breaks: ['rule O-11'],
    bug: 'A post is sent before it is written down that it is.',
    test: { project: 'server', file: 'test/schedule/kills.test.ts', seeds: 7 },
  },
  {
    name: 'publish-all-at-once',
    breaks: ['rule A-12'],
    bug: 'Who takes a sharing back waits for a row of posts, each of which begins before he is done.',
    test: { project: 'server', file: RACES, name: 'waits for the one post' },
  },
  {
    name: 'publish-hand-after-hand',
    breaks: ['rule R57', 'channel no news'],
    bug: 'A writer’s post goes out later than he planned it because another’s is on its way.',
    test: { project: 'server', file: RACES, name: 'no post waits for another’s' },
  },
  {
    name: 'publish-holds-all',
    breaks: ['rule R57', 'rule A-12'],
    bug: 'Who ends one connection waits for a post that came through another.',
    test: { project: 'server', file: RACES, name: 'no post waits for another’s' },
  },
  {
    name: 'publish-lost-in-the-way',
    breaks: ['rule O-11'],
    bug: 'A row of answers that were lost makes the posts after them late, a minute for each.',
    test: { project: 'server', file: JOB, name: 'the next of the same hand does not wait' },
  },
  {
    name: 'publish-end-told-to-all',
    breaks: ['rule R57', 'channel no news'],
    bug: 'That LinkedIn refused one writer’s post all others are told in the same moment.',
    test: { project: 'memory', file: 'test/memory/noninterference-first-half.test.ts', seeds: 600 },
  },
  {
    name: 'publish-end-for-all',
    breaks: ['rule R57', 'channel no news'],
    bug: 'After LinkedIn refused one writer’s post it is asked for nobody’s any more, and theirs end by another course.',
    test: { project: 'server', file: JOB, name: 'his next post fares' },
  },
  {
    name: 'publish-unasked-again',
    breaks: ['rule O-11'],
    bug: 'After an answer that was lost it is sent again without LinkedIn’s being asked.',
    test: { project: 'server', file: JOB, name: 'it is not known, and never sent again' },
  },
  {
    name: 'publish-unpermitted',
    breaks: ['rule A-12'],
    bug: 'What lets a post go out is not looked at when it does.',
    test: { project: 'server', file: RACES, name: 'its owner takes the sharing back' },
  },
  {
    name: 'publish-late',
    breaks: ['rule O-11'],
    bug: 'A server that was down for a night publishes the evening’s posts at dawn.',
    test: { project: 'server', file: JOB, name: 'an hour after its time still' },
  },
  {
    name: 'publish-anothers-twin',
    breaks: ['rule R56'],
    bug: 'A text that was out before counts as published by us.',
    test: { project: 'server', file: JOB, name: 'that the same is out already' },
  },
  {
    name: 'publish-asked-at-once',
    breaks: ['rule O-11'],
    bug: 'LinkedIn is asked while it may still be making the post.',
    test: { project: 'server', file: JOB, name: 'it is not asked before a minute has gone by' },
  },
];
