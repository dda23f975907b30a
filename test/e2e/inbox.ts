/** A real SMTP server that keeps what it is given, for tests that read mails as their addressees do. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { until } from './until.ts';

/** One mail as it was handed over: `to` is the envelope's, `raw` every byte of it. */
export type Mail = { readonly to: readonly string[]; readonly subject: string; readonly raw: string; readonly parsed: Email };

export type Inbox = {
  readonly smtpUrl: string;
  /** Every mail since the start, oldest first. */
  readonly mails: readonly Mail[];
  /** The code in the next mail to this address that was not asked for yet. */
  readonly codeFor: (address: string) => Promise<string>;
  readonly invitationFor: (address: string) => Promise<Mail>;
  /** The next mail to this address, not asked for yet, whose text is like this. */
  readonly mailFor: (address: string, kind: RegExp) => Promise<Mail>;
  /** From now on the server says of this address, as servers do, that nobody has it. */
  readonly refuse: (address: string) => void;
  readonly close: () => Promise<void>;
};

const CODE = /^ {4}(\d{6})$/m;
const INVITATION = /\/invite$/m;

export async function openInbox(): Promise<Inbox> {
  const mails: Mail[] = [];
  const read = new Set<Mail>();
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? Object.assign(new Error('No such person here'), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        PostalMime.parse(raw).then((parsed) => {
          mails.push({ to, subject: parsed.subject ?? '', raw: raw.toString(), parsed });
          done();
        }, done);
      });
    },
  });
  server.on('error', () => undefined); // a sender that hung up in the middle of a mail: unheard it would end the run
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo; // it listens on a port, not on a socket

  /** Each mail is given once: the second code that is asked for is the second one sent. */
  function next(address: string, kind: RegExp): Promise<Mail> {
    return until(`a mail to ${address}`, async () => {
      const mail = mails.find((one) => !read.has(one) && one.to.includes(address) && kind.test(one.parsed.text ?? ''));
      if (mail) read.add(mail);
      return mail;
    });
  }

  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mails,
    codeFor: async (address) => CODE.exec((await next(address, CODE)).parsed.text ?? '')?.[1] ?? '',
    invitationFor: (address) => next(address, INVITATION),
    mailFor: next,
    refuse: (address) => void refused.add(address),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
