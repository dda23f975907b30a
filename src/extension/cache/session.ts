import { type DBSchema, openDB } from 'idb';
import type { PersonId } from '../../domain/id.ts';
import { lastDays, type PeriodChoice } from '../../domain/period.ts';
import type { PanelMemory } from '../../protocol/panel.ts';
import { createConnection } from './database.ts';

/** Who is signed in, and where. The token is here and nowhere else: never in storage.local, which a content script can read. */
export type Session = {
  readonly server: string;
  readonly token: string | null;
  readonly person: PersonId | null;
  readonly address: string | null;
  /** The sign-in that waits for its code. */
  readonly request: string | null;
  /** The server's clock less this one's, milliseconds. */
  readonly clockOffset: number;
  /** The server said that this version is too old. */
  readonly tooOld: boolean;
};

export const PANEL_MEMORY: PanelMemory = { group: null, length: 28, collapsed: false, on: true, introduced: false };

/** What is shown at first. */
const USUAL_PERIOD = lastDays(28);

export type SessionStore = {
  readonly get: () => Promise<Session>;
  /** Reads and writes in one transaction, so that two surfaces do not undo each other. */
  readonly update: (change: (session: Session) => Session) => Promise<Session>;
  readonly panel: () => Promise<PanelMemory>;
  readonly remember: (change: Partial<PanelMemory>) => Promise<PanelMemory>;
  readonly period: () => Promise<PeriodChoice>;
  readonly rememberPeriod: (choice: PeriodChoice) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Key = 'session' | 'panel' | 'period';
type Kept = Session | PanelMemory | PeriodChoice;
type SessionSchema = DBSchema & {
  values: { key: Key; value: Kept };
};

export function createSessionStore(server: string, name = 'sidelight-session'): SessionStore {
  const connection = createConnection<SessionSchema>((closed) =>
    openDB<SessionSchema>(name, 1, {
      upgrade: (database) => void database.createObjectStore('values'),
      blocking(_current, _blocked, event) {
        closed();
        (event.target as IDBDatabase | null)?.close(); // the event of a database comes from it
      },
      terminated: closed,
    }),
  );
  const empty: Session = signedOut({ server, clockOffset: 0 });
  async function change<T extends Kept>(key: Key, start: T, step: (value: T) => T): Promise<T> {
    const tx = (await connection.open()).transaction('values', 'readwrite', { durability: 'strict' });
    const value = step({ ...start, ...((await tx.store.get(key)) as Partial<T> | undefined) });
    await Promise.all([tx.store.put(value, key), tx.done]);
    return value;
  }
  async function read<T extends Kept>(key: Key, start: T): Promise<T> {
    return { ...start, ...((await (await connection.open()).get('values', key)) as Partial<T> | undefined) };
  }
  return {
    get: () => read('session', empty),
    update: (step) => change('session', empty, step),
    panel: () => read('panel', PANEL_MEMORY),
    remember: (memory) => change('panel', PANEL_MEMORY, (before) => ({ ...before, ...known(memory) })),
    period: () => read('period', USUAL_PERIOD),
    rememberPeriod: async (choice) => void (await change('period', USUAL_PERIOD, () => choice)),
    close: connection.close,
  };
}

/** All that remains is which server it was. */
export function signedOut({ server, clockOffset }: Pick<Session, 'server' | 'clockOffset'>): Session {
  return { server, token: null, person: null, address: null, request: null, clockOffset, tooOld: false };
}

function known(memory: Partial<PanelMemory>): Partial<PanelMemory> {
  return Object.fromEntries(Object.entries(memory).filter(([, value]) => value !== undefined));
}
