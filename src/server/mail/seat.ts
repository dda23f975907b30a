import { type Message, plainName, writeMessage } from './message.ts';

export type SeatMail = {
  readonly to: string;
  /** The name of the account in whose name the Organization pays: nobody else is named, and neither is the Organization (I6). */
  readonly owner: string;
  readonly publicUrl: string;
};

/** Holds no secret: the seat waits for the address it was offered to. */
export function writeSeatMail({ to, owner, publicUrl }: SeatMail): Message {
  const name = plainName(owner);
  return writeMessage(to, `${name} would like to pay for your Sidelight plan`, [
    `${name} offers you a seat in an Organization: it pays for your business plan in Sidelight, a browser extension that shows LinkedIn statistics beside LinkedIn.`,
    'A seat shows nobody your figures, and says nothing of the Groups you are in. You may give it back at any time.',
    { link: `${publicUrl}/invite`, label: 'How to install Sidelight and accept' },
    `When it asks for your address, use this one: ${to}`,
    'The offer waits for a week. Not interested, or not you? Then you need do nothing.',
  ]);
}
