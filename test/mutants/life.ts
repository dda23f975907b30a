import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** Bugs of what others are told, and of the life of Groups, memberships and invitations. */
export const LIFE: readonly Mutant[] = [
  {
    name: 'staff-no-tombstone',
    breaks: ['prototype staff-no-tombstone'],
    bug: 'Who is an Analyst no more stays in the card.',
    test: { project: 'server', file: 'test/server/scopes/record.test.ts', name: 'R34: a User cannot tell who was demoted' },
  },
  {
    name: 'staff-put-user-on-rename',
    breaks: ['prototype staff-put-user-on-rename'],
    bug: 'A User who renames himself stands in the card.',
    test: {
      project: 'server',
      file: 'test/server/routes/pull.test.ts',
      name: "another User's joining, renaming, importing and leaving leave a User's cookie current",
    },
  },
  {
    name: 'tombstone-with-a-cause',
    breaks: ['channel tombstones'],
    bug: 'Who leaves is told from who is demoted.',
    test: { project: 'server', file: 'test/server/scopes/record.test.ts', name: 'R34: a User cannot tell who was demoted' },
  },
  {
    name: 'leaver-keeps-figures',
    breaks: ['rule I11'],
    bug: 'The figures of who leaves stay in the Group’s feed.',
    test: {
      project: 'server',
      file: 'test/server/mutators/role.test.ts',
      name: "his figures leave every colleague's sight with him",
    },
  },
  {
    name: 'joiner-without-history',
    breaks: ['rule R28'],
    bug: 'Who joins brings no figures until he imports again.',
    test: {
      project: 'server',
      file: 'test/server/mutators/invitation-answer.test.ts',
      name: 'who joins brings the figures that he has already',
    },
  },
  {
    name: 'history-is-told',
    breaks: ['rule history'],
    bug: 'A Group is told of months from before the day somebody shares from.',
    test: {
      project: 'server',
      file: 'test/server/mutators/invitation-answer.test.ts',
      name: '"from today" shares nothing from before',
    },
  },
  {
    name: 'users-in-invitation',
    breaks: ['rule R33'],
    bug: 'An invitation names the Users who are there.',
    test: { project: 'server', file: 'test/server/mutators/invitation.test.ts', name: 'R29, R35: an invitation names Group' },
  },
  {
    name: 'old-inviter-named',
    breaks: ['rule R33'],
    bug: 'An invitation names its inviter though he is a User by now.',
    test: {
      project: 'server',
      file: 'test/server/mutators/invitation-answer.test.ts',
      name: 'he is named no more once he is none',
    },
  },
  {
    name: 'staff-with-account',
    breaks: ['rule R29'],
    bug: 'The card says which account an Analyst has.',
    test: { project: 'server', file: 'test/server/db/policies.test.ts', name: 'R29, R35: a User reads of Admins and Analysts' },
  },
  {
    name: 'member-with-person',
    breaks: ['channel ids'],
    bug: 'A member’s record holds the id of his person.',
    test: {
      project: 'server',
      file: 'test/server/scopes/record.test.ts',
      name: 'each record holds the fields that it is to hold',
    },
  },
  {
    name: 'rename-untold',
    breaks: ['rule sync'],
    bug: 'A new name does not reach the Groups.',
    test: { project: 'server', file: 'test/server/scopes/commit-order.test.ts', name: 'agrees with what is stored' },
  },
  {
    name: 'invited-untold',
    breaks: ['rule I12'],
    bug: 'Who is invited is not told when the staff changes.',
    test: {
      project: 'server',
      file: 'test/server/mutators/invitation-answer.test.ts',
      name: 'he is named no more once he is none',
    },
  },
  {
    name: 'other-groups-figures',
    breaks: ['rule R28'],
    bug: 'Figures are fed to Groups that somebody has left.',
    test: { project: 'server', file: 'test/server/scopes/commit-order.test.ts', name: 'leave no figure of a leaver' },
  },
  {
    name: 'future-capture-wins',
    breaks: ['rule clocks'],
    bug: 'A capture of a clock that is fast outranks all that comes after it.',
    test: { project: 'server', file: 'test/server/mutators/reading.test.ts', name: 'a capture by a clock that is fast' },
  },
  {
    name: 'fast-answer-wins',
    breaks: ['rule clocks'],
    bug: 'What a member says of his posts on a device whose clock is fast outranks all that he says after it.',
    test: { project: 'server', file: 'test/server/mutators/post-answer.test.ts', name: 'an answer by a clock that is fast' },
  },
  {
    name: 'consent-unasked',
    breaks: ['rule R35'],
    bug: 'Whoever was not shown sees the figures of who accepts.',
    test: {
      project: 'server',
      file: 'test/server/mutators/consent.test.ts',
      name: 'who would be seen by somebody he was not shown',
    },
  },
  {
    name: 'consent-counts-users',
    breaks: ['rule R33'],
    bug: 'Users who join make an invitation other.',
    test: { project: 'server', file: 'test/server/mutators/consent.test.ts', name: 'R33: Users who come and go change nothing' },
  },
  {
    name: 'never-forgotten',
    breaks: ['rule I12'],
    bug: 'Who declined for good is invited again.',
    test: {
      project: 'server',
      file: 'test/server/mutators/invitation-life.test.ts',
      name: 'I5, I12: declined for good, the address cannot be invited again',
    },
  },
  {
    name: 'expired-accepted',
    breaks: ['rule I5'],
    bug: 'An invitation that has run out is accepted.',
    test: { project: 'server', file: 'test/server/mutators/invitation-answer.test.ts', name: 'is refused' },
  },
  {
    name: 'accepted-twice',
    breaks: ['rule I5'],
    bug: 'One invitation makes two members.',
    test: { project: 'server', file: 'test/server/mutators/invitation-answer.test.ts', name: 'I5: of twenty who accept at once' },
  },
  {
    name: 'joins-without-plan',
    breaks: ['rule R13'],
    bug: 'Joining needs no plan.',
    test: {
      project: 'server',
      file: 'test/server/mutators/invitation-answer.test.ts',
      name: 'R12, R13: creating and joining need the business plan',
    },
  },
  {
    name: 'last-admin-gone',
    breaks: ['rule I4'],
    bug: 'The last Admin may leave.',
    test: { project: 'server', file: 'test/server/mutators/role.test.ts', name: 'I4: the last Admin cannot' },
  },
  {
    name: 'admins-race',
    breaks: ['rule I4'],
    bug: 'Two Admins who demote each other at once leave none.',
    test: {
      project: 'server',
      file: 'test/server/mutators/role.test.ts',
      name: 'I4: of two Admins who demote each other at once',
    },
  },
  {
    name: 'resting-admin-counts',
    breaks: ['rule I4'],
    bug: 'An Admin whose membership rests counts as one who is there.',
    test: {
      project: 'server',
      file: 'test/server/mutators/suspension.test.ts',
      name: 'I4: an Admin who rests counts for nobody else',
    },
  },
  {
    name: 'undo-by-anybody',
    breaks: ['rule undo'],
    bug: 'Any Admin undoes what another one changed.',
    test: {
      project: 'server',
      file: 'test/server/mutators/role-change.test.ts',
      name: 'a change that somebody else has followed up cannot be undone',
    },
  },
  {
    name: 'undo-for-ever',
    breaks: ['rule undo'],
    bug: 'A change of role can be undone after its time.',
    test: {
      project: 'server',
      file: 'test/server/mutators/role-change.test.ts',
      name: 'after ten seconds and what the way takes, a change stands',
    },
  },
  {
    name: 'undo-twice',
    breaks: ['rule undo'],
    bug: 'A change is undone twice.',
    test: { project: 'server', file: 'test/server/mutators/role-change.test.ts', name: 'a change is undone once' },
  },
  {
    name: 'undo-leaves-no-admin',
    breaks: ['rule I4'],
    bug: 'An undo leaves a Group without an Admin.',
    test: {
      project: 'server',
      file: 'test/server/mutators/role-change.test.ts',
      name: 'I4: an undo that would leave no Admin is refused',
    },
  },
  {
    name: 'raise-untold',
    breaks: ['rule raises'],
    bug: 'Who is raised is not told.',
    test: {
      project: 'server',
      file: 'test/server/mutators/role-change.test.ts',
      name: 'R36, R42: a raise is told to its person',
    },
  },
  {
    name: 'raise-mailed-at-once',
    breaks: ['rule raises'],
    bug: 'A raise is mailed though it was undone.',
    test: {
      project: 'server',
      file: 'test/server/mutators/role-change.test.ts',
      name: 'a raise that was undone, lowered or noted is not mailed',
    },
  },
  {
    name: 'half-a-hand-over',
    breaks: ['rule I4'],
    bug: 'A hand-over makes the new Admin and leaves the old one.',
    test: {
      project: 'server',
      file: 'test/server/mutators/role-change.test.ts',
      name: 'I4: the last Admin hands over in one step',
    },
  },
  {
    name: 'restored-by-anybody',
    breaks: ['rule R49'],
    bug: 'Any member brings a deleted Group back.',
    test: {
      project: 'server',
      file: 'test/server/mutators/group-restoration.test.ts',
      name: 'nobody restores a Group but who was its Admin',
    },
  },
  {
    name: 'restored-too-late',
    breaks: ['rule R49'],
    bug: 'A Group comes back after seven days.',
    test: {
      project: 'server',
      file: 'test/server/mutators/group-restoration.test.ts',
      name: 'after seven days it cannot be restored',
    },
  },
  {
    name: 'deleted-group-seen',
    breaks: ['rule R49'],
    bug: 'A deleted Group is seen until it is erased.',
    test: { project: 'server', file: 'test/server/mutators/group-restoration.test.ts', name: 'R49: sight ends at once' },
  },
  {
    name: 'deletion-told-to-all',
    breaks: ['rule R49'],
    bug: 'Everybody is told that a Group may come back.',
    test: {
      project: 'server',
      file: 'test/server/mutators/group-restoration.test.ts',
      name: 'only who was Admin is told that the Group may come back',
    },
  },
  {
    name: 'deleted-never-erased',
    breaks: ['rule R49'],
    bug: 'A deleted Group’s rows are never erased.',
    test: {
      project: 'server',
      file: 'test/server/mutators/group-restoration.test.ts',
      name: 'after seven days it cannot be restored, and upkeep erases its rows',
    },
  },
  {
    name: 'resting-sees',
    breaks: ['rule I10'],
    bug: 'Who rests with his plan sees on.',
    test: { project: 'server', file: 'test/server/mutators/suspension.test.ts', name: 'I10: a plan that lapses ends all sight' },
  },
  {
    name: 'resting-is-seen',
    breaks: ['rule I10'],
    bug: 'Who rests with his plan is seen on.',
    test: { project: 'server', file: 'test/server/mutators/suspension.test.ts', name: 'I10: a plan that lapses ends all sight' },
  },
  {
    name: 'lapse-moves-users',
    breaks: ['channel counters'],
    bug: 'A User’s plan that lapses is a change in the card.',
    test: {
      project: 'server',
      file: 'test/server/mutators/suspension.test.ts',
      name: 'R33: no other User can tell that a User’s plan lapsed',
    },
  },
  {
    name: 'plan-back-empty',
    breaks: ['rule I10'],
    bug: 'The plan back, figures of the time between are missing.',
    test: {
      project: 'server',
      file: 'test/server/mutators/suspension.test.ts',
      name: 'I10: the plan back, everything is as it was',
    },
  },
  {
    name: 'receipt-with-users',
    breaks: ['rule R33'],
    bug: 'A receipt names the Users who were there.',
    test: { project: 'server', file: 'test/server/mutators/consent.test.ts', name: 'R35: the receipt says what was agreed to' },
  },
  {
    name: 'receipt-never-ends',
    breaks: ['rule receipts'],
    bug: 'A receipt says that one is still a member.',
    test: { project: 'server', file: 'test/server/mutators/consent.test.ts', name: 'ends with the membership' },
  },
  {
    name: 'event-to-all',
    breaks: ['rule R33'],
    bug: 'What happens to one person’s role stands in the card.',
    test: { project: 'server', file: 'test/server/mutators/role-change.test.ts', name: 'and in nobody else’s' },
  },
  {
    name: 'erased-in-the-log',
    breaks: ['rule audit'],
    bug: 'The log goes on naming a person who is erased.',
    test: { project: 'server', file: 'test/server/erasure.test.ts', name: 'the log of his Group stays whole' },
  },
  {
    name: 'erased-in-the-feed',
    breaks: ['rule I11'],
    bug: 'His rows go before what is told of them: the months of a person who is erased stay in the feed.',
    test: { project: 'server', file: 'test/server/erasure.test.ts', name: 'L-07: of a person who is erased' },
  },
  {
    name: 'erased-in-the-mail',
    breaks: ['rule audit'],
    bug: 'A mail that waits is still in the name of a person who is erased.',
    test: { project: 'server', file: 'test/server/erasure.test.ts', name: 'L-07: of a person who is erased' },
  },
  {
    name: 'last-admin-erased',
    breaks: ['rule I4'],
    bug: 'A second seat of his own keeps a Group an Admin who is erased.',
    test: { project: 'server', file: 'test/server/erasure.test.ts', name: 'neither keeps the other an Admin' },
  },
];
