export const ROLES = ['user', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What may be done in a Group, and by whom. Leaving is everybody's right (but for the last Admin, see membership.ts). */
export const GROUP_ACTIONS = ['invite', 'remove', 'changeRole', 'askFigures', 'setGoals', 'handOver', 'edit', 'delete'] as const;
export type GroupAction = (typeof GROUP_ACTIONS)[number];

const MAY: Readonly<Record<Role, readonly GroupAction[]>> = {
  user: [],
  analyst: [],
  admin: GROUP_ACTIONS,
};

export function can(role: Role, action: GroupAction): boolean {
  return MAY[role].includes(action);
}

/** Admins and Analysts: those whom every member knows of, and who see everybody's figures. */
export function isStaff(role: Role): boolean {
  return role !== 'user';
}

/** For so long, in milliseconds, whoever changed a role is offered to undo it. */
export const UNDO_MS = 10_000;
/** What the server grants on top, for the way there. */
export const UNDO_GRACE_MS = 5_000;
