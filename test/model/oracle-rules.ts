/** What may be done by whom, and what it changes: each mutation decided anew, in the words of REQUIREMENTS.md. */
import { dayAt } from '../../src/domain/day.ts';
import type { Role } from '../../src/domain/role.ts';
import type { MutationArgs } from '../../src/protocol/mutation.ts';
import { importingLink, noteAccess } from './oracle-connections.ts';
import type { Actor, Facts, Invitation, Member } from './oracle-facts.ts';

type Args<N extends keyof MutationArgs> = MutationArgs[N];
export type Rules = { readonly [N in keyof MutationArgs]?: (by: Actor, args: Args<N>) => string };

const UNDO = 15_000;
const RANK: readonly Role[] = ['user', 'analyst', 'admin'];
export const NEVER = { last: null, ended: null, suspended: null, asked: null, listed: true } as const;
const DAY = 86_400_000;

/** Without the Group's own life, see oracle-group-rules.ts. */
export function createMemberRules(facts: Facts): Rules {
  const { members, invitations, log, now } = facts;
  const findInvited = (by: Actor, id: string) =>
    invitations.find((each) => each.id === id && each.address === by.address && each.state === 'open');

  return {
    'person.digest'(by, { on }) {
      if (on) facts.digests.add(by.person);
      else facts.digests.delete(by.person);
      return 'ok';
    },
    'account.create'(_, args) {
      facts.names.set(args.account, args.name);
      return 'ok';
    },
    'account.edit'(by, args) {
      if (args.account !== by.account) return 'refused';
      facts.names.set(args.account, args.name);
      return 'ok';
    },
    'reading.import'(by, { account, reading }) {
      const through = account === by.account ? null : importingLink(facts, by, account);
      if (through === undefined) return 'refused';
      if (through) noteAccess(facts, through, 'imported');
      const cut = { ...reading, capturedAt: Math.min(reading.capturedAt, now()) };
      facts.readings.set(account, [...(facts.readings.get(account) ?? []), cut]);
      return 'ok';
    },
    'invitation.send'(by, args) {
      const seat = adminSeat(facts, by);
      if (!seat) return 'refused';
      for (const { id, address, role } of args.invitations) {
        if (invitations.some((each) => each.address === address && isInTheWay(each))) continue;
        const rest = { never: false, needsPlan: false, resends: 0, became: null };
        invitations.push({ id, address, role, by: seat.id, at: now(), state: 'open', ...rest });
        log.push('invitation.send');
      }
      return 'ok';
    },
    'invitation.resend'(by, args) {
      const [seat, invitation] = [adminSeat(facts, by), invitations.find(({ id }) => id === args.invitation)];
      if (!seat || invitation?.state !== 'open') return 'refused';
      if (invitation.resends === 3) return 'too-many';
      Object.assign(invitation, { by: seat.id, at: now(), resends: invitation.resends + 1 });
      log.push('invitation.resend');
      return 'ok';
    },
    'invitation.revoke'(by, args) {
      const invitation = invitations.find(({ id }) => id === args.invitation);
      if (!adminSeat(facts, by) || invitation?.state !== 'open') return 'refused';
      invitation.state = 'revoked';
      log.push('invitation.revoke');
      return 'ok';
    },
    'invitation.decline'(by, args) {
      const invitation = findInvited(by, args.invitation);
      if (!invitation) return 'refused';
      Object.assign(invitation, { state: 'declined', never: args.never });
      log.push('invitation.decline');
      return 'ok';
    },
    'invitation.requestPlan'(by, args) {
      const invitation = findInvited(by, args.invitation);
      if (!invitation) return 'refused';
      if (!invitation.needsPlan && facts.plans.get(by.person) === 'free') {
        invitation.needsPlan = true;
        log.push('invitation.requestPlan');
      }
      return 'ok';
    },
    'invitation.accept'(by, args) {
      const invitation = findInvited(by, args.invitation);
      if (!invitation) return 'refused';
      if (facts.plans.get(by.person) === 'free') return 'needs-business';
      if (args.account !== by.account) return 'refused';
      const staff = facts.staff().map(({ id, standing }) => ({ id, role: standing.role }));
      if (staff.some(({ id }) => !args.seen.includes(id))) return 'changed';
      if (facts.seated().some(({ actor }) => actor === by)) return 'refused';
      const { role } = invitation;
      const member: Member = {
        ...NEVER,
        labels: new Map(),
        id: args.membership,
        actor: by,
        since: args.history === 'all' ? null : dayAt(now()),
        joinedAt: now(),
        standing: { role, staffSince: role === 'user' ? null : now(), raisedFrom: null },
        agreed: { role, groupName: facts.name, staff: staff.sort((a, b) => (a.id < b.id ? -1 : 1)) },
      };
      Object.assign(invitation, { state: 'accepted', needsPlan: false, became: member });
      members.push(member);
      facts.tell(member, 'joined', { role });
      log.push('invitation.accept');
      return 'ok';
    },
    'membership.role'(by, args) {
      const [seat, member] = [adminSeat(facts, by), facts.present().find(({ id }) => id === args.membership)];
      if (!seat || !member) return 'refused';
      if (member.standing.role === args.role) return 'ok';
      if (isLast(facts, member)) return 'last-admin';
      changeRole(facts, member, args.role, { by: seat, canUndo: true });
      log.push('membership.role');
      return 'ok';
    },
    'membership.undoRole'(by, args) {
      const member = facts.present().find(({ id }) => id === args.membership);
      const { last, standing } = member ?? {};
      if (!member || !last || !standing || now() - last.at >= UNDO) return 'refused';
      if (last.by.actor !== by || !facts.present().includes(last.by)) return 'refused';
      if (member.actor !== by && !adminSeat(facts, by)) return 'refused';
      if (isLast(facts, member)) return 'last-admin';
      Object.assign(member, { standing: last.before, last: null });
      facts.tell(member, 'role', { role: last.before.role, by: last.by });
      log.push('membership.undoRole');
      return 'ok';
    },
    'membership.acknowledge'(by, args) {
      const member = facts.seated().find(({ id, actor }) => id === args.membership && actor === by);
      if (!member) return 'refused';
      member.standing = { ...member.standing, raisedFrom: null };
      if (member.last) member.last = { ...member.last, before: { ...member.last.before, raisedFrom: null } };
      return 'ok';
    },
    'membership.askFigures'(by, args) {
      const [seat, member] = [adminSeat(facts, by), facts.present().find(({ id }) => id === args.membership)];
      if (!seat || !member || member.actor === by) return 'refused';
      const capturedAt = ageOf(facts, member);
      if (capturedAt !== null && now() - capturedAt <= 7 * DAY) return 'changed';
      if (member.asked && now() - member.asked.at < DAY) return 'asked-already';
      member.asked = { at: now(), capturedAt, by: seat.id };
      log.push('membership.askFigures');
      return 'ok';
    },
    'membership.dismissAsk'(by, args) {
      const member = facts.present().find(({ id, actor }) => id === args.membership && actor === by);
      if (!member) return 'refused';
      if (member.asked) member.asked.by = null;
      return 'ok';
    },
    'membership.list'(by, args) {
      const member = facts.present().find(({ id, actor }) => id === args.membership && actor === by);
      if (!member) return 'refused';
      member.listed = args.listed;
      return 'ok';
    },
    'membership.remove'(by, args) {
      const [seat, member] = [adminSeat(facts, by), facts.seated().find(({ id }) => id === args.membership)];
      return seat && member ? endSeat(facts, member, seat) : 'refused';
    },
    'membership.leave'(by, args) {
      const member = facts.seated().find(({ id, actor }) => id === args.membership && actor === by);
      return member ? endSeat(facts, member, member) : 'refused';
    },
  };
}

/** Of the newest day with impressions that he shares: the newest reading of it, at the greater hash where two are of one instant. */
function ageOf({ readings }: Facts, { actor, since }: Member): number | null {
  const all = readings.get(actor.account) ?? [];
  const days = all.flatMap(({ days: read }) =>
    read.filter(({ day, impressions }) => impressions !== null && day >= (since ?? '')),
  );
  const [newest] = days.map(({ day }) => day).sort((a, b) => (a < b ? 1 : -1));
  const known = all.filter((reading) => reading.days.some(({ day, impressions }) => day === newest && impressions !== null));
  return known.length === 0 ? null : Math.max(...known.map(({ capturedAt }) => capturedAt));
}

export function adminSeat(facts: Facts, { person }: Actor): Member | null {
  const seat = facts.seatOf(person);
  return seat?.standing.role === 'admin' ? seat : null;
}

/** I4: of those who are present; or, when he himself rests, of all who have a seat. */
function isLast(facts: Facts, member: Member): boolean {
  const counted = member.suspended === null ? facts.present() : facts.seated();
  return member.standing.role === 'admin' && counted.filter(({ standing }) => standing.role === 'admin').length === 1;
}

function isInTheWay({ state, never }: Invitation): boolean {
  return never || state === 'open' || state === 'accepted';
}

export function changeRole(facts: Facts, member: Member, role: Role, { by, canUndo }: { by: Member; canUndo: boolean }): void {
  const before = member.standing;
  const isRaise = RANK.indexOf(role) > RANK.indexOf(before.role);
  member.standing = {
    role,
    staffSince: role === 'user' ? null : (before.staffSince ?? facts.now()),
    raisedFrom: isRaise ? (before.raisedFrom ?? before.role) : null,
  };
  member.last = canUndo ? { before, by, at: facts.now() } : null;
  facts.tell(member, 'role', { role, by });
}

export function endSeat(facts: Facts, member: Member, by: Member): string {
  if (isLast(facts, member)) return 'last-admin';
  const how = by === member ? 'left' : 'removed';
  member.ended = facts.now();
  const invitation = facts.invitations.find(({ became }) => became === member);
  if (invitation) invitation.state = how;
  facts.tell(member, how, { by });
  facts.log.push(how === 'left' ? 'membership.leave' : 'membership.remove');
  return 'ok';
}
