import type { Failure } from '../domain/failure.ts';

export type SyncState = {
  readonly state: 'idle' | 'syncing' | 'offline' | 'upgrade' | 'signed-out';
  /** The last time the server answered, epoch milliseconds. */
  readonly syncedAt: number | null;
  /** Mutations that wait for the server. */
  readonly waiting: number;
  /** Mutations that the server refused, until they are dismissed. */
  readonly refused: readonly { readonly id: number; readonly name: string; readonly code: Failure }[];
};
