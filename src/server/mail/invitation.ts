import { type Message, plainName, writeMessage } from './message.ts';

export type InvitationMail = {
  readonly to: string;
  /** The name of the inviting Admin's account: nobody else is named, and neither is the Group (I6). */
  readonly inviter: string;
  readonly publicUrl: string;
};

/** Holds no secret: the invitation waits for the address it was sent to. */
export function writeInvitationMail({ to, inviter, publicUrl }: InvitationMail): Message {
  const name = plainName(inviter);
  return writeMessage(to, `${name} invites you to a team in Sidelight`, [
    `${name} invites you to a team in Sidelight.`,
    'Sidelight is a browser extension that shows a team’s LinkedIn statistics beside LinkedIn. You decide before you join: it tells you which team it is, and who would see your figures.',
    { link: `${publicUrl}/invite`, label: 'How to install it and join' },
    `When it asks for your address, use this one: ${to}`,
    'The invitation waits for a week. Not interested, or not you? Then you need do nothing.',
  ]);
}
