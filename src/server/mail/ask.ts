import { type Message, plainName, writeMessage } from './message.ts';

export type AskMail = {
  readonly to: string;
  /** The Admin who asks, if he is one still: nobody else is named, and neither is the Group (I6). */
  readonly admin: string | null;
};

/** Without a link: what it speaks of is in Sidelight and on LinkedIn, and such a mail is easily forged. */
export function writeAskMail({ to, admin }: AskMail): Message {
  const name = admin === null ? 'An Admin' : plainName(admin);
  return writeMessage(to, 'New LinkedIn figures, please', [
    `${name} of a team that you are in asks you for new figures in Sidelight: yours are old, or there are none yet.`,
    'On LinkedIn open Analytics, then Post impressions, and press Export. Then press Import in Sidelight, choose the file, and save.',
    'You are asked at most once a day. You would rather not? In Sidelight you may put it away, or leave the team.',
  ]);
}
