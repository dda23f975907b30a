import { type DBSchema, type IDBPTransaction, openDB } from 'idb';
import type { Failure } from '../../domain/failure.ts';
import { type ClientId, createId, type PersonId } from '../../domain/id.ts';
import { type Connection, createConnection, runTransaction } from './database.ts';

/**
 * Mutations that the server has not decided, in order, in a database that no reset touches; and those that it refused, until the person
 * has read why. Each is bound to the person who made it: nobody else's session pushes it.
 */
export type Entry = {
  /** Names the entry on this device; `id` counts for the server. */
  readonly key: number;
  readonly person: PersonId;
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
  /** The form of `args`; see `MIGRATIONS`. */
  readonly version: number;
  /** Null: it waits. */
  readonly refused: Failure | null;
};

export type Results = readonly (readonly [number, 'ok' | Failure])[];

/** One client a person: its mutations are numbered from 1, without a gap. */
type Client = { readonly clientId: ClientId; readonly next: number };

export type Outbox = {
  readonly client: (person: PersonId) => Promise<ClientId>;
  /** Returns the entry's key. */
  readonly enqueue: (person: PersonId, name: string, args: unknown) => Promise<number>;
  readonly waiting: (person: PersonId) => Promise<Entry[]>;
  readonly refused: (person: PersonId) => Promise<Entry[]>;
  readonly acknowledge: (person: PersonId, clientId: ClientId, results: Results) => Promise<void>;
  readonly dismiss: (person: PersonId, key: number) => Promise<void>;
  /** The server counts otherwise than this client (one of the two came from a backup): what waits is numbered anew. */
  readonly renew: (person: PersonId, clientId: ClientId) => Promise<void>;
  /** Another person signed in: what others left here is no longer anybody's. */
  readonly keepOnly: (person: PersonId) => Promise<void>;
  readonly close: () => Promise<void>;
};

type OutboxSchema = DBSchema & {
  entries: { key: number; value: Entry };
  clients: { key: PersonId; value: Client };
};
const STORES: ('entries' | 'clients')[] = ['entries', 'clients'];
type Tx = IDBPTransaction<OutboxSchema, typeof STORES, 'readwrite'>;

/** Raised when the form of a mutation's args changes, with the function that brings the older form to the next. Never drop an entry. */
const ENTRY_VERSION = 1;
const MIGRATIONS: Readonly<Record<number, (entry: Entry) => Entry>> = {};

export function createOutbox(name = 'sidelight-outbox'): Outbox {
  const connection = connect(name);
  /** On the disk before it counts. */
  async function write<T>(change: (tx: Tx) => Promise<T>): Promise<T> {
    return runTransaction((await connection.open()).transaction(STORES, 'readwrite', { durability: 'strict' }), change);
  }
  async function all(person: PersonId): Promise<Entry[]> {
    return (await (await connection.open()).getAll('entries')).filter((entry) => entry.person === person);
  }
  return {
    client: (person) => write(async (tx) => (await clientOf(tx, person)).clientId),
    enqueue: (person, name, args) => write((tx) => add(tx, { person, name, args })),
    waiting: async (person) => (await all(person)).filter((entry) => entry.refused === null).map(migrate),
    refused: async (person) => (await all(person)).filter((entry) => entry.refused !== null),
    acknowledge: (person, clientId, results) => write((tx) => settle(tx, person, clientId, results)),
    dismiss: (person, key) =>
      write(async (tx) => {
        const entry = await tx.objectStore('entries').get(key);
        if (entry?.person === person && entry.refused !== null) await tx.objectStore('entries').delete(key);
      }),
    renew: (person, clientId) => write((tx) => numberAnew(tx, person, clientId)),
    keepOnly: (person) =>
      write(async (tx) => {
        for (const entry of await tx.objectStore('entries').getAll())
          if (entry.person !== person) await tx.objectStore('entries').delete(entry.key);
      }),
    close: connection.close,
  };
}

/** Whether this client's numbers and the server's are of one history. */
export function isSameHistory(pushed: readonly Entry[], last: number): boolean {
  const [first, newest] = [pushed[0]?.id ?? 0, pushed.at(-1)?.id ?? 0];
  return last >= first - 1 && last <= newest;
}

function migrate(entry: Entry): Entry {
  const step = MIGRATIONS[entry.version];
  return step ? migrate(step(entry)) : entry;
}

async function clientOf(tx: Tx, person: PersonId): Promise<Client> {
  const known = await tx.objectStore('clients').get(person);
  if (known) return known;
  const client: Client = { clientId: createId(), next: 1 };
  await tx.objectStore('clients').put(client, person);
  return client;
}

async function add(tx: Tx, entry: Pick<Entry, 'person' | 'name' | 'args'>): Promise<number> {
  const client = await clientOf(tx, entry.person);
  await tx.objectStore('clients').put({ ...client, next: client.next + 1 }, entry.person);
  // The store's own generator fills `key` in: it never gives a number twice, even after a delete.
  return tx.objectStore('entries').add({ ...entry, id: client.next, version: ENTRY_VERSION, refused: null } as Entry);
}

/** An answer to a client that has been renewed meanwhile says nothing of the new numbers. */
async function settle(tx: Tx, person: PersonId, clientId: ClientId, results: Results): Promise<void> {
  if ((await clientOf(tx, person)).clientId !== clientId) return;
  const codes = new Map(results);
  for (const entry of await tx.objectStore('entries').getAll()) {
    const code = codes.get(entry.id);
    if (entry.person !== person || entry.refused !== null || code === undefined) continue;
    if (code === 'ok') await tx.objectStore('entries').delete(entry.key);
    else await tx.objectStore('entries').put({ ...entry, args: null, refused: code });
  }
}

async function numberAnew(tx: Tx, person: PersonId, clientId: ClientId): Promise<void> {
  if ((await clientOf(tx, person)).clientId !== clientId) return;
  let next = 1;
  for (const entry of await tx.objectStore('entries').getAll())
    if (entry.person === person && entry.refused === null) await tx.objectStore('entries').put({ ...entry, id: next++ });
  await tx.objectStore('clients').put({ clientId: createId(), next }, person);
}

function connect(name: string): Connection<OutboxSchema> {
  return createConnection((closed) =>
    openDB<OutboxSchema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('entries', { keyPath: 'key', autoIncrement: true });
        database.createObjectStore('clients');
      },
      blocking(_current, _blocked, event) {
        closed();
        (event.target as IDBDatabase | null)?.close(); // the event of a database comes from it
      },
      terminated: closed,
    }),
  );
}
