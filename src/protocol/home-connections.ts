/** Single connections, as the background tells the accounts' page of them. */
import type { Access, Connection, Proposal, ShownAccount } from './connection.ts';
import type { Freshness } from './freshness.ts';

/** An account that one is shown by a connection. `mayImport`: its owner lets one bring his exports. */
export type HomeShown = ShownAccount & Freshness & { readonly change: number | null; readonly alsoIn: readonly string[] };

/** Single connections, from both sides. */
export type HomeConnections = {
  /** What waits for one's answer. */
  readonly proposals: readonly Proposal[];
  /** What one sees. */
  readonly shown: readonly HomeShown[];
  /** Who sees an account of one's own, with what he has brought for one, newest first. */
  readonly viewers: readonly (Connection & { readonly log: readonly Access[] })[];
  /** What one has sent that was not accepted, or not yet. */
  readonly sent: readonly Connection[];
};
