import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/sequencer.ts';
import { redirectDatabase } from './test/memory/redirect.ts';

const postgres = 'test/server/postgres.ts';
const minute = 60_000;

/**
 * What depends on our pages and the server alone, and not on the browser: what axe reads of pages, the administration of a Group, of an
 * Organization and of a single connection, the places of a team, planned posts, stories of posts, files that go out, the server's
 * own pages, and (as those files say themselves) what is refused by words.
 */
const IN_ONE_BROWSER = [
  'test/e2e/{accessibility,connection,invite-page,membership,organization,out,posts,schedule,team-places}.test.ts',
];

/** Projects of both browsers take the same files, but for those; `inject('browser')` says which one a run is for. */
function journeys(browser: 'chromium' | 'firefox') {
  return {
    extends: true as const,
    test: {
      name: `e2e-${browser}`,
      include: ['test/e2e/**/*.test.ts'],
      exclude: browser === 'firefox' ? IN_ONE_BROWSER : [],
      // Of no file anything is left for the next but what modules say: each has its own browser, server and database.
      isolate: false,
      globalSetup: [postgres, 'test/e2e/profile-template.ts'],
      provide: { browser },
      testTimeout: 2 * minute,
      hookTimeout: 2 * minute,
    },
  };
}

const CLOSED = ['TargetCloseError', 'ConnectionClosedError', 'ProtocolError'];

/** The driver's own calls, which nobody waits for, cut off by a browser that closes. What a test waits for still fails that test. */
function isDriversEnd({
  name = '',
  stack = '',
}: {
  readonly name?: string | undefined;
  readonly stack?: string | undefined;
}): boolean {
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return CLOSED.includes(name) && frames.every((frame) => /puppeteer-core|node:/.test(frame));
}

export default defineConfig({
  test: {
    onUnhandledError: (error) => (isDriversEnd(error) ? false : undefined),
    reporters: ['default', './test/reporter.ts'],
    // One more than CI has cores: browsers and PostgreSQL keep a worker waiting. What the command line says of it does not reach a project.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false, // each device and cache of a test has a name of its own
          include: ['test/unit/**/*.test.ts'],
          testTimeout: minute / 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          isolate: false, // each file has a window of its own all the same
          include: ['test/component/**/*.test.tsx'],
          testTimeout: minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          isolate: false, // each file has a database of its own
          include: ['server', 'model', 'revocation', 'schedule', 'timing'].map((folder) => `test/${folder}/**/*.test.ts`),
          globalSetup: [postgres],
          testTimeout: minute / 2,
          hookTimeout: minute,
        },
      },
      {
        extends: true,
        plugins: [redirectDatabase()],
        test: {
          name: 'memory',
          environment: 'node',
          isolate: false, // each file has a database of its own, in memory or not
          include: ['test/memory/**/*.test.ts'],
          globalSetup: [postgres],
          testTimeout: 2 * minute,
          hookTimeout: minute,
        },
      },
      {
        extends: true,
        test: { name: 'package', environment: 'node', include: ['test/package/**/*.test.ts'], testTimeout: minute },
      },
      // What `npm run soak` alone runs: a test of time is none.
      {
        extends: true,
        test: {
          name: 'soak',
          environment: 'node',
          include: ['test/**/*.soak.ts'],
          globalSetup: [postgres],
          disableConsoleIntercept: true,
        },
      },
      journeys('chromium'),
      journeys('firefox'),
    ],
  },
});
