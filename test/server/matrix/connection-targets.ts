import type { AccountId, ConnectionId } from '../../../src/domain/id.ts';
import type { MutationArgs } from '../../../src/protocol/mutation.ts';
import type { Me, Stage } from './stage.ts';
import type { Targets } from './targets.ts';

const RANDOM = '00000000-0000-4000-8000-000000000005' as ConnectionId;
const ACCOUNT = '00000000-0000-4000-8000-000000000001' as AccountId;
const NO_ID = '1';

type ConnectionTargets = Pick<Targets, Extract<keyof Targets, `connection.${string}`>>;

export const CONNECTION_TARGETS: ConnectionTargets = {
  'connection.send': {
    'to somebody new': (_stage, me) => send(me.spare, 'new@x.test'),
    'to the User': ({ of }, me) => send(me.account, of.user.device.address),
    'both ways': (_stage, me) => ({
      ...send(me.spare, 'new@x.test'),
      back: '00000000-0000-4000-8000-000000000006' as ConnectionId,
    }),
    "with the User's account": ({ of }) => send(of.user.account, 'new@x.test'),
    'with a random account': () => send(ACCOUNT, 'new@x.test'),
    'what holds already': ({ of }) => ({ ...send(of.user.spare, of.otherUser.device.address), kind: 'request' }),
    'with an id that is taken': ({ connected }, me) => ({ ...send(me.spare, 'new@x.test'), connection: connected.shown }),
    malformed: (_stage, me) => send(me.spare, 'nobody'),
  },
  'connection.accept': {
    ...answered((connection, me) => ({ connection, account: me.spare })),
    "offered to oneself, with the User's account": ({ of }, me) => ({ connection: me.proposed.offer, account: of.user.account }),
    'offered to oneself, with a random account': (_stage, me) => ({ connection: me.proposed.offer, account: ACCOUNT }),
  },
  'connection.decline': {
    ...answered((connection) => ({ connection, never: false })),
    'offered to oneself, for good': (_stage, me) => ({ connection: me.proposed.offer, never: true }),
  },
  'connection.end': held((connection) => ({ connection })),
  'connection.allowImport': held((connection) => ({ connection, allowed: true })),
  'connection.allowSchedule': {
    ...held((connection) => ({ connection, sharing: { approve: true } })),
    ...takenBack(),
  },
};

function send(account: AccountId, address: string): MutationArgs['connection.send'] {
  return { connection: RANDOM, kind: 'offer', account, address, back: null };
}

function takenBack(): ConnectionTargets['connection.allowSchedule'] {
  const targets = Object.entries(held((connection) => ({ connection, sharing: null })));
  return Object.fromEntries(targets.map(([name, make]) => [`${name}, taken back`, make]));
}

type Make<A> = (stage: Stage, me: Me) => A;
type Of<A> = (connection: ConnectionId, me: Me) => A;

function answered<A extends object>(args: Of<A>): Record<string, Make<A | { readonly [F in keyof A]?: unknown }>> {
  return {
    'offered to oneself': (_stage, me) => args(me.proposed.offer, me),
    'asked of oneself': (_stage, me) => args(me.proposed.request, me),
    'to oneself, taken back': (_stage, me) => args(me.proposed.revoked, me),
    'to oneself, run out': (_stage, me) => args(me.proposed.expired, me),
    'to the other Admin': ({ connected }, me) => args(connected.open, me),
    accepted: ({ connected }, me) => args(connected.shown, me),
    random: (_stage, me) => args(RANDOM, me),
    malformed: (_stage, me) => ({ ...args(RANDOM, me), connection: NO_ID }),
  };
}

function held<A extends object>(args: Of<A>): Record<string, Make<A | { readonly [F in keyof A]?: unknown }>> {
  return {
    "the other User's, shown to the User": ({ connected }, me) => args(connected.shown, me),
    "the ex-member's, shown to the stranger": ({ connected }, me) => args(connected.importing, me),
    "the Analyst's, not answered yet": ({ connected }, me) => args(connected.open, me),
    'offered to oneself': (_stage, me) => args(me.proposed.offer, me),
    random: (_stage, me) => args(RANDOM, me),
    malformed: (_stage, me) => ({ ...args(RANDOM, me), connection: NO_ID }),
  };
}
