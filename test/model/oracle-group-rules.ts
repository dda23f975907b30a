/** The Group's own life, and what its people's plans make of it. */
import type { Plan } from '../../src/domain/plan.ts';
import type { PersonId } from '../../src/domain/id.ts';
import type { Facts, Standing } from './oracle-facts.ts';
import { adminSeat, changeRole, endSeat, NEVER, type Rules } from './oracle-rules.ts';

const WEEK = 7 * 86_400_000;

/** The Group's own life: made, edited, handed over, deleted, restored. */
export function createGroupRules(facts: Facts): Rules {
  const { members, invitations, log, now } = facts;
  return {
    'group.create'(by, args) {
      facts.name = args.name;
      const standing: Standing = { role: 'admin', staffSince: now(), raisedFrom: null };
      members.push({
        ...NEVER,
        labels: new Map(),
        id: args.membership,
        actor: by,
        since: null,
        joinedAt: now(),
        standing,
        agreed: null,
      });
      log.push('group.create');
      return 'ok';
    },
    'group.edit'(by, args) {
      if (!adminSeat(facts, by)) return 'refused';
      facts.name = args.name;
      log.push('group.edit');
      return 'ok';
    },
    'group.setLeaderboard'(by, { board }) {
      if (!adminSeat(facts, by)) return 'refused';
      facts.board = board;
      log.push('group.setLeaderboard');
      return 'ok';
    },
    'group.handOver'(by, args) {
      const own = adminSeat(facts, by);
      const next = facts.present().find(({ id }) => id === args.to);
      if (!own || own.id !== args.membership || !next || next === own) return 'refused';
      if (next.standing.role !== 'admin') changeRole(facts, next, 'admin', { by: own, canUndo: false });
      if (args.after === 'leave') endSeat(facts, own, own);
      else changeRole(facts, own, args.after, { by: own, canUndo: false });
      log.push('group.handOver');
      return 'ok';
    },
    'group.delete'(by) {
      const seat = adminSeat(facts, by);
      if (!seat) return 'refused';
      for (const member of facts.seated()) facts.tell(member, 'group-deleted', { by: seat });
      for (const invitation of invitations) if (invitation.state === 'open') invitation.state = 'revoked';
      facts.deletedAt = now();
      log.push('group.delete');
      return 'ok';
    },
    'group.restore'(by) {
      const seat = members.find((each) => each.actor === by && each.ended === null && each.suspended === null);
      if (facts.deletedAt === null || now() - facts.deletedAt >= WEEK || seat?.standing.role !== 'admin') return 'refused';
      facts.deletedAt = null;
      for (const member of facts.seated()) facts.tell(member, 'group-restored', { by: seat });
      log.push('group.restore');
      return 'ok';
    },
  };
}

/** I10: with the plan his seats rest, and come back with it. */
export function moveWithPlan(facts: Facts, person: PersonId, plan: Plan): void {
  if (facts.plans.get(person) === plan) return;
  facts.plans.set(person, plan);
  const back = plan === 'business';
  for (const member of facts.members.filter(({ actor, ended }) => actor.person === person && ended === null)) {
    member.suspended = back ? null : facts.now();
    if (facts.deletedAt !== null) continue;
    facts.tell(member, back ? 'resumed' : 'suspended');
    facts.log.push(back ? 'membership.resume' : 'membership.suspend');
  }
}
