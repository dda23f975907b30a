import { type Message, writeMessage } from './message.ts';

/** The subject holds no code: it shows on locked screens. */
export function writeCodeMail(to: string, code: string): Message {
  return writeMessage(to, 'Your Sidelight sign-in code', [
    'Your code to sign in to Sidelight:',
    { code },
    'It works once, for ten minutes. Type it only into Sidelight itself; we never ask for it.',
    'You did not ask for a code? Then somebody mistyped an address, and you need do nothing.',
  ]);
}
