import type { Role } from '../../domain/role.ts';
import { type Message, plainName, writeMessage } from './message.ts';

export type RaiseMail = {
  readonly to: string;
  readonly role: Role;
  /** The Admin who did it, if he is one still: nobody else is named, and neither is the Group (I6). */
  readonly admin: string | null;
};

const NAMES: Readonly<Record<Role, string>> = { user: 'a User', analyst: 'an Analyst', admin: 'an Admin' };

/** Without a link: what it speaks of is in Sidelight, and such a mail is easily forged. */
export function writeRaiseMail({ to, role, admin }: RaiseMail): Message {
  const name = admin === null ? 'An Admin' : plainName(admin);
  return writeMessage(to, `You are ${NAMES[role]} of a team in Sidelight now`, [
    `${name} has made you ${NAMES[role]} of a team in Sidelight.`,
    'You see more of the team now, and everybody in it knows that you do: open Sidelight to see what has changed.',
    'You would rather not? In Sidelight you may leave the team at any time.',
  ]);
}
