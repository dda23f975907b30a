import type { Server } from 'node:http';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Plan } from '../domain/plan.ts';
import { createApp } from './app.ts';
import type { OnAddressVerified, ServerContext } from './context.ts';
import type { Db } from './db/database.ts';
import { openDatabase } from './db/open.ts';
import { readServerState } from './db/server-state.ts';
import { startCleaning } from './jobs/cleaning.ts';
import { createMailHandlers } from './jobs/mail.ts';
import { createPublishHandler } from './jobs/publish-post.ts';
import { PUBLISH_POST } from './jobs/publish-queue.ts';
import { joinWorkers, startWorker } from './jobs/worker.ts';
import { drain, listen } from './listen.ts';
import type { LinkedInApp } from './linkedin/app.ts';
import { createLog, type Log } from './log.ts';
import { createPrintedMailer, createSmtpMailer, type Mailer } from './mail/mailer.ts';
import { onAddressVerified } from './scopes/upkeep.ts';

export type ServerOptions = {
  /** null: 8787, or the next that is free. */
  readonly port: number | null;
  readonly host: string;
  /** null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** null: mails are printed. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** null: where it listens. */
  readonly publicUrl: string | null;
  readonly defaultPlan: Plan;
  /** To whom questions go; to nobody unless given. */
  readonly operatorAddress?: string | null;
  /** What a payment provider signs with; none is heard unless given. */
  readonly paymentSecret?: string | null;
  /** The operator's application at LinkedIn; nothing is published unless given. */
  readonly linkedin?: LinkedInApp | null;
  readonly proxies: readonly string[];
  readonly dist?: string;
  /** For people: printed mails. Standard output unless given. */
  readonly print?: (text: string) => void;
  /** For machines: a line of JSON a request. Standard output unless given. */
  readonly log?: Log;
  readonly onAddressVerified?: OnAddressVerified;
  /** How often the live stream looks for news, in milliseconds; tests make it short. */
  readonly pollMs?: number;
};

export type RunningServer = {
  readonly url: string;
  readonly db: Db;
  /** Ends all that was started: requests within 10 seconds, then jobs, then the database. May be called again. */
  readonly stop: () => Promise<void>;
};

const DRAIN_MS = 10_000;
/** A request's head is at most 16 KiB and takes at most 10 seconds to come; an answer may take as long as it likes (live). */
const HTTP = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 };

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const database = await openDatabase(options);
  const stopping = new AbortController();
  const mailer = createMailer(options);
  let app: ReturnType<typeof createApp> | undefined;
  const server = createAdaptorServer({ fetch: (request, env) => app?.fetch(request, env), serverOptions: HTTP }) as Server; // http, not http2
  try {
    const state = await readServerState(database.db);
    const port = await listen(server, options.host, options.port);
    const url = `http://${hostOf(options.host)}:${port}`;
    const log = options.log ?? createLog((line) => process.stdout.write(line));
    const context: ServerContext = {
      db: database.db,
      state,
      publicUrl: options.publicUrl ?? url,
      dist: options.dist ?? path.resolve('dist'),
      defaultPlan: options.defaultPlan,
      operatorAddress: options.operatorAddress ?? null,
      paymentSecret: options.paymentSecret ?? null,
      linkedin: options.linkedin ?? null,
      proxies: options.proxies,
      log,
      wakeJobs: () => worker.wake(),
      stopping: stopping.signal,
      onAddressVerified: options.onAddressVerified ?? onAddressVerified,
      ...(options.pollMs && { pollMs: options.pollMs }),
    };
    // Whoever waits for a mail with a code does not wait for LinkedIn.
    const worker = joinWorkers([
      startWorker(database.db, createMailHandlers(context, mailer), log, { except: PUBLISH_POST }),
      startWorker(database.db, createPublishHandler(context), log, { only: PUBLISH_POST }),
    ]);
    startCleaning(database.db, stopping.signal);
    app = createApp(context);
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      stopping.abort();
      await drain(server, DRAIN_MS);
      await worker.stop();
      mailer.close();
      await database.close();
    };
    return { url, db: database.db, stop: () => (stopped ??= stop()) };
  } catch (error) {
    server.close();
    await database.close();
    throw error;
  }
}

function createMailer({ smtpUrl, mailFrom, print }: ServerOptions): Mailer {
  if (smtpUrl !== null) return createSmtpMailer(smtpUrl, mailFrom);
  return createPrintedMailer(print ?? ((text) => process.stdout.write(text)));
}

/** Where a browser on this computer finds a server that listens there. */
function hostOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
