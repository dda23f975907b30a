import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** Bugs of the feed, of pulling, of cookies and of pokes. */
export const SYNC: readonly Mutant[] = [
  {
    name: 'self-global-seq',
    breaks: ['prototype self-global-seq', 'channel counters'],
    bug: 'The numbers of one’s own changes come from a counter that everybody moves.',
    test: {
      project: 'memory',
      file: 'test/memory/conformance.test.ts',
      name: "pairs over HTTP a User's devices are answered the same",
      seeds: 400,
    },
  },
  {
    name: 'staff-global-seq',
    breaks: ['prototype staff-global-seq', 'channel counters'],
    bug: 'The numbers of the card’s changes come from a counter that everybody moves.',
    test: {
      project: 'memory',
      file: 'test/memory/conformance.test.ts',
      name: "pairs over HTTP a User's devices are answered the same",
      seeds: 400,
    },
  },
  {
    name: 'staff-bump-on-user',
    breaks: ['prototype staff-bump-on-user', 'channel counters'],
    bug: 'What a User does raises the head of the card.',
    test: {
      project: 'server',
      file: 'test/server/routes/pull.test.ts',
      name: "another User's joining, renaming, importing and leaving leave a User's cookie current",
    },
  },
  {
    name: 'unchanged-moves',
    breaks: ['channel counters'],
    bug: 'A record that is put again unchanged raises its scope’s head.',
    test: {
      project: 'memory',
      file: 'test/memory/conformance.test.ts',
      name: "pairs over HTTP a User's devices are answered the same",
      seeds: 400,
    },
  },
  {
    name: 'no-dedupe',
    breaks: ['prototype no-dedupe'],
    bug: 'A mutation that comes again is done again.',
    test: { project: 'server', file: 'test/server/routes/push.test.ts', name: 'a mutation is decided once' },
  },
  {
    name: 'no-order',
    breaks: ['prototype no-order'],
    bug: 'What stands behind a gap is decided.',
    test: { project: 'server', file: 'test/server/routes/push.test.ts', name: 'behind a gap nothing is decided' },
  },
  {
    name: 'no-floor',
    breaks: ['prototype no-floor'],
    bug: 'A client that missed forgotten tombstones goes on as if it had not.',
    test: {
      project: 'server',
      file: 'test/server/routes/pull.test.ts',
      name: 'a client below the floor of tombstones begins the scope anew',
    },
  },
  {
    name: 'no-floor-in-snap',
    breaks: ['prototype no-floor-in-snap'],
    bug: 'A snapshot under way goes on though tombstones after its beginning are forgotten.',
    test: {
      project: 'server',
      file: 'test/server/scopes/snapshot.test.ts',
      name: 'a snapshot that was begun before what is forgotten',
    },
  },
  {
    name: 'role-from-cookie',
    breaks: ['prototype role-from-cookie'],
    bug: 'The cookie says which scopes its bearer has.',
    test: { project: 'server', file: 'test/server/mutators/role.test.ts', name: 'shows in the scopes of the next answer' },
  },
  {
    name: 'snap-head-at-end',
    breaks: ['prototype snap-head-at-end'],
    bug: 'A snapshot ends at the head of its end, and misses what changed while it was sent.',
    test: { project: 'server', file: 'test/server/scopes/paging.test.ts', name: 'answers of 1 to 4 items' },
  },
  {
    name: 'tiles-head-at-end',
    breaks: ['prototype snap-head-at-end'],
    bug: 'A snapshot of figures ends at the head of its end.',
    test: {
      project: 'server',
      file: 'test/server/scopes/snapshot.test.ts',
      name: 'figures that change while a snapshot of them is sent',
    },
  },
  {
    name: 'leak-count',
    breaks: ['prototype leak-count', 'channel counts'],
    bug: 'Each answer says how many memberships there are.',
    test: {
      project: 'memory',
      file: 'test/memory/conformance.test.ts',
      name: "pairs over HTTP a User's devices are answered the same",
      seeds: 400,
    },
  },
  {
    name: 'reset-unsaid',
    breaks: ['rule sync'],
    bug: 'A scope that begins anew is not said to.',
    test: {
      project: 'server',
      file: 'test/server/routes/pull.test.ts',
      name: 'a client below the floor of tombstones begins the scope anew',
    },
  },
  {
    name: 'epoch-ignored',
    breaks: ['rule sync'],
    bug: 'A scope that was deleted and made anew is taken for the old one.',
    test: {
      project: 'server',
      file: 'test/server/scopes/snapshot.test.ts',
      name: 'who was away while a Group was gone and came back',
    },
  },
  {
    name: 'restored-server-unseen',
    breaks: ['rule sync'],
    bug: 'After a backup was restored, clients go on.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts', name: 'after a backup was restored' },
  },
  {
    name: 'cookie-of-another-device',
    breaks: ['rule cookie'],
    bug: 'A cookie is good for another device of the person.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts', name: 'is as none: all begins anew' },
  },
  {
    name: 'cookie-of-another-person',
    breaks: ['rule cookie'],
    bug: 'A cookie is good for whoever has it.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts', name: 'is as none: all begins anew' },
  },
  {
    name: 'cookie-at-random',
    breaks: ['channel no news', 'rule cookie'],
    bug: 'Equal states have unequal cookies.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts', name: 'equal state is an equal cookie' },
  },
  {
    name: 'cookie-unpadded',
    breaks: ['channel time and size'],
    bug: 'A cookie is as long as what it holds.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts', name: 'a cookie with any bit turned' },
  },
  {
    name: 'nonce-of-text-alone',
    breaks: ['rule cookie'],
    bug: 'Two persons’ cookies of one state have one nonce.',
    test: { project: 'unit', file: 'test/unit/server/scopes/seal.test.ts', name: 'with another nonce for each other text' },
  },
  {
    name: 'group-validator',
    breaks: ['channel no news'],
    bug: 'Whether there is news depends on all scopes of a Group.',
    test: {
      project: 'server',
      file: 'test/server/routes/pull.test.ts',
      name: "another User's joining, renaming, importing and leaving leave a User's cookie current",
    },
  },
  {
    name: 'pokes-for-all',
    breaks: ['channel pokes'],
    bug: 'Whoever listens is poked when anybody’s scopes move.',
    test: { project: 'server', file: 'test/server/routes/live.test.ts', name: 'a User is poked by what is his own' },
  },
  {
    name: 'poke-says-what',
    breaks: ['channel pokes'],
    bug: 'A poke says which scopes moved.',
    test: {
      project: 'server',
      file: 'test/server/routes/live.test.ts',
      name: 'is a poke to Admins and Analysts, and says nothing else',
    },
  },
  {
    name: 'poked-after-the-end',
    breaks: ['channel pokes'],
    bug: 'A stream goes on after its session.',
    test: { project: 'server', file: 'test/server/routes/live.test.ts', name: 'a stream ends with its session' },
  },
  {
    name: 'newest-month-last',
    breaks: ['rule sync'],
    bug: 'The oldest month comes first.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts', name: 'the newest month first' },
  },
  {
    name: 'page-skips',
    breaks: ['rule sync'],
    bug: 'The item that did not fit is not sent.',
    test: { project: 'server', file: 'test/server/scopes/paging.test.ts', name: 'each answer gets on by at least one item' },
  },
  {
    name: 'self-last',
    breaks: ['rule sync'],
    bug: 'One’s own records come after those of Groups.',
    test: {
      project: 'server',
      file: 'test/server/scopes/paging.test.ts',
      name: 'I14: one’s own records, begun anew over several answers',
    },
  },
  {
    name: 'heads-with-gaps',
    breaks: ['rule sync'],
    bug: 'Heads are numbered before what came in between is known.',
    test: { project: 'server', file: 'test/server/scopes/commit-order.test.ts' },
  },
  {
    name: 'answer-cached',
    breaks: ['channel client'],
    bug: 'An answer may be kept by the browser’s HTTP cache.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts', name: 'nothing new is 204 without a body' },
  },
  {
    name: 'gone-with-a-cause',
    breaks: ['channel errors'],
    bug: 'A session that never was is told from one that is over.',
    test: {
      project: 'server',
      file: 'test/server/routes/pull.test.ts',
      name: 'without a session every pull is answered the same',
    },
  },
  {
    name: 'upgrade-without-list',
    breaks: ['rule sync'],
    bug: 'A client that is too old is not told what it may keep.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts', name: 'a client that is too old is told so' },
  },
];
