import type { Day } from '../../../src/domain/day.ts';
import type { AccountId, GroupId, InvitationId, MembershipId, OrganizationId, SeatId } from '../../../src/domain/id.ts';
import type { MutationArgs, MutationName } from '../../../src/protocol/mutation.ts';
import { NOON, readingOf } from '../world.ts';
import { CONNECTION_TARGETS } from './connection-targets.ts';
import { SCHEDULE_TARGETS } from './schedule-targets.ts';
import { type Me, PAIR, type Stage } from './stage.ts';

type Make<N extends MutationName> = (stage: Stage, me: Me) => MutationArgs[N] | Malformed<N>;
/** The same fields, with an id that is none. */
type Malformed<N extends MutationName> = { readonly [F in keyof MutationArgs[N]]?: unknown };
export type Targets = { readonly [N in MutationName]: Readonly<Record<string, Make<N>>> };

/** Ids that nobody has; always the same, so that answers can be compared. */
const ACCOUNT = '00000000-0000-4000-8000-000000000001' as AccountId;
const GROUP = '00000000-0000-4000-8000-000000000002' as GroupId;
const MEMBERSHIP = '00000000-0000-4000-8000-000000000003' as MembershipId;
const INVITATION = '00000000-0000-4000-8000-000000000004' as InvitationId;
const ORGANIZATION = '00000000-0000-4000-8000-000000000005' as OrganizationId;
const SEAT = '00000000-0000-4000-8000-000000000006' as SeatId;
const NO_ID = '1';
const LABELLED = { posts: [...PAIR], labels: ['Named'] };

const FIELDS = { name: 'Named', logo: null, purpose: 'other', about: '', invitations: [] } as const;
const { invitations: _, ...EDIT } = FIELDS;
const ACCOUNT_FIELDS = { name: 'Named', vanity: null };
const IMPORT = { reading: readingOf('2026-11-20', 3, 5), confirms: null };

const BOARD = { board: { metric: 'posts', length: 28 } } as const;
const GOAL = { metric: 'impressions', wish: { amount: 9, period: 'quarter' } } as const;

/** By name of the mutation and of the target, as they stand in the decision table. */
export const TARGETS: Targets = {
  ...CONNECTION_TARGETS,
  ...SCHEDULE_TARGETS,
  'person.digest': {
    on: () => ({ on: true }),
    off: () => ({ on: false }),
    malformed: () => ({ on: 'always' }),
  },
  'account.create': {
    'a new id': () => ({ account: ACCOUNT, ...ACCOUNT_FIELDS }),
    "the id of one's own": (_stage, me) => ({ account: me.account, ...ACCOUNT_FIELDS }),
    "the id of the User's": ({ of }) => ({ account: of.user.account, ...ACCOUNT_FIELDS }),
    malformed: () => ({ account: NO_ID, ...ACCOUNT_FIELDS }),
  },
  'account.edit': forAccounts((account) => ({ account, ...ACCOUNT_FIELDS })),
  'reading.import': forAccounts((account) => ({ account, ...IMPORT })),
  'post.answer': {
    ...forAccounts((account) => answered(account)),
    "one's own, of posts that are not there": (_stage, me) =>
      answered(me.account, ['activity:7400000000000000001', 'share:7500000000']),
    "one's own, of two numbers of a kind": (_stage, me) =>
      answered(me.account, ['activity:7400000000000000001', 'activity:7400000000000000003']),
    "the User's, of posts that are not there": ({ of }) =>
      answered(of.user.account, ['activity:7400000000000000001', 'share:7500000000']),
  },
  'account.setGoal': {
    ...forAccounts((account) => ({ account, ...GOAL })),
    "one's own, taken away": (_stage, me) => ({ account: me.account, metric: 'posts', wish: null }),
    "one's own, of nothing": (_stage, me) => ({ account: me.account, metric: 'posts', wish: { amount: 0, period: 'month' } }),
  },
  'publisher.forget': forAccounts((account) => ({ account })),
  'post.label': forAccounts((account) => ({ account, ...LABELLED })),
  'group.create': {
    'a new id': (_stage, me) => found(me.spare),
    "with the User's account": ({ of }) => found(of.user.account),
    'with a random account': () => found(ACCOUNT),
    'the id of the Group': ({ group }, me) => found(me.spare, group),
    'the id of the other Group': ({ other }, me) => found(me.spare, other),
    'the id of a deleted Group': ({ deleted }, me) => found(me.spare, deleted),
    malformed: (_stage, me) => ({ ...found(me.spare), group: NO_ID }),
  },
  'group.edit': {
    'the Group': ({ group }) => ({ group, ...EDIT }),
    'the other Group': ({ other }) => ({ group: other, ...EDIT }),
    'a deleted Group': ({ deleted }) => ({ group: deleted, ...EDIT }),
    random: () => ({ group: GROUP, ...EDIT }),
    malformed: () => ({ group: NO_ID, ...EDIT }),
  },
  'group.delete': {
    'the Group': ({ group }) => ({ group }),
    'the other Group': ({ other }) => ({ group: other }),
    'a deleted Group': ({ deleted }) => ({ group: deleted }),
    random: () => ({ group: GROUP }),
    malformed: () => ({ group: NO_ID }),
  },
  'group.restore': {
    'a deleted Group': ({ deleted }) => ({ group: deleted }),
    'deleted eight days ago': ({ gone }) => ({ group: gone }),
    'the Group, which is there': ({ group }) => ({ group }),
    'the other Group': ({ other }) => ({ group: other }),
    random: () => ({ group: GROUP }),
    malformed: () => ({ group: NO_ID }),
  },
  'group.handOver': {
    "one's own to the Analyst": ({ group, of }, me) => handOver(group, me.membership, of.analyst.membership),
    "one's own to the User": ({ group, of }, me) => handOver(group, me.membership, of.user.membership),
    "the last Admin's, leaving": ({ alone }) => ({ ...handOver(alone.group, alone.admin, alone.user), after: 'leave' }),
    "one's own to the suspended User": ({ group, of }, me) => handOver(group, me.membership, of.suspendedUser.membership),
    "one's own to the ex-member": ({ group, of }, me) => handOver(group, me.membership, of.exMember.membership),
    "one's own to oneself": ({ group }, me) => handOver(group, me.membership, me.membership),
    "another Admin's to the User": ({ group, coAdmin, of }) => handOver(group, coAdmin, of.user.membership),
    "to the other Group's User": ({ group, otherUser }, me) => handOver(group, me.membership, otherUser),
    'the other Group to its User': ({ other, otherUser }, me) => handOver(other, me.membership, otherUser),
    'a deleted Group': ({ deleted, of }, me) => handOver(deleted, me.membership, of.user.membership),
    'to a random one': ({ group }, me) => handOver(group, me.membership, MEMBERSHIP),
    'a random Group': (_stage, me) => handOver(GROUP, me.membership, MEMBERSHIP),
    malformed: ({ group }, me) => ({ ...handOver(group, me.membership, MEMBERSHIP), to: NO_ID }),
  },
  'group.setGoal': {
    'the Group': ({ group }) => ({ group, ...GOAL }),
    "the Group's, taken away": ({ group }) => ({ group, metric: 'impressions', wish: null }),
    'the other Group': ({ other }) => ({ group: other, ...GOAL }),
    'a deleted Group': ({ deleted }) => ({ group: deleted, ...GOAL }),
    random: () => ({ group: GROUP, ...GOAL }),
    malformed: () => ({ group: NO_ID, ...GOAL }),
  },
  'group.setLeaderboard': {
    'the Group': ({ group }) => ({ group, ...BOARD }),
    "the Group's, off": ({ group }) => ({ group, board: null }),
    'the other Group': ({ other }) => ({ group: other, ...BOARD }),
    'a deleted Group': ({ deleted }) => ({ group: deleted, ...BOARD }),
    random: () => ({ group: GROUP, ...BOARD }),
    malformed: () => ({ group: NO_ID, ...BOARD }),
  },
  'invitation.send': {
    'somebody new': ({ group }) => send(group, 'new@x.test'),
    'a member': ({ group, of }) => send(group, of.user.device.address),
    'who is invited already': ({ group, of }) => send(group, of.invitee.device.address),
    'who was removed': ({ group, of }) => send(group, of.removedAdmin.device.address),
    'who declined': ({ group }) => send(group, 'declined@x.test'),
    'into the other Group': ({ other }) => send(other, 'new@x.test'),
    'into a deleted Group': ({ deleted }) => send(deleted, 'new@x.test'),
    'into a random Group': () => send(GROUP, 'new@x.test'),
    malformed: ({ group }) => send(group, 'nobody'),
  },
  'invitation.resend': forSent(),
  'invitation.revoke': forSent(),
  'invitation.accept': forInvited({
    args: (stage, me, invitation) => accept(stage, me, invitation),
    more: {
      'to oneself, staff not shown': (stage, me) => ({ ...accept(stage, me, me.invited), seen: [] }),
      "to oneself, with the User's account": (stage, me) => ({
        ...accept(stage, me, me.invited),
        account: stage.of.user.account,
      }),
      'to oneself, with a random account': (stage, me) => ({ ...accept(stage, me, me.invited), account: ACCOUNT }),
    },
  }),
  'invitation.decline': forInvited({
    args: (_stage, _me, invitation) => ({ invitation, never: false }),
    more: { 'to oneself, for good': (_stage, me) => ({ invitation: me.invited, never: true }) },
  }),
  'invitation.requestPlan': forInvited({ args: (_stage, _me, invitation) => ({ invitation }), more: {} }),
  'membership.role': {
    "the Admin's": ({ group, of }) => ({ group, membership: of.admin.membership, role: 'user' }),
    "the co-Admin's": ({ group, coAdmin }) => ({ group, membership: coAdmin, role: 'analyst' }),
    "the Analyst's": ({ group, of }) => ({ group, membership: of.analyst.membership, role: 'user' }),
    "the User's": ({ group, of }) => ({ group, membership: of.user.membership, role: 'admin' }),
    "the ex-member's": ({ group, of }) => ({ group, membership: of.exMember.membership, role: 'admin' }),
    "the last Admin's": ({ alone: { group, admin } }) => ({ group, membership: admin, role: 'user' }),
    "the other Group's User's, as this one's": ({ group, otherUser }) => ({ group, membership: otherUser, role: 'admin' }),
    "the other Group's User's": ({ other, otherUser }) => ({ group: other, membership: otherUser, role: 'admin' }),
    'of a deleted Group': ({ deleted }, me) => ({ group: deleted, membership: me.membership, role: 'admin' }),
    random: ({ group }) => ({ group, membership: MEMBERSHIP, role: 'admin' }),
    'of a random Group': () => ({ group: GROUP, membership: MEMBERSHIP, role: 'admin' }),
    malformed: ({ group }) => ({ group, membership: NO_ID, role: 'admin' }),
  },
  'membership.undoRole': {
    'whom the Admin has just raised': ({ group, raised }) => ({ group, membership: raised.membership }),
    "the User's, never changed": ({ group, of }) => ({ group, membership: of.user.membership }),
    "the ex-member's": ({ group, of }) => ({ group, membership: of.exMember.membership }),
    ...elsewhere(),
  },
  'membership.acknowledge': {
    "the User's": ({ group, of }) => ({ group, membership: of.user.membership }),
    "the Analyst's": ({ group, of }) => ({ group, membership: of.analyst.membership }),
    "the ex-member's": ({ group, of }) => ({ group, membership: of.exMember.membership }),
    ...elsewhere(),
  },
  'membership.askFigures': {
    'who has no figures': ({ group, raised }) => ({ group, membership: raised.membership }),
    'whose figures are new': ({ group, of }) => ({ group, membership: of.user.membership }),
    'who was asked a moment ago': ({ group, coAdmin }) => ({ group, membership: coAdmin }),
    "one's own": ({ group }, me) => ({ group, membership: me.membership }),
    "the ex-member's": ({ group, of }) => ({ group, membership: of.exMember.membership }),
    "the suspended User's": ({ group, of }) => ({ group, membership: of.suspendedUser.membership }),
    "the other Group's User's, as this one's": ({ group, otherUser }) => ({ group, membership: otherUser }),
    'of a deleted Group': ({ deleted, of }) => ({ group: deleted, membership: of.user.membership }),
    ...elsewhere(),
  },
  'membership.label': labelled({ labels: ['Named'] }),
  'membership.labelPost': labelled(LABELLED),
  'membership.dismissAsk': {
    "the User's": ({ group, of }) => ({ group, membership: of.user.membership }),
    "the Analyst's": ({ group, of }) => ({ group, membership: of.analyst.membership }),
    'of another who was asked': ({ group, coAdmin }) => ({ group, membership: coAdmin }),
    "the ex-member's": ({ group, of }) => ({ group, membership: of.exMember.membership }),
    "the suspended User's": ({ group, of }) => ({ group, membership: of.suspendedUser.membership }),
    ...elsewhere(),
  },
  'membership.setGoal': {
    "the User's": ({ group, of }) => ({ group, membership: of.user.membership, ...GOAL }),
    "the User's, taken away": ({ group, of }) => ({ group, membership: of.user.membership, metric: 'impressions', wish: null }),
    "the Admin's": ({ group, of }) => ({ group, membership: of.admin.membership, ...GOAL }),
    "the ex-member's": ({ group, of }) => ({ group, membership: of.exMember.membership, ...GOAL }),
    "the suspended User's": ({ group, of }) => ({ group, membership: of.suspendedUser.membership, ...GOAL }),
    "the other Group's User's, as this one's": ({ group, otherUser }) => ({ group, membership: otherUser, ...GOAL }),
    "the other Group's User's": ({ other, otherUser }) => ({ group: other, membership: otherUser, ...GOAL }),
    'of a deleted Group': ({ deleted, of }) => ({ group: deleted, membership: of.user.membership, ...GOAL }),
    random: ({ group }) => ({ group, membership: MEMBERSHIP, ...GOAL }),
    'of a random Group': () => ({ group: GROUP, membership: MEMBERSHIP, ...GOAL }),
    malformed: ({ group }) => ({ group, membership: NO_ID, ...GOAL }),
  },
  'membership.list': {
    "one's own": ({ group }, me) => ({ group, membership: me.membership, listed: false }),
    "the User's": ({ group, of }) => ({ group, membership: of.user.membership, listed: false }),
    "the Analyst's": ({ group, of }) => ({ group, membership: of.analyst.membership, listed: true }),
    "the ex-member's": ({ group, of }) => ({ group, membership: of.exMember.membership, listed: false }),
    "the suspended User's": ({ group, of }) => ({ group, membership: of.suspendedUser.membership, listed: false }),
    "the other Group's User's": ({ other, otherUser }) => ({ group: other, membership: otherUser, listed: false }),
    random: ({ group }) => ({ group, membership: MEMBERSHIP, listed: false }),
    'of a random Group': () => ({ group: GROUP, membership: MEMBERSHIP, listed: false }),
    malformed: ({ group }) => ({ group, membership: NO_ID, listed: false }),
  },
  'membership.remove': {
    'the co-Admin': ({ group, coAdmin }) => ({ group, membership: coAdmin }),
    'the Analyst': ({ group, of }) => ({ group, membership: of.analyst.membership }),
    'the User': ({ group, of }) => ({ group, membership: of.user.membership }),
    'the suspended User': ({ group, of }) => ({ group, membership: of.suspendedUser.membership }),
    'the ex-member': ({ group, of }) => ({ group, membership: of.exMember.membership }),
    'the last Admin, oneself': ({ alone: { group, admin } }) => ({ group, membership: admin }),
    "the other Group's User, as this one's": ({ group, otherUser }) => ({ group, membership: otherUser }),
    'of a deleted Group': ({ deleted }, me) => ({ group: deleted, membership: me.membership }),
    ...elsewhere(),
  },
  'membership.leave': {
    "one's own": ({ group }, me) => ({ group, membership: me.membership }),
    "the Admin's": ({ group, of }) => ({ group, membership: of.admin.membership }),
    "the User's": ({ group, of }) => ({ group, membership: of.user.membership }),
    "the last Admin's": ({ alone: { group, admin } }) => ({ group, membership: admin }),
    "the other Group's last Admin's": ({ other, of }) => ({ group: other, membership: of.otherAdmin.membership }),
    'of a deleted Group': ({ deleted }, me) => ({ group: deleted, membership: me.membership }),
    ...elsewhere(),
  },
  'organization.create': {
    'a new id': (_stage, me) => ({ organization: ORGANIZATION, account: me.spare, name: 'Named' }),
    "with the User's account": ({ of }) => ({ organization: ORGANIZATION, account: of.user.account, name: 'Named' }),
    'with a random account': () => ({ organization: ORGANIZATION, account: ACCOUNT, name: 'Named' }),
    'the id of the Organization': ({ paying }, me) => ({ organization: paying.organization, account: me.spare, name: 'Named' }),
    malformed: (_stage, me) => ({ organization: NO_ID, account: me.spare, name: 'Named' }),
  },
  'organization.rename': forOwned((organization) => ({ organization, name: 'Named' })),
  'organization.offer': {
    ...forOwned((organization) => ({ organization, seat: null })),
    "to the User's seat": ({ paying }) => ({ organization: paying.organization, seat: paying.seats.user }),
    'to a seat that is not held': ({ paying }) => ({ organization: paying.organization, seat: paying.seats.open }),
    "to the other Organization's seat": ({ paying }) => ({ organization: paying.organization, seat: paying.seats.other }),
    'to a random seat': ({ paying }) => ({ organization: paying.organization, seat: SEAT }),
  },
  'organization.takeOver': {
    "whose seat's person is asked": ({ paying }, me) => ({ seat: paying.seats.analyst, account: me.spare }),
    "whose seat's person is asked, with the User's account": ({ paying, of }) => ({
      seat: paying.seats.analyst,
      account: of.user.account,
    }),
    "whose seat's person is not asked": ({ paying }, me) => ({ seat: paying.seats.user, account: me.spare }),
    random: (_stage, me) => ({ seat: SEAT, account: me.spare }),
    malformed: (_stage, me) => ({ seat: NO_ID, account: me.spare }),
  },
  'organization.delete': forOwned((organization) => ({ organization })),
  'seat.offer': {
    ...forOwned((organization) => ({ organization, seats: [{ id: SEAT, address: 'new@x.test' }] })),
    'to who has one': ({ paying, of }) => ({
      organization: paying.organization,
      seats: [{ id: SEAT, address: of.user.device.address }],
    }),
    'to more than are paid for': ({ paying }) => ({
      organization: paying.organization,
      seats: ['4', '5', '6'].map((end) => ({ id: `${SEAT.slice(0, -1)}${end}` as SeatId, address: `new${end}@x.test` })),
    }),
  },
  'seat.offerAgain': forSeats(),
  'seat.remove': forSeats(),
  'seat.accept': forSponsored(),
  'seat.decline': forSponsored(),
  'seat.leave': forSponsored(),
  'help.ask': {
    "with one's own address": (_stage, me) => ({ topic: 'other', text: 'Why?', address: me.device.address }),
    "with the User's address": ({ of }) => ({ topic: 'other', text: 'Why?', address: of.user.device.address }),
    'with an address of nobody': () => ({ topic: 'other', text: 'Why?', address: 'nobody@x.test' }),
    malformed: (_stage, me) => ({ topic: 'other', text: '', address: me.device.address }),
  },
};

type OwnedMutation = 'organization.rename' | 'organization.offer' | 'organization.delete' | 'seat.offer';

function forOwned<N extends OwnedMutation>(args: (organization: OrganizationId) => MutationArgs[N]): Record<string, Make<N>> {
  return {
    'the Organization': ({ paying }) => args(paying.organization),
    'the other Organization': ({ paying }) => args(paying.other),
    random: () => args(ORGANIZATION),
    malformed: () => ({ ...args(ORGANIZATION), organization: NO_ID }),
  };
}

type OfOrganization = { readonly organization: OrganizationId; readonly seat: SeatId };

function forSeats(): Record<string, (stage: Stage) => OfOrganization | { readonly [F in keyof OfOrganization]: unknown }> {
  return {
    open: ({ paying: { organization, seats } }) => ({ organization, seat: seats.open }),
    held: ({ paying: { organization, seats } }) => ({ organization, seat: seats.user }),
    'given back': ({ paying: { organization, seats } }) => ({ organization, seat: seats.left }),
    "the other Organization's, as this one's": ({ paying: { organization, seats } }) => ({ organization, seat: seats.other }),
    "the other Organization's": ({ paying: { other, seats } }) => ({ organization: other, seat: seats.other }),
    random: ({ paying: { organization } }) => ({ organization, seat: SEAT }),
    'of a random Organization': () => ({ organization: ORGANIZATION, seat: SEAT }),
    malformed: ({ paying: { organization } }) => ({ organization, seat: NO_ID }),
  };
}

function forSponsored(): Record<string, (stage: Stage, me: Me) => { readonly seat: SeatId } | { readonly seat: unknown }> {
  return {
    'offered to oneself': (_stage, me) => ({ seat: me.seat }),
    'offered to the invitee': ({ paying }) => ({ seat: paying.seats.open }),
    "the User's": ({ paying }) => ({ seat: paying.seats.user }),
    'given back': ({ paying }) => ({ seat: paying.seats.left }),
    "the other Organization's": ({ paying }) => ({ seat: paying.seats.other }),
    random: () => ({ seat: SEAT }),
    malformed: () => ({ seat: NO_ID }),
  };
}

function answered(account: AccountId, ids: readonly [string, string] = PAIR): MutationArgs['post.answer'] {
  return { account, day: '2026-11-18' as Day, answer: { ids, same: true, at: NOON } };
}

function labelled<N extends 'membership.label' | 'membership.labelPost'>(
  written: Omit<MutationArgs[N], 'group' | 'membership'>,
): Record<string, Make<N>> {
  const on = (group: GroupId, membership: MembershipId) => ({ group, membership, ...written }) as MutationArgs[N]; // of both they are all
  return {
    'the Admin': ({ group, of }) => on(group, of.admin.membership),
    'the Analyst': ({ group, of }) => on(group, of.analyst.membership),
    'the User': ({ group, of }) => on(group, of.user.membership),
    'the suspended User': ({ group, of }) => on(group, of.suspendedUser.membership),
    'the ex-member': ({ group, of }) => on(group, of.exMember.membership),
    "the other Group's User, as this one's": ({ group, otherUser }) => on(group, otherUser),
    "the other Group's User": ({ other, otherUser }) => on(other, otherUser),
    'of a deleted Group': ({ deleted, of }) => on(deleted, of.user.membership),
    random: ({ group }) => on(group, MEMBERSHIP),
    'of a random Group': () => on(GROUP, MEMBERSHIP),
    malformed: ({ group, of }) => ({ ...on(group, of.user.membership), labels: ['one, two'] }),
  };
}

function forAccounts<
  N extends 'account.edit' | 'account.setGoal' | 'reading.import' | 'post.answer' | 'post.label' | 'publisher.forget',
>(args: (account: AccountId) => MutationArgs[N]): Record<string, Make<N>> {
  return {
    "one's own": (_stage, me) => args(me.account),
    "the User's": ({ of }) => args(of.user.account),
    "the Admin's": ({ of }) => args(of.admin.account),
    "the other Admin's": ({ of }) => args(of.otherAdmin.account),
    'one that is shown to the User': ({ of }) => args(of.otherUser.spare),
    'one the stranger may import for': ({ of }) => args(of.exMember.spare),
    random: () => args(ACCOUNT),
    malformed: () => ({ ...args(ACCOUNT), account: NO_ID }),
  };
}

type OfGroup = { readonly group: GroupId; readonly invitation: InvitationId };

function forSent(): Record<string, (stage: Stage) => OfGroup | { readonly [F in keyof OfGroup]: unknown }> {
  return {
    open: ({ group, sent }) => ({ group, invitation: sent.open }),
    'run out': ({ group, sent }) => ({ group, invitation: sent.expired }),
    accepted: ({ group, sent }) => ({ group, invitation: sent.accepted }),
    declined: ({ group, sent }) => ({ group, invitation: sent.declined }),
    revoked: ({ group, sent }) => ({ group, invitation: sent.revoked }),
    "the other Group's, as this one's": ({ group, otherSent }) => ({ group, invitation: otherSent }),
    "the other Group's": ({ other, otherSent }) => ({ group: other, invitation: otherSent }),
    random: ({ group }) => ({ group, invitation: INVITATION }),
    'of a random Group': () => ({ group: GROUP, invitation: INVITATION }),
    malformed: ({ group }) => ({ group, invitation: NO_ID }),
  };
}

function forInvited<N extends 'invitation.accept' | 'invitation.decline' | 'invitation.requestPlan'>({
  args,
  more,
}: {
  readonly args: (stage: Stage, me: Me, invitation: InvitationId) => MutationArgs[N];
  readonly more: Record<string, Make<N>>;
}): Record<string, Make<N>> {
  return {
    'to oneself': (stage, me) => args(stage, me, me.invited),
    'to oneself, revoked': (stage, me) => args(stage, me, me.revoked),
    'to oneself, run out': (stage, me) => args(stage, me, me.expired),
    'to the invitee': (stage, me) => args(stage, me, stage.sent.open),
    accepted: (stage, me) => args(stage, me, stage.sent.accepted),
    "the other Group's": (stage, me) => args(stage, me, stage.otherSent),
    random: (stage, me) => args(stage, me, INVITATION),
    malformed: (stage, me) => ({ ...args(stage, me, INVITATION), invitation: NO_ID }),
    ...more,
  };
}

type OfMember = { readonly group: GroupId; readonly membership: MembershipId };

function elsewhere(): Record<string, (stage: Stage) => OfMember | { readonly [F in keyof OfMember]: unknown }> {
  return {
    "the other Group's User's": ({ other, otherUser }) => ({ group: other, membership: otherUser }),
    random: ({ group }) => ({ group, membership: MEMBERSHIP }),
    'of a random Group': () => ({ group: GROUP, membership: MEMBERSHIP }),
    malformed: ({ group }) => ({ group, membership: NO_ID }),
  };
}

function found(account: AccountId, group: GroupId = GROUP): MutationArgs['group.create'] {
  return { group, membership: MEMBERSHIP, account, ...FIELDS, invitations: [] };
}

function handOver(group: GroupId, membership: MembershipId, to: MembershipId): MutationArgs['group.handOver'] {
  return { group, membership, to, after: 'analyst' };
}

function send(group: GroupId, address: string): MutationArgs['invitation.send'] {
  return { group, invitations: [{ id: INVITATION, address, role: 'user' }] };
}

/** Everybody who could be staff in any of the Groups was shown. */
function accept({ staff, keeper }: Stage, me: Me, invitation: InvitationId): MutationArgs['invitation.accept'] {
  return { invitation, membership: MEMBERSHIP, account: me.spare, history: 'all', seen: [...staff, keeper] };
}
