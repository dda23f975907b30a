/** What a role gives in a Group, as figures for the words that are shown before a role is given, and after. */
import { GROUP_ACTIONS, type GroupAction, ROLES, type Role, can } from './role.ts';
import { knowsOf, seesFiguresOf } from './visibility.ts';

export type Sight = {
  /** Other members he knows of. */
  readonly knows: number;
  /** Other members whose figures he sees. */
  readonly sees: number;
  readonly may: readonly GroupAction[];
};

/** `others`: the roles of all other members. */
export function sightOf(role: Role, others: readonly Role[]): Sight {
  return {
    knows: others.filter((other) => knowsOf(role, other)).length,
    sees: seesFiguresOf(role) ? others.length : 0,
    may: GROUP_ACTIONS.filter((action) => can(role, action)),
  };
}

/** Whether the second role shows or allows more than the first. */
export function isRaise(from: Role, to: Role): boolean {
  return ROLES.indexOf(to) > ROLES.indexOf(from);
}
