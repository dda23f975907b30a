import nodemailer from 'nodemailer';
import type { Message } from './message.ts';

/** Throws when the mail could not be handed over; the job then tries again. */
export type Mailer = {
  /** Whether a mail reaches anybody by itself: what is only printed, somebody has to hand on. */
  readonly delivers: boolean;
  readonly send: (message: Message) => Promise<void>;
  readonly close: () => void;
};

/** Shorter than a job's lease, so that no mail is sent by two workers. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export function createSmtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = nodemailer.createTransport({ url: smtpUrl, ...TIMEOUTS });
  return {
    delivers: true,
    async send({ to, replyTo, unsubscribe, ...message }) {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        ...message,
        ...(unsubscribe !== undefined && { headers: headersFor(unsubscribe) }),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}

/** RFC 2369; and by one press (RFC 8058), which is for https alone. */
function headersFor(unsubscribe: string): Record<string, string> {
  const oneClick = unsubscribe.startsWith('https://');
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    ...(oneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}

/** Without SMTP_URL the server prints each mail, so that a first try needs no mail server. */
export function createPrintedMailer(print: (text: string) => void): Mailer {
  return {
    delivers: false,
    async send(message) {
      print(drawMail(message));
    },
    close: () => undefined,
  };
}

const WIDTH = 74;

/** A box that the eye finds among other lines. */
export function drawMail({ to, subject, text }: Message): string {
  const rule = '─'.repeat(WIDTH + 2);
  const lines = [`To:      ${to}`, `Subject: ${subject}`, '', ...text.trimEnd().split('\n')].flatMap(wrap);
  return `\n┌${rule}┐\n${lines.map((line) => `│ ${line.padEnd(WIDTH)} │`).join('\n')}\n└${rule}┘\n\n`;
}

function wrap(line: string): string[] {
  const lines: string[] = [''];
  for (const word of line.split(/(?<= )/)) {
    const last = lines.at(-1) ?? '';
    if (last && (last + word).trimEnd().length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines.map((part) => part.trimEnd());
}
