import { type AccountId, createId, type GroupId, type InvitationId, type MembershipId, type SeatId } from '../../domain/id.ts';
import type { History } from '../../domain/invitation.ts';
import type { Language } from '../../domain/language.ts';
import type { Home } from '../../protocol/message.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import { type AskedStore, createAsked } from './asked.ts';
import { type ConnectionActs, createConnectionActs } from './connections.ts';
import type { StoreDeps } from './request.ts';

export type Profile = { readonly name: string; readonly vanity: string | null };

export type Acceptance = {
  readonly account: AccountId;
  readonly history: History;
  readonly seen: MembershipId[];
};

const ANSWERS = ['accept', 'decline', 'requestPlan'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Which invitation an act answers, and how; null: none. */
export function parseAnswer(act: string | null | undefined): { readonly answer: Answer; readonly invitation: string } | null {
  const [word, invitation] = act?.split(' ') ?? [];
  const answer = ANSWERS.find((one) => one === word);
  return answer && invitation !== undefined ? { answer, invitation } : null;
}

const SEAT_ACTS = ['takeSeat', 'declineSeat', 'giveBack', 'takeOver'] as const;
export type SeatAct = (typeof SEAT_ACTS)[number];

/** Which seat an act is about, and what it is; null: none. */
export function parseSeatAct(act: string | null | undefined): { readonly act: SeatAct; readonly seat: string } | null {
  const [word, seat] = act?.split(' ') ?? [];
  const known = SEAT_ACTS.find((one) => one === word);
  return known && seat !== undefined ? { act: known, seat } : null;
}

export type HomeStore = AskedStore<Home> & {
  /**
   * Acts: `account`, `sync`, `dismiss`, `remind`, `digest`; `<answer> <invitation>`; `acknowledge`, `dismissAsk` and `leave <membership>`;
   * `restore <group>`; `<seat act> <seat>`.
   */
  readonly acts: ActStore;
  readonly createAccount: (profile: Profile) => Promise<Outcome>;
  readonly editAccount: (account: AccountId, profile: Profile) => Promise<Outcome>;
  /** `seen`: the Admins and Analysts who were shown. */
  readonly accept: (invitation: InvitationId, answer: Acceptance) => Promise<Outcome>;
  readonly decline: (invitation: InvitationId, never: boolean) => Promise<Outcome>;
  /** I16: tells the Admins that one waits for the plan. */
  readonly requestPlan: (invitation: InvitationId) => Promise<Outcome>;
  /** One has seen that one's role was raised. */
  readonly acknowledge: (group: GroupId, membership: MembershipId) => Promise<Outcome>;
  /** That one was asked for new figures need not be shown any more. */
  readonly dismissAsk: (group: GroupId, membership: MembershipId) => Promise<Outcome>;
  /** Leaves a Group whose page one does not have, since the membership rests. */
  readonly leave: (group: GroupId, membership: MembershipId) => Promise<Outcome>;
  readonly restore: (group: GroupId) => Promise<Outcome>;
  readonly takeSeat: (seat: SeatId) => Promise<Outcome>;
  readonly declineSeat: (seat: SeatId) => Promise<Outcome>;
  readonly giveBack: (seat: SeatId) => Promise<Outcome>;
  /** The Organization that this seat is of: one pays for it from then on, in the name of that account. */
  readonly takeOver: (seat: SeatId, account: AccountId) => Promise<Outcome>;
  /** Single ones. */
  readonly connections: ConnectionActs;
  /** Whether this device reminds one of old figures. */
  readonly remind: (on: boolean) => Promise<Outcome>;
  /** Whether one gets the weekly mail, whatever the device. */
  readonly digest: (on: boolean, language: Language) => Promise<Outcome>;
  readonly syncNow: () => Promise<Outcome>;
  /** Takes note of a refused change, which is then no longer shown. */
  readonly dismiss: (id: number) => Promise<Outcome>;
};

export function createHomeStore(deps: StoreDeps): HomeStore {
  const { request } = deps;
  const asked = createAsked(deps, () => request('home.get', {}));
  const acts = createActs(asked.refresh);
  const { run } = acts;

  /** What became of an act is not said to another person either. */
  function forget(): void {
    asked.forget();
    acts.forget();
  }

  return {
    ...asked,
    forget,
    acts,
    createAccount: (profile) =>
      run('account', () => mutate(request, 'account.create', { account: createId<AccountId>(), ...profile })),
    editAccount: (account, profile) => run('account', () => mutate(request, 'account.edit', { account, ...profile })),
    accept: (invitation, answer) =>
      run(`accept ${invitation}`, () =>
        mutate(request, 'invitation.accept', { invitation, ...answer, membership: createId<MembershipId>() }),
      ),
    decline: (invitation, never) =>
      run(`decline ${invitation}`, () => mutate(request, 'invitation.decline', { invitation, never })),
    requestPlan: (invitation) =>
      run(`requestPlan ${invitation}`, () => mutate(request, 'invitation.requestPlan', { invitation })),
    acknowledge: (group, membership) =>
      run(`acknowledge ${membership}`, () => mutate(request, 'membership.acknowledge', { group, membership })),
    dismissAsk: (group, membership) =>
      run(`dismissAsk ${membership}`, () => mutate(request, 'membership.dismissAsk', { group, membership })),
    leave: (group, membership) => run(`leave ${membership}`, () => mutate(request, 'membership.leave', { group, membership })),
    takeSeat: (seat) => run(`takeSeat ${seat}`, () => mutate(request, 'seat.accept', { seat })),
    declineSeat: (seat) => run(`declineSeat ${seat}`, () => mutate(request, 'seat.decline', { seat })),
    giveBack: (seat) => run(`giveBack ${seat}`, () => mutate(request, 'seat.leave', { seat })),
    takeOver: (seat, account) => run(`takeOver ${seat}`, () => mutate(request, 'organization.takeOver', { seat, account })),
    restore: (group) => run(`restore ${group}`, () => mutate(request, 'group.restore', { group })),
    connections: createConnectionActs(request, run),
    remind: (on) =>
      run('remind', async () => {
        await request('reminder.turn', { on });
        return 'ok';
      }),
    digest: (on, language) => run('digest', () => mutate(request, 'person.digest', { on, language })),
    syncNow: () => run('sync', async () => ((await request('sync.now', {})).state === 'offline' ? 'offline' : 'ok')),
    dismiss: (id) =>
      run('dismiss', async () => {
        await request('outbox.dismiss', { id });
        return 'ok';
      }),
  };
}
