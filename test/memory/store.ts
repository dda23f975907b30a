/**
 * A database in memory that stands in for PostgreSQL under the shipped server: rows by table, transactions that leave nothing when
 * they fail, and a viewer whose sight is cut as row-level security cuts it. `test/memory/db/` holds the same functions over it as
 * `src/server/db/`; `conformance.test.ts` shows that both give the same answers, byte for byte.
 */
import type { PersonId } from '../../src/domain/id.ts';
import type { Labels } from '../../src/domain/label.ts';
import type { PlanStanding } from '../../src/domain/plan.ts';
import type { AccountTable } from '../../src/server/db/account.ts';
import type { AccountMonthTable } from '../../src/server/db/account-month.ts';
import type { AddressTable } from '../../src/server/db/address.ts';
import type { AuditEntryTable, AuditPartyTable } from '../../src/server/db/audit.ts';
import type { ClientTable } from '../../src/server/db/client.ts';
import type { ConnectionRow } from '../../src/server/db/connection.ts';
import type { Db, Tx } from '../../src/server/db/database.ts';
import type { AccountGoalTable, GroupGoalTable, MemberGoalTable } from '../../src/server/db/goal.ts';
import type { DigestTable } from '../../src/server/db/digest.ts';
import type { GrpTable } from '../../src/server/db/grp.ts';
import type { InvitationTable } from '../../src/server/db/invitation.ts';
import type { LeaderboardTable } from '../../src/server/db/leaderboard.ts';
import type { MembershipTable } from '../../src/server/db/membership.ts';
import type { OrganizationRow } from '../../src/server/db/organization.ts';
import type { PaymentTable } from '../../src/server/db/payment.ts';
import type { PublisherTable } from '../../src/server/db/publisher.ts';
import type { RateTable } from '../../src/server/db/rate.ts';
import type { ReceiptTable } from '../../src/server/db/receipt.ts';
import type { PostRow, ScheduledPostTable } from '../../src/server/db/scheduled-post.ts';
import type { ScopeChangeTable, ScopeTable } from '../../src/server/db/scope.ts';
import type { SeatRow } from '../../src/server/db/seat.ts';
import type { ServerState } from '../../src/server/db/server-state.ts';
import { createTable, type Undo } from './table.ts';

type PersonRow = { readonly id: PersonId; readonly standing: PlanStanding; readonly paidAt: Date | null };
type SessionRow = { readonly hash: string; readonly person: PersonId; readonly until: number };
type SignInRow = { readonly hash: string; readonly address: string; readonly tries: number; readonly until: number };
export type JobRow = {
  readonly id: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly payload: unknown;
  readonly due: number;
  readonly attempts: number;
  readonly leased: boolean;
};
export type PostEntry = Omit<PostRow, 'state'> & Pick<ScheduledPostTable, 'state'>;
/** `of`: a member, or an own account. */
export type LabelRow = { readonly of: string; readonly post: string; readonly labels: Labels };
/** `text` is the value as PostgreSQL's jsonb writes it; null: the record is no more. */
export type ScopeRow = {
  readonly scope: string;
  readonly entity: string;
  readonly key: string;
  readonly head: number;
  readonly text: string | null;
  readonly droppedAt: number | null;
};

export type Store = ReturnType<typeof createStore>;

/** What stands for Kysely's pool, and for one transaction of it. */
export type Session = { readonly store: Store; viewer: PersonId | null; isOwner: boolean };

/** Kysely's way to a transaction, and nothing else of it: all statements stand in `db/`. */
type Pool = Session & { readonly transaction: () => Transaction };
type Transaction = {
  readonly setIsolationLevel: () => Transaction;
  readonly execute: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

export function createMemory(): Db {
  const pool: Pool = { store: createStore(), viewer: null, isOwner: true, transaction: () => begin(pool.store) };
  return pool as unknown as Db; // all that the shipped code asks of it is `transaction`
}

export function sessionOf(db: Db): Session {
  return db as unknown as Session; // made by createMemory
}

export function clearStore(db: Db): void {
  for (const table of Object.values(sessionOf(db).store.tables)) table.clear();
}

/** All that is in it now: what is returned puts it back. */
export function keepStore(db: Db): () => void {
  const restores = Object.values(sessionOf(db).store.tables).map((table) => table.keep());
  return () => {
    for (const restore of restores) restore();
  };
}

/** An error as the driver throws it: mutators/push.ts goes by its code. */
export function createSqlError(code: '23505' | '42501'): Error {
  return Object.assign(new Error(code), { code });
}

function begin(store: Store): Transaction {
  const transaction: Transaction = {
    setIsolationLevel: () => transaction,
    async execute(work) {
      while (store.running) await store.running;
      let end: () => void = () => undefined;
      store.running = new Promise((resolve) => {
        end = resolve;
      });
      store.undo = [];
      try {
        return await work({ store, viewer: null, isOwner: true } as unknown as Tx);
      } catch (error) {
        for (const undo of store.undo.reverse()) undo();
        throw error;
      } finally {
        store.undo = null;
        store.running = null;
        end();
      }
    },
  };
  return transaction;
}

function createStore() {
  const store = {
    undo: null as Undo[] | null,
    running: null as Promise<void> | null,
    serial: 0,
    state: null as ServerState | null,
  };
  const note = (undo: Undo): void => void store.undo?.push(undo);
  const tables = {
    account: createTable<AccountTable>(note, ({ person_id }) => person_id),
    accountGoal: createTable<AccountGoalTable>(note, ({ account_id }) => account_id),
    accountMonth: createTable<AccountMonthTable>(note, ({ account_id }) => account_id),
    address: createTable<AddressTable>(note, ({ person_id }) => person_id),
    auditEntry: createTable<AuditEntryTable>(note, ({ group_id }) => group_id),
    auditParty: createTable<AuditPartyTable>(note, ({ group_id }) => group_id),
    client: createTable<ClientTable>(note),
    connection: createTable<ConnectionRow>(note, ({ owner_account }) => owner_account ?? ''),
    groupGoal: createTable<GroupGoalTable>(note, ({ group_id }) => group_id),
    digest: createTable<DigestTable>(note),
    grp: createTable<GrpTable>(note),
    invitation: createTable<InvitationTable>(note, ({ group_id }) => group_id),
    job: createTable<JobRow>(note),
    leaderboard: createTable<LeaderboardTable>(note, ({ group_id }) => group_id),
    memberGoal: createTable<MemberGoalTable>(note, ({ group_id }) => group_id),
    memberLabel: createTable<LabelRow>(note, ({ of }) => of),
    membership: createTable<MembershipTable>(note, ({ group_id }) => group_id),
    organization: createTable<OrganizationRow>(note),
    payment: createTable<PaymentTable>(note),
    ownLabel: createTable<LabelRow>(note, ({ of }) => of),
    person: createTable<PersonRow>(note),
    scheduledPost: createTable<PostEntry>(note, ({ account_id }) => account_id),
    publisher: createTable<PublisherTable>(note),
    rate: createTable<RateTable>(note),
    receipt: createTable<ReceiptTable>(note, ({ person_id }) => person_id),
    scope: createTable<ScopeTable>(note),
    scopeChange: createTable<ScopeChangeTable>(note, ({ scope }) => scope),
    scopeRow: createTable<ScopeRow>(note, ({ scope }) => scope),
    seat: createTable<SeatRow>(note, ({ organization_id }) => organization_id),
    session: createTable<SessionRow>(note),
    signIn: createTable<SignInRow>(note),
  };
  return Object.assign(store, { tables });
}
