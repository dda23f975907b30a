import type { Month } from '../../domain/day.ts';
import type { AccountId } from '../../domain/id.ts';
import type { Entity, Scope } from '../../domain/visibility.ts';
import type { EntityValue } from '../../protocol/entity.ts';
import type { Tx } from '../db/database.ts';
import { type ScopeEntry, type ScopeMonth, writeScopes } from '../db/scope.ts';

/**
 * The one place that raises heads. What a transaction changes is collected, and written at its end, scopes in ascending
 * order, so that two transactions never wait for each other crosswise. A scope's row is locked first and its head raised by one
 * for each item that differs from what is held: heads have no gap, commit in order, and a record that is put again unchanged
 * moves nothing (so that nothing of a User ever moves `card`).
 */
export type Feed = {
  readonly putRow: <E extends Entity>(scope: Scope, entity: E, key: string, value: EntityValue[E]) => void;
  readonly dropRow: (scope: Scope, entity: Entity, key: string) => void;
  /** That these months of the account's figures changed, or came into the scope. */
  readonly putMonths: (scope: Scope, account: AccountId, months: readonly Month[]) => void;
  /** The account leaves the scope: clients drop its figures by the tombstone of its member. */
  readonly dropMonths: (scope: Scope, account: AccountId) => void;
  /** Nobody has this scope any more. */
  readonly dropScope: (scope: Scope) => void;
  /** With the owner's rights, as the last thing in the transaction. */
  readonly flush: (tx: Tx) => Promise<void>;
};

type Changes = { rows: Map<string, ScopeEntry>; months: Map<string, ScopeMonth>; gone: Set<AccountId>; dropped: boolean };

export function createFeed(): Feed {
  const scopes = new Map<Scope, Changes>();
  function of(scope: Scope): Changes {
    const known = scopes.get(scope) ?? { rows: new Map(), months: new Map(), gone: new Set(), dropped: false };
    scopes.set(scope, known);
    return known;
  }
  return {
    putRow: (scope, entity, key, value) => void of(scope).rows.set(`${entity} ${key}`, { entity, key, value }),
    dropRow: (scope, entity, key) => void of(scope).rows.set(`${entity} ${key}`, { entity, key, value: null }),
    putMonths(scope, account, months) {
      for (const month of months) of(scope).months.set(`${account} ${month}`, { account, month });
    },
    dropMonths: (scope, account) => void of(scope).gone.add(account),
    dropScope(scope) {
      of(scope).dropped = true;
    },
    async flush(tx) {
      const ascending = [...scopes].sort(([a], [b]) => (a < b ? -1 : 1));
      const writes = ascending.map(([scope, { rows, months, gone, dropped }]) => ({
        scope,
        rows: [...rows.values()],
        months: [...months.values()],
        gone: [...gone],
        dropped,
      }));
      await writeScopes(tx, writes);
      scopes.clear();
    },
  };
}
