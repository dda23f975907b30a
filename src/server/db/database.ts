import type { Kysely, Transaction } from 'kysely';
import type { AddressTable } from './address.ts';
import type { JobTable } from './job.ts';
import type { PersonTable } from './person.ts';
import type { RateTable } from './rate.ts';
import type { ServerStateTable } from './server-state.ts';
import type { SessionTable } from './session.ts';
import type { SignInTable } from './sign-in.ts';

/** Every table, by the name it has in PostgreSQL. A table's type and statements stand in the file of its name. */
export type Database = {
  address: AddressTable;
  job: JobTable;
  person: PersonTable;
  rate: RateTable;
  server_state: ServerStateTable;
  session: SessionTable;
  sign_in: SignInTable;
};

/** The pool, as the role that owns everything: for start-up, sign-in and jobs only. What a viewer asks runs in `asViewer`. */
export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
