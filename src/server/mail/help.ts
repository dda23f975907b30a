import type { HelpTopic } from '../../domain/help.ts';
import { type Message, writeMessage } from './message.ts';

export type HelpMail = {
  readonly to: string;
  readonly from: string;
  readonly topic: HelpTopic;
  readonly text: string;
  readonly known: boolean;
};

/** Answered by answering the mail. Of what somebody wrote nothing stands in the subject, which is ours. */
export function writeHelpMail({ to, from, topic, text, known }: HelpMail): Message {
  const who = known
    ? `Somebody who is signed in as ${from} asks, about: ${topic}.`
    : `Somebody without an account asks, and says that the address is ${from}. The subject is: ${topic}.`;
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  return { ...writeMessage(to, `Sidelight: a question about ${topic}`, [who, ...lines.filter(Boolean)]), replyTo: from };
}
