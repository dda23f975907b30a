import type { ConnectionKind } from '../../domain/connection.ts';
import { type Message, plainName, writeMessage } from './message.ts';

export type ConnectionMail = {
  readonly to: string;
  /** The name of the account by which it was sent: nobody else is named. */
  readonly sender: string;
  readonly kind: ConnectionKind | 'both';
  readonly publicUrl: string;
};

/** Holds no secret: what is offered or asked for waits for the address it was sent to. */
export function writeConnectionMail({ to, sender, kind, publicUrl }: ConnectionMail): Message {
  const { subject, what } = WORDS[kind](plainName(sender));
  return writeMessage(to, subject, [
    what,
    'Sidelight is a browser extension that shows LinkedIn statistics beside LinkedIn. You decide there: nobody sees anything before you accept, it is about one account alone, and either of you can end it with one press.',
    { link: `${publicUrl}/invite`, label: 'How to install it and answer' },
    `When it asks for your address, use this one: ${to}`,
    'It waits for a week. Not interested, or not you? Then you need do nothing.',
  ]);
}

const WORDS: Readonly<Record<ConnectionMail['kind'], (name: string) => { readonly subject: string; readonly what: string }>> = {
  offer: (name) => ({
    subject: `${name} offers to show you LinkedIn figures in Sidelight`,
    what: `${name} offers to show you the figures of one LinkedIn account in Sidelight.`,
  }),
  request: (name) => ({
    subject: `${name} asks to see your LinkedIn figures in Sidelight`,
    what: `${name} asks to see the figures of your LinkedIn account in Sidelight.`,
  }),
  both: (name) => ({
    subject: `${name} would like to share LinkedIn figures with you in Sidelight`,
    what: `${name} offers to show you the figures of one LinkedIn account in Sidelight, and asks to see yours. You answer each by itself.`,
  }),
};
