import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** Bugs of the policy and of the client. */
export const CLIENT_AND_POLICY: readonly Mutant[] = [
  {
    name: 'no-cas',
    breaks: ['prototype no-cas'],
    bug: 'An answer is applied though another one came in between.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/apply.test.ts',
      name: 'to a cookie that is no longer the stored one changes nothing',
    },
  },
  {
    name: 'no-purge-on-gone',
    breaks: ['prototype no-purge-on-gone'],
    bug: 'A session that is over leaves the cache as it was.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/sync/loop.test.ts',
      name: 'leaves neither cache nor session, and keeps the outbox',
    },
  },
  {
    name: 'no-drop',
    breaks: ['prototype no-drop'],
    bug: 'Scopes that are not listed any more stay in the cache.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/purge.test.ts',
      name: 'a client that is too old still forgets what is not listed, and keeps its cookie',
    },
  },
  {
    name: 'no-scope-list',
    breaks: ['prototype no-scope-list'],
    bug: 'The client does not look at which scopes the server lists.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/purge.test.ts',
      name: 'a client that is too old still forgets what is not listed, and keeps its cookie',
    },
  },
  {
    name: 'no-reset',
    breaks: ['prototype no-reset'],
    bug: 'A scope that begins anew keeps what it held.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/purge.test.ts',
      name: 'a scope that begins anew forgets what it held',
    },
  },
  {
    name: 'tomb-keeps-stats',
    breaks: ['prototype tomb-keeps-stats'],
    bug: 'The figures of a member who is no more stay.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/purge.test.ts',
      name: 'I11: a member who is removed takes his figures out of the tiles and of the ready glance',
    },
  },
  {
    name: 'trusting-client',
    breaks: ['channel client', 'rule I14'],
    bug: 'The client keeps whatever scope the server lists.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/visible.test.ts',
      name: 'given everything and the role User, it stores nothing of others',
    },
  },
  {
    name: 'lowered-role-keeps',
    breaks: ['rule I14'],
    bug: 'The role of before an answer decides what is kept after it.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/visible.test.ts',
      name: 'a role that was lowered empties what is held, though the answer still lists every scope',
    },
  },
  {
    name: 'rows-unchecked',
    breaks: ['rule I14'],
    bug: 'Records of any scope that lies in the cache are read.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/visible.test.ts',
      name: 'given a cache with everything and the role User, it answers nothing of others',
    },
  },
  {
    name: 'glance-unchecked',
    breaks: ['rule I14'],
    bug: 'A ready glance of any scope that lies in the cache is read.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/visible.test.ts',
      name: 'given a cache with everything and the role User, it answers nothing of others',
    },
  },
  {
    name: 'users-among-staff',
    breaks: ['rule R33'],
    bug: 'A User whom the server names as staff is kept.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/visible.test.ts',
      name: "figures of others in one's own scope, and Users among the staff, are not stored",
    },
  },
  {
    name: 'figures-in-self',
    breaks: ['rule I14'],
    bug: 'Whatever figures come in one’s own scope are kept.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/visible.test.ts',
      name: "figures of others in one's own scope, and Users among the staff, are not stored",
    },
  },
  {
    name: 'any-kind-of-record',
    breaks: ['rule I14'],
    bug: 'A record is kept in a scope that does not hold its kind.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/visible.test.ts',
      name: 'a record in a scope that does not hold its kind is not stored',
    },
  },
  {
    name: 'history-not-cut',
    breaks: ['rule I14'],
    bug: 'The client shows of a member also what he does not share.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/purge.test.ts',
      name: 'a member who left and came back with less is shown with less',
    },
  },
  {
    name: 'next-person-finds',
    breaks: ['rule purge'],
    bug: 'Another person on the device finds the cache of the first.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/purge.test.ts',
      name: 'another person on this device finds nothing of the first',
    },
  },
  {
    name: 'glance-keeps-part',
    breaks: ['rule I11'],
    bug: 'The ready glance keeps the part of a member who was removed, until the last page.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/purge.test.ts',
      name: 'I11: a member who is removed takes his figures out of the tiles and of the ready glance',
    },
  },
  {
    name: 'purge-apart',
    breaks: ['rule purge'],
    bug: 'What is purged leaves in another transaction than the one that stores the cookie.',
    test: { project: 'unit', file: 'test/unit/extension/cache/killed.test.ts', name: 'a worker killed at any point of applying' },
  },
  {
    name: 'fault-keeps-half',
    breaks: ['rule purge'],
    bug: 'After a fault half of an answer stays.',
    test: { project: 'unit', file: 'test/unit/extension/cache/killed.test.ts', name: 'a fault that nobody has thought of' },
  },
  {
    name: 'tile-keeps-numbers',
    breaks: ['rule I11'],
    bug: 'A member’s numbers stay in the tile when he leaves.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/purge.test.ts',
      name: 'I11: a member who is removed takes his figures out of the tiles and of the ready glance',
    },
  },
  {
    name: 'resting-seat-sees',
    breaks: ['rule I10'],
    bug: 'A membership that rests still gives its scopes on the client.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/background/handlers/sight.test.ts',
      name: 'I10: a Group in which my membership rests sees nothing of me, and is not listed',
    },
  },
  {
    name: 'user-counts-members',
    breaks: ['channel counts', 'rule R33'],
    bug: 'A User’s list of Groups says how many members there are.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/background/handlers/home.test.ts',
      name: 'R33: tells a User of no number of members, and of no figures but his own',
    },
  },
  {
    name: 'sent-to-analysts',
    breaks: ['rule R38'],
    bug: 'An Analyst’s page of a Group has a list of invitations.',
    test: { project: 'unit', file: 'test/unit/extension/background/handlers/group.test.ts', name: 'R29, R37, R44' },
  },
  {
    name: 'view-as-anybody',
    breaks: ['rule R42'],
    bug: 'Not only an Admin looks as another role.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/background/handlers/view-as.test.ts',
      name: 'cannot look as anybody else',
    },
  },
  {
    name: 'view-as-with-own-eyes',
    breaks: ['rule R50'],
    bug: 'What a role would see is made of what the Admin sees.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/background/handlers/view-as.test.ts',
      name: 'as a User it is the card and the four who see him',
    },
  },
  {
    name: 'stranger-by-name',
    breaks: ['rule R33'],
    bug: 'An event names whoever did it, though he may not be known any more.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/background/handlers/sight.test.ts',
      name: 'I14: given an answer with everybody and the role User, it names the Analyst and nobody else',
    },
  },
  {
    name: 'broken-chain-unseen',
    breaks: ['rule audit'],
    bug: 'The first line of an audit log is not held against its hash.',
    test: { project: 'unit', file: 'test/unit/domain/audit.test.ts', name: 'was changed is named by its number' },
  },
  {
    name: 'lines-out-of-chain',
    breaks: ['rule audit'],
    bug: 'A line of the audit log need not hold the hash of the one before.',
    test: { project: 'unit', file: 'test/unit/domain/audit.test.ts' },
  },
  {
    name: 'log-of-any-group',
    breaks: ['rule audit'],
    bug: 'A line of another Group’s log is as good as one’s own.',
    test: { project: 'unit', file: 'test/unit/domain/audit.test.ts', name: "another Group's log is not this one's" },
  },
  {
    name: 'sign-out-keeps-cache',
    breaks: ['channel client'],
    bug: 'Signing out leaves the cache.',
    test: { project: 'unit', file: 'test/unit/extension/sync/loop.test.ts', name: 'signing out leaves nothing of what was seen' },
  },
  {
    name: 'late-answer-kept',
    breaks: ['channel client'],
    bug: 'An answer on its way when somebody signs out is still applied.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/sync/loop.test.ts',
      name: 'an answer on its way when the person signs out is not kept',
    },
  },
  {
    name: 'typed-stays',
    breaks: ['channel client'],
    bug: 'What was typed stays when somebody signs out.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/background/session.test.ts',
      name: 'is gone at sign-out, also when the page that asked for it was closed',
    },
  },
  {
    name: 'http-status-purges',
    breaks: ['rule purge'],
    bug: 'A status alone purges, as a café’s sign-in page may send it.',
    test: { project: 'unit', file: 'test/unit/extension/sync/loop.test.ts' },
  },
  {
    name: 'cached-by-http',
    breaks: ['channel client'],
    bug: 'The browser’s HTTP cache may keep what the client purges.',
    test: { project: 'unit', file: 'test/unit/extension/sync/loop.test.ts', name: 'nothing is cached on the way' },
  },
  {
    name: 'outbox-of-anybody',
    breaks: ['rule outbox'],
    bug: 'The outbox is pushed by whoever is signed in.',
    test: { project: 'unit', file: 'test/unit/extension/cache/outbox.test.ts', name: 'entries are bound to their person' },
  },
  {
    name: 'refusal-lost',
    breaks: ['rule outbox'],
    bug: 'A refused mutation leaves without a word.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/outbox.test.ts',
      name: 'a refused mutation stays, with the reason',
    },
  },
  {
    name: 'late-acknowledgement',
    breaks: ['rule outbox'],
    bug: 'An answer to a client that was renewed meanwhile takes new mutations out.',
    test: { project: 'unit', file: 'test/unit/extension/cache/outbox.test.ts', name: 'a late answer to the old one is ignored' },
  },
  {
    name: 'number-twice',
    breaks: ['rule outbox'],
    bug: 'Two contexts give two mutations one number.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/cache/outbox.test.ts',
      name: 'mutations are numbered from 1, without a gap, from two contexts at once',
    },
  },
  {
    name: 'panel-may-ask-all',
    breaks: ['channel client'],
    bug: 'A script in LinkedIn’s page may ask what pages of the extension may.',
    test: { project: 'unit', file: 'test/unit/extension/messaging/serve.test.ts' },
  },
  {
    name: 'broadcast-to-anybody',
    breaks: ['channel client'],
    bug: 'Whoever opens a port is told of changes.',
    test: { project: 'unit', file: 'test/unit/extension/messaging/on-changed.test.ts' },
  },
  {
    name: 'store-remembers',
    breaks: ['channel client'],
    bug: 'A page shows the next person what it held of the one before.',
    test: {
      project: 'component',
      file: 'test/component/popup/app.test.tsx',
      name: 'whoever signs in next sees nothing of the one before, not even for a moment',
    },
  },
  {
    name: 'user-has-team',
    breaks: ['rule R33'],
    bug: 'The policy gives Users the team.',
    test: {
      project: 'unit',
      file: 'test/unit/domain/visibility.test.ts',
      name: 'R28, R33, R34: a User has no scope that another User is in',
    },
  },
  {
    name: 'analyst-has-admin',
    breaks: ['rule R38'],
    bug: 'The policy gives Analysts what Admins have.',
    test: {
      project: 'unit',
      file: 'test/unit/domain/visibility.test.ts',
      name: 'Analysts and Admins have the team, and Admins alone what was sent',
    },
  },
  {
    name: 'card-holds-members',
    breaks: ['rule R33'],
    bug: 'The card holds members.',
    test: {
      project: 'unit',
      file: 'test/unit/domain/visibility.test.ts',
      name: 'R28, R33, R34: a User has no scope that another User is in',
    },
  },
  {
    name: 'users-know-users',
    breaks: ['rule R33'],
    bug: 'Users know of each other by the table.',
    test: { project: 'unit', file: 'test/unit/domain/visibility.test.ts', name: 'R50' },
  },
  {
    name: 'resting-seat-has-scopes',
    breaks: ['rule I10'],
    bug: 'By the policy a membership that rests has its scopes.',
    test: { project: 'unit', file: 'test/unit/domain/visibility.test.ts', name: 'I10: a membership that rests' },
  },
  {
    name: 'first-seat-only',
    breaks: ['rule I13'],
    bug: 'Of two memberships only the first counts.',
    test: {
      project: 'unit',
      file: 'test/unit/domain/visibility.test.ts',
      name: 'I13: over two accounts in one Group a person has the union',
    },
  },
  {
    name: 'analyst-invites',
    breaks: ['rule R38'],
    bug: 'An Analyst may do what an Admin may.',
    test: { project: 'unit', file: 'test/unit/domain/role.test.ts', name: 'Users and Analysts may do nothing to a Group' },
  },
  {
    name: 'last-admin-leaves',
    breaks: ['rule I4'],
    bug: 'The last Admin may go while there are other members.',
    test: { project: 'unit', file: 'test/unit/domain/role.test.ts', name: 'I4: one Admin is the last' },
  },
  {
    name: 'lww-arrival',
    breaks: ['prototype lww-arrival'],
    bug: 'Of two captures the one that arrives last wins.',
    test: { project: 'unit', file: 'test/unit/domain/account-month.test.ts', name: 'the newer capture wins each day it knows' },
  },
  {
    name: 'day-before-since',
    breaks: ['rule history'],
    bug: 'The day before the one that somebody shares from is shared.',
    test: { project: 'unit', file: 'test/unit/domain/account-month.test.ts' },
  },
  {
    name: 'serial-ids',
    breaks: ['channel ids'],
    bug: 'Any hexadecimal id is taken, also one that is ordered by time.',
    test: { project: 'unit', file: 'test/unit/domain/id.test.ts', name: 'none that tells of a time' },
  },
  {
    name: 'ids-by-time',
    breaks: ['channel ids'],
    bug: 'A new id begins with the time it was made.',
    test: { project: 'unit', file: 'test/unit/domain/id.test.ts', name: 'two ids have nothing in common' },
  },
];
