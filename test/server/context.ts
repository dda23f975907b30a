import type { ServerContext } from '../../src/server/context.ts';
import type { Db } from '../../src/server/db/database.ts';
import { readServerState } from '../../src/server/db/server-state.ts';
import { createMailHandlers } from '../../src/server/jobs/mail.ts';
import { startWorker, type Worker } from '../../src/server/jobs/worker.ts';
import type { LogEntry } from '../../src/server/log.ts';
import type { Message } from '../../src/server/mail/message.ts';

export type TestContext = {
  readonly context: ServerContext;
  readonly logged: LogEntry[];
  /** The next mail to this address. */
  readonly mailTo: (address: string) => Promise<Message>;
  readonly mails: Message[];
  readonly worker: Worker;
};

/** What routes are given, over a real database, with a job worker whose mails come here. */
export async function createContext(db: Db, options: Partial<ServerContext> = {}): Promise<TestContext> {
  const mails: Message[] = [];
  const waiting: { readonly address: string; readonly resolve: (message: Message) => void }[] = [];
  const logged: LogEntry[] = [];
  const context: ServerContext = {
    db,
    state: await readServerState(db),
    publicUrl: 'https://sidelight.test',
    dist: '/nowhere',
    defaultPlan: 'business',
    operatorAddress: null,
    paymentSecret: null,
    linkedin: null,
    proxies: ['127.0.0.1'],
    log: (entry) => void logged.push(entry),
    wakeJobs: () => worker.wake(),
    stopping: new AbortController().signal,
    onAddressVerified: async () => undefined,
    ...options,
  };
  const mailer = {
    delivers: true,
    async send(message: Message) {
      const at = waiting.findIndex(({ address }) => address === message.to);
      if (at < 0) mails.push(message);
      else waiting.splice(at, 1)[0]?.resolve(message);
    },
    close: () => undefined,
  };
  const worker = startWorker(db, createMailHandlers(context, mailer), context.log);
  return {
    context,
    logged,
    mails,
    worker,
    mailTo(address) {
      const at = mails.findIndex(({ to }) => to === address);
      const [mail] = at < 0 ? [] : mails.splice(at, 1);
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiting.push({ address, resolve }));
    },
  };
}

export function codeIn(message: Message): string {
  const code = /^ {4}(\d{6})$/m.exec(message.text)?.[1];
  if (!code) throw new Error('no code in this mail');
  return code;
}
