import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** Bugs of goals and of leaderboards: whom they are told to, and what is said of how they stand. */
export const GOALS: readonly Mutant[] = [
  {
    name: 'goal-of-group-to-users',
    breaks: ['rule R33'],
    bug: 'Every member is told of the goal of his Group.',
    test: { project: 'server', file: 'test/server/mutators/goal.test.ts', name: 'of the Group’s no User is told' },
  },
  {
    name: 'goal-of-group-in-self',
    breaks: ['rule I14'],
    bug: 'A device keeps a Group’s goal that comes with its owner’s own records.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/background/handlers/goals.test.ts',
      name: 'a User is told of none but his own',
    },
  },
  {
    name: 'goal-behind-by-a-gap',
    breaks: ['rule goal'],
    bug: 'Who has days of which nothing is known is called behind.',
    test: { project: 'unit', file: 'test/unit/domain/goal-progress.test.ts', name: 'over gaps it is "at least"' },
  },
  {
    name: 'goal-kept-by-who-left',
    breaks: ['rule goal'],
    bug: 'Who leaves a Group keeps the goals that its Admins set for him.',
    test: { project: 'server', file: 'test/server/mutators/goal.test.ts', name: 'who leaves keeps his own' },
  },
  {
    name: 'leaderboard-to-users',
    breaks: ['rule R33'],
    bug: 'Every member is told that his Group has a leaderboard.',
    test: { project: 'server', file: 'test/server/mutators/leaderboard.test.ts', name: 'no User is told that there is one' },
  },
  {
    name: 'leaderboard-of-the-unlisted',
    breaks: ['rule leaderboard'],
    bug: 'Who does not want to be in a leaderboard is in it.',
    test: { project: 'unit', file: 'test/unit/domain/leaderboard.test.ts', name: 'counts for nobody’s place' },
  },
  {
    name: 'leaderboard-gap-is-last',
    breaks: ['rule unknown is not zero'],
    bug: 'Of whom a day is not known, he has a place by the days that are.',
    test: { project: 'unit', file: 'test/unit/domain/leaderboard.test.ts', name: 'of whom a day is not known' },
  },
];
