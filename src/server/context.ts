import type { PersonId } from '../domain/id.ts';
import type { Plan } from '../domain/plan.ts';
import type { Db, Tx } from './db/database.ts';
import type { ServerState } from './db/server-state.ts';
import type { LinkedInApp } from './linkedin/app.ts';
import type { Log } from './log.ts';
import type { Limits } from './scopes/budget.ts';

/** What the routes are given. Nothing here changes while the server runs. */
export type ServerContext = {
  readonly db: Db;
  readonly state: ServerState;
  /** Without a slash at its end: 'https://sidelight.example.com'. */
  readonly publicUrl: string;
  /** Where the build puts the extension's packages. */
  readonly dist: string;
  readonly defaultPlan: Plan;
  /** To whom questions go; null: to nobody. */
  readonly operatorAddress: string | null;
  /** What a payment provider signs with; null: none is heard. */
  readonly paymentSecret: string | null;
  /** By which posts are published; null: none are. */
  readonly linkedin: LinkedInApp | null;
  /** Addresses of the proxies whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[];
  readonly log: Log;
  /** Wakes the job worker; to be called after the transaction that enqueued. */
  readonly wakeJobs: () => void;
  /** Aborted when the server stops: every stream ends itself then. */
  readonly stopping: AbortSignal;
  /** In the transaction in which a person shows that an address is his: what waits for the address becomes his. */
  readonly onAddressVerified: OnAddressVerified;
  /** Epoch milliseconds; the system's clock unless a test sets its own. */
  readonly now?: () => number;
  /** How much an answer to pull may hold; tests make it small. */
  readonly limits?: Limits;
  /** How often the live stream looks for news, in milliseconds. */
  readonly pollMs?: number;
};

/** Runs with the owner's rights, not as a viewer. `at`: by the server's clock. */
export type OnAddressVerified = (tx: Tx, personId: PersonId, address: string, at: Date) => Promise<void>;

/** What a request carries from its middleware to its handler. */
export type AppEnv = { Variables: { person: PersonId; request: string } };
