import type { Kysely, Transaction } from 'kysely';
import type { AccountTable } from './account.ts';
import type { AccountMonthTable } from './account-month.ts';
import type { AddressTable } from './address.ts';
import type { AuditEntryTable, AuditPartyTable } from './audit.ts';
import type { ClientTable } from './client.ts';
import type { ConnectionTable, Sides } from './connection.ts';
import type { AccountGoalTable, GroupGoalTable, MemberGoalTable } from './goal.ts';
import type { GrpTable } from './grp.ts';
import type { InvitationTable } from './invitation.ts';
import type { JobTable } from './job.ts';
import type { LeaderboardTable } from './leaderboard.ts';
import type { MembershipTable, Presence } from './membership.ts';
import type { OrganizationTable } from './organization.ts';
import type { PaymentTable } from './payment.ts';
import type { PersonTable } from './person.ts';
import type { RateTable } from './rate.ts';
import type { ReceiptTable } from './receipt.ts';
import type { ScopeChangeTable, ScopeRowTable, ScopeTable } from './scope.ts';
import type { SeatTable } from './seat.ts';
import type { ServerStateTable } from './server-state.ts';
import type { SessionTable } from './session.ts';
import type { SignInTable } from './sign-in.ts';

/** Every table, by the name it has in PostgreSQL. A table's type and statements stand in the file of its name. */
export type Database = {
  account: AccountTable;
  account_goal: AccountGoalTable;
  account_month: AccountMonthTable;
  address: AddressTable;
  addressee: { address: string };
  audit_entry: AuditEntryTable;
  audit_party: AuditPartyTable;
  client: ClientTable;
  connection: ConnectionTable & Sides;
  group_goal: GroupGoalTable;
  grp: GrpTable;
  invitation: InvitationTable;
  job: JobTable;
  leaderboard: LeaderboardTable;
  member_goal: MemberGoalTable;
  membership: MembershipTable & Presence;
  organization: OrganizationTable;
  payment: PaymentTable;
  person: PersonTable;
  rate: RateTable;
  receipt: ReceiptTable;
  scope: ScopeTable;
  scope_change: ScopeChangeTable;
  scope_row: ScopeRowTable;
  seat: SeatTable;
  server_state: ServerStateTable;
  session: SessionTable;
  sign_in: SignInTable;
};

/** The pool, as the role that owns everything: for start-up, sign-in and jobs only. What a viewer asks runs in `asViewer`. */
export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
