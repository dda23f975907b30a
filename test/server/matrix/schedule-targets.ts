import type { AccountId, ScheduledPostId } from '../../../src/domain/id.ts';
import type { MutationArgs } from '../../../src/protocol/mutation.ts';
import type { Scheduled } from './schedules.ts';
import type { Me, Stage } from './stage.ts';
import type { Targets } from './targets.ts';

const RANDOM = '00000000-0000-4000-8000-000000000007' as ScheduledPostId;
const ACCOUNT = '00000000-0000-4000-8000-000000000001' as AccountId;
const NO_ID = '1';
const BASED = { post: RANDOM, revision: 1 };

type Put = MutationArgs['schedule.put'];
const WRITTEN = { text: 'A post', time: null, how: 'reminder' } as const;
const FRESH = { ...WRITTEN, post: RANDOM, revision: 0 } as const;

export const SCHEDULE_TARGETS: Pick<Targets, Extract<keyof Targets, `schedule.${string}`>> = {
  'schedule.put': {
    "a new one for one's own": (_stage, me) => ({ ...FRESH, account: me.account }),
    "a new one for the User's": ({ of }) => ({ ...FRESH, account: of.user.account }),
    "a new one for the Admin's": ({ of }) => ({ ...FRESH, account: of.admin.account }),
    'a new one for what is shown to the User': ({ of }) => ({ ...FRESH, account: of.otherUser.spare }),
    'a new one for what is shown to the User, through that': ({ of, connected }) => ({
      ...FRESH,
      account: of.otherUser.spare,
      through: connected.shown,
    }),
    'a new one for what is shown to the stranger': ({ of }) => ({ ...FRESH, account: of.exMember.spare }),
    'a new one for a random account': () => ({ ...FRESH, account: ACCOUNT }),
    ...held<Put>((post, stage) => ({ ...FRESH, post, account: accountOf(post, stage), revision: 1 })),
    deleted: gone('goneByUser', (post, of) => ({ ...FRESH, post, account: of.otherUser.spare })),
    'deleted, as if it were there': gone('goneByUser', (post, of) => ({
      ...FRESH,
      post,
      account: of.otherUser.spare,
      revision: 2,
    })),
    "one's own account, with an id that is taken": ({ scheduled }, me) => ({
      ...FRESH,
      post: scheduled.byInvitee,
      account: me.account,
    }),
    'random, as if it had been there': (_stage, me) => ({ ...FRESH, account: me.account, revision: 3 }),
    malformed: (_stage, me) => ({ ...FRESH, account: me.account, text: ' ' }),
  },
  'schedule.restore': {
    "the other User's, by the User, deleted": gone('goneByUser', (post) => ({ ...WRITTEN, post })),
    "the other User's, by the User, deleted once his": gone('goneTaken', (post) => ({ ...WRITTEN, post })),
    "the User's own": ({ scheduled }) => ({ ...WRITTEN, post: scheduled.user }),
    "the other User's, by the User": ({ scheduled }) => ({ ...WRITTEN, post: scheduled.byUser }),
    "the other User's, by the invitee": ({ scheduled }) => ({ ...WRITTEN, post: scheduled.byInvitee }),
    random: () => ({ ...WRITTEN, post: RANDOM }),
    malformed: () => ({ ...WRITTEN, post: RANDOM, text: ' ' }),
  },
  'schedule.delete': { ...answered(), random: () => BASED, malformed: () => ({ ...BASED, post: NO_ID }) },
  'schedule.approve': { ...answered(), random: () => BASED, malformed: () => ({ ...BASED, post: NO_ID }) },
  'schedule.decline': { ...answered(), random: () => BASED, malformed: () => ({ ...BASED, post: NO_ID }) },
  'schedule.settle': {
    ...held<MutationArgs['schedule.settle']>((post) => ({ post, revision: 1, outcome: 'published' })),
    'a reminder that has come': ({ scheduled }) => ({ post: scheduled.reminder, revision: 1, outcome: 'not-published' }),
    random: () => ({ ...BASED, outcome: 'published' }),
    malformed: () => ({ ...BASED, outcome: 'perhaps' }),
  },
};

type Make<A> = (stage: Stage, me: Me) => A;

function gone<A>(name: 'goneByUser' | 'goneTaken', args: (post: ScheduledPostId, of: Stage['of']) => A): Make<A> {
  return ({ scheduled, of }) => args(scheduled[name], of);
}

function held<A extends { readonly revision: number }>(
  args: (post: ScheduledPostId, stage: Stage) => A,
): Record<string, Make<A>> {
  const of =
    (name: keyof Scheduled, revision = 1): Make<A> =>
    (stage) => ({ ...args(stage.scheduled[name], stage), revision });
  return {
    "the User's own": of('user'),
    "the other User's own": of('otherUser'),
    "the other User's, by the User": of('byUser'),
    "the other User's, by the User, as it was": of('byUser', 7),
    "the other User's, by the invitee": of('byInvitee'),
  };
}

function answered(): Record<string, Make<typeof BASED>> {
  return held((post) => ({ post, revision: 1 }));
}

function accountOf(post: ScheduledPostId, { of, scheduled }: Stage): AccountId {
  return post === scheduled.user ? of.user.account : of.otherUser.spare;
}
