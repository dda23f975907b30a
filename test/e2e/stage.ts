/** What a story needs besides its people: the real server, on a database of its own, with a real SMTP server behind it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import type { Db } from '../../src/server/db/database.ts';
import type { LinkedInApp } from '../../src/server/linkedin/app.ts';
import { type RunningServer, startServer } from '../../src/server/server.ts';
import { TEMPLATE } from '../server/address.ts';
import { createDatabase } from '../server/database.ts';
import { type BrowserOptions, type Driver, openBrowser } from './browser.ts';
import { type Inbox, openInbox } from './inbox.ts';

/** To whom questions go. */
export const OPERATOR = 'operator@sidelight.example';

type Row = Readonly<Record<string, unknown>>;

export type Stage = {
  /** The same address from start to end, whether the server runs or not. */
  readonly url: string;
  readonly inbox: Inbox;
  /** A profile of its own in the browser of this run. */
  readonly openProfile: (options?: BrowserOptions) => Promise<Driver>;
  readonly stopServer: () => Promise<void>;
  /** `mail: false`: it knows of no mail server. */
  readonly startServer: (options?: { readonly mail?: boolean }) => Promise<void>;
  /** What the server itself and its operator do with the database, while it runs. */
  readonly withDb: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /** As the owner of the database, past all policies. */
  readonly query: (statement: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Puts a file where a file dialog can take it from. */
  readonly file: (name: string, bytes: Uint8Array) => string;
  readonly close: () => Promise<void>;
};

export type StageOptions = {
  readonly plan?: Plan;
  /** Opened before the server is; by what it gives posts are published. */
  readonly linkedin?: () => Promise<LinkedInApp>;
};

export async function openStage({ plan = 'business', linkedin }: StageOptions = {}): Promise<Stage> {
  const [database, inbox] = await Promise.all([createDatabase(TEMPLATE), openInbox()]);
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-stage-'));
  const profiles: Driver[] = [];
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined); // `end` does not wait until its connections are gone, and `drop` cuts them off
  const app = (await linkedin?.()) ?? null;
  let running: RunningServer | null = null;

  async function start(port: number, mail = true): Promise<RunningServer> {
    return startServer({
      port,
      host: '127.0.0.1',
      databaseUrl: database.url,
      dataDir: folder,
      smtpUrl: mail ? inbox.smtpUrl : null,
      mailFrom: 'Sidelight <sidelight@localhost>',
      publicUrl: null,
      defaultPlan: plan,
      operatorAddress: OPERATOR,
      linkedin: app,
      proxies: [],
      log: () => undefined,
      print: () => undefined,
    });
  }
  running = await start(0);
  const { url } = running;

  return {
    url,
    inbox,
    async openProfile(options) {
      const driver = await openBrowser(inject('browser'), { template: inject('profileTemplate'), ...options });
      profiles.push(driver);
      return driver;
    },
    async stopServer() {
      await running?.stop();
      running = null;
    },
    async startServer({ mail = true } = {}) {
      running ??= await start(Number(new URL(url).port), mail);
    },
    async withDb(work) {
      if (!running) throw new Error('the server does not run');
      return work(running.db);
    },
    query: async (statement, values = []) => (await pool.query(statement, [...values])).rows,
    file(name, bytes) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
    async close() {
      await Promise.all(profiles.map((profile) => profile.close()));
      await running?.stop();
      await Promise.all([pool.end(), inbox.close()]);
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
