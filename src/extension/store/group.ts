import { createId, type GroupId, type InvitationId, type MembershipId } from '../../domain/id.ts';
import type { AfterHandOver } from '../../domain/group.ts';
import type { Board } from '../../domain/leaderboard.ts';
import type { Role } from '../../domain/role.ts';
import type { GroupPage } from '../../protocol/group-page.ts';
import type { MutationArgs } from '../../protocol/mutation.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { Request, StoreDeps } from './request.ts';

export type Invitee = { readonly address: string; readonly role: Role };
export type GroupFields = Pick<MutationArgs['group.create'], 'name' | 'logo' | 'purpose' | 'about'>;

export type HandingOver = { readonly membership: MembershipId; readonly to: MembershipId; readonly after: AfterHandOver };

export type GroupStore = AskedStore<GroupPage | null> & {
  /** Acts are named by the membership or invitation they touch, or `invite`, `edit`, `delete`, `leave`, `handOver`. */
  readonly acts: ActStore;
  readonly invite: (people: readonly Invitee[]) => Promise<Outcome>;
  readonly resend: (invitation: InvitationId) => Promise<Outcome>;
  readonly revoke: (invitation: InvitationId) => Promise<Outcome>;
  readonly changeRole: (membership: MembershipId, role: Role) => Promise<Outcome>;
  /** The act is `ask <membership>`. */
  readonly askFigures: (membership: MembershipId) => Promise<Outcome>;
  readonly remove: (membership: MembershipId) => Promise<Outcome>;
  readonly leave: (membership: MembershipId) => Promise<Outcome>;
  /** `membership` is one's own. */
  readonly handOver: (handing: HandingOver) => Promise<Outcome>;
  readonly edit: (fields: GroupFields) => Promise<Outcome>;
  /** The act is `leaderboard`; null: off. */
  readonly setLeaderboard: (board: Board | null) => Promise<Outcome>;
  /** Whether one's own memberships are in it; the act is `list`. */
  readonly list: (memberships: readonly MembershipId[], listed: boolean) => Promise<Outcome>;
  readonly destroy: () => Promise<Outcome>;
};

export function createGroupStore(deps: StoreDeps, group: GroupId): GroupStore {
  const { request } = deps;
  const asked = createAsked(deps, () => request('group.get', { group }));
  const acts = createActs(asked.refresh);
  const { run } = acts;

  return {
    ...asked,
    acts,
    invite: (people) => run('invite', () => mutate(request, 'invitation.send', { group, invitations: newInvitations(people) })),
    resend: (invitation) => run(invitation, () => mutate(request, 'invitation.resend', { group, invitation })),
    revoke: (invitation) => run(invitation, () => mutate(request, 'invitation.revoke', { group, invitation })),
    changeRole: (membership, role) => run(membership, () => mutate(request, 'membership.role', { group, membership, role })),
    askFigures: (membership) => run(`ask ${membership}`, () => mutate(request, 'membership.askFigures', { group, membership })),
    remove: (membership) => run(membership, () => mutate(request, 'membership.remove', { group, membership })),
    leave: (membership) => run('leave', () => mutate(request, 'membership.leave', { group, membership })),
    handOver: (handing) => run('handOver', () => mutate(request, 'group.handOver', { group, ...handing })),
    edit: (fields) => run('edit', () => mutate(request, 'group.edit', { group, ...fields })),
    setLeaderboard: (board) =>
      run('leaderboard', () => mutate(request, 'group.setLeaderboard', { group, board: board && { ...board } })),
    list: (memberships, listed) => run('list', () => listAll(request, group, memberships, listed)),
    destroy: () => run('delete', () => mutate(request, 'group.delete', { group })),
  };
}

/** Until one is refused. */
async function listAll(
  request: Request,
  group: GroupId,
  memberships: readonly MembershipId[],
  listed: boolean,
): Promise<Outcome> {
  let outcome: Outcome = 'ok';
  for (const membership of memberships) {
    outcome = await mutate(request, 'membership.list', { group, membership, listed });
    if (outcome !== 'ok' && outcome !== 'waiting') break;
  }
  return outcome;
}

export function newInvitations(people: readonly Invitee[]): MutationArgs['invitation.send']['invitations'] {
  return people.map((person) => ({ id: createId<InvitationId>(), ...person }));
}
