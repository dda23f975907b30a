export const ROLES = ['user', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What may be done in a Group, and by whom. Leaving is everybody's right (but for the last Admin, see membership.ts). */
export const GROUP_ACTIONS = ['invite', 'remove', 'changeRole', 'edit', 'delete'] as const;
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
