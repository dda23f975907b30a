import type { Role } from './role.ts';

export const PURPOSES = ['clients', 'colleagues', 'other'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Characters. */
export const GROUP_NAME_LIMIT = 80;
export const ABOUT_LIMIT = 200;
/** Characters of a logo as a data URL: a PNG whose sides are at most so many pixels. */
export const LOGO_LIMIT = 48_000;
export const LOGO_SIDE = 128;

/** A deleted Group can be brought back for so long, in milliseconds, by whoever was its Admin. */
export const RESTORE_MS = 7 * 86_400_000;

/** What an Admin who hands a Group over becomes. */
export const AFTER_HAND_OVER = ['analyst', 'user', 'leave'] as const;
export type AfterHandOver = (typeof AFTER_HAND_OVER)[number];

/** The role an invitation starts with: what the purpose suggests, and never Admin. */
export function defaultRole(purpose: Purpose): Role {
  return purpose === 'colleagues' ? 'analyst' : 'user';
}

/** Whether a Group would be left without an Admin if this member left or were no Admin any more (I4). */
export function isLastAdmin(members: readonly { readonly id: string; readonly role: Role }[], id: string): boolean {
  const admins = members.filter((member) => member.role === 'admin');
  return admins.length === 1 && admins[0]?.id === id;
}
