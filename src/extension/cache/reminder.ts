import { type DBSchema, openDB } from 'idb';
import type { PersonId } from '../../domain/id.ts';
import { NEVER_REMINDED, type ReminderMemory } from '../../domain/reminder.ts';
import { createConnection } from './database.ts';

/**
 * What was reminded of, person by person, on this device. It outlives a sign-out, so that who comes back is not reminded anew, and
 * holds ids and times alone.
 */
export type ReminderStore = {
  readonly get: (person: PersonId) => Promise<ReminderMemory>;
  /** Reads and writes in one transaction, and is on the disk before it resolves. */
  readonly change: <T>(person: PersonId, step: (memory: ReminderMemory) => { memory: ReminderMemory } & T) => Promise<T>;
  readonly close: () => Promise<void>;
};

type ReminderSchema = DBSchema & { memories: { key: PersonId; value: ReminderMemory } };

export function createReminderStore(name = 'sidelight-reminder'): ReminderStore {
  const connection = createConnection<ReminderSchema>((closed) =>
    openDB<ReminderSchema>(name, 1, {
      upgrade: (database) => void database.createObjectStore('memories'),
      blocking(_current, _blocked, event) {
        closed();
        (event.target as IDBDatabase | null)?.close(); // the event of a database comes from it
      },
      terminated: closed,
    }),
  );
  return {
    get: async (person) => (await (await connection.open()).get('memories', person)) ?? NEVER_REMINDED,
    async change(person, step) {
      const tx = (await connection.open()).transaction('memories', 'readwrite', { durability: 'strict' });
      const before = (await tx.store.get(person)) ?? NEVER_REMINDED;
      const result = step(before);
      const isNew = JSON.stringify(result.memory) !== JSON.stringify(before); // it is asked every few minutes
      await Promise.all([isNew && tx.store.put(result.memory, person), tx.done]);
      return result;
    },
    close: connection.close,
  };
}
