/**
 * What everybody should hold, from members, roles and readings alone, in the words of REQUIREMENTS.md: no scope log, no head, and no
 * line of the server's. It decides each mutation too, so that the server's answers are compared with it.
 */
import type { GroupId } from '../../src/domain/id.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { MutationArgs } from '../../src/protocol/mutation.ts';
import type { Held } from './client.ts';
import { createConnectionRules, ownerOf, viewerOf } from './oracle-connections.ts';
import { type Actor, createFacts } from './oracle-facts.ts';
import { holdingOf } from './oracle-records.ts';
import { createGroupRules } from './oracle-group-rules.ts';
import { createGoalRules } from './oracle-goals.ts';
import { createLabelRules } from './oracle-label-rules.ts';
import { createMemberRules } from './oracle-rules.ts';
import { createScheduleRules } from './oracle-schedule.ts';
import { changeOwnPlan, createSeatRules, paySeats } from './oracle-seats.ts';

export type Oracle = ReturnType<typeof createOracle>;
type Pushed = { readonly id: number; readonly name: string; readonly args: unknown };

export function createOracle(group: GroupId, actors: readonly Actor[], now: () => number) {
  const facts = createFacts(group, actors, now);
  const rules = {
    ...createMemberRules(facts),
    ...createGroupRules(facts),
    ...createGoalRules(facts),
    ...createLabelRules(facts),
    ...createSeatRules(facts),
    ...createConnectionRules(facts),
    ...createScheduleRules(facts),
  };
  const decided = new Map<string, string>();
  return {
    /** The code of a device's mutation: decided once, in order. */
    decide(by: Actor, clientId: string, mutation: Pushed): string {
      const key = `${clientId} ${mutation.id}`;
      const rule = rules[mutation.name as keyof MutationArgs] as ((by: Actor, args: unknown) => string) | undefined; // of the same name
      const code = decided.get(key) ?? rule?.(by, mutation.args) ?? 'bad-request';
      decided.set(key, code);
      return code;
    },
    changePlan: (actor: Actor, plan: Plan): void => changeOwnPlan(facts, actor, plan),
    ownPlanOf: (actor: Actor): Plan | undefined => facts.own.get(actor.person),
    paySeats: (seats: number): void => paySeats(facts, seats),
    paying: () => (facts.paying?.owner ? facts.paying : null),
    holds: (actor: Actor): Held => holdingOf(facts, actor),
    isDeleted: () => facts.deletedAt !== null,
    members: () => facts.seated().map(({ id, actor, standing }) => ({ id, actor, role: standing.role })),
    invitations: () => facts.invitations.map(({ id, address, state }) => ({ id, address, state })),
    ended: () => facts.members.filter(({ ended }) => ended !== null).map(({ id }) => id),
    connections: () => facts.links.map((link) => ({ ...link, owner: ownerOf(link), viewer: viewerOf(link) })),
    posts: () => facts.posts.filter(({ state }) => state !== 'deleted'),
    deletedPosts: () => facts.posts.filter(({ state }) => state === 'deleted'),
    staff: () => facts.staff().map(({ id }) => id),
    actors,
  };
}
