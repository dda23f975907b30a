import { type ConnectionKind, otherKind, sideOf } from '../../domain/connection.ts';
import { type AccountId, type ConnectionId, createId } from '../../domain/id.ts';
import { isAddress, normalizeAddress } from '../../domain/invitation.ts';
import type { Sharing } from '../../domain/schedule.ts';
import type { Connection } from '../../protocol/connection.ts';
import { mutate, type Outcome } from './act.ts';
import type { Request } from './request.ts';

/** What is typed to offer a connection, or to ask for one. */
export type ConnectDraft = {
  readonly kind: ConnectionKind;
  /** One's own; null: the first. */
  readonly account: AccountId | null;
  readonly address: string;
  readonly back: boolean;
};
export const EMPTY_CONNECT: ConnectDraft = { kind: 'offer', account: null, address: '', back: false };

export type Connect = Pick<ConnectDraft, 'kind' | 'back'> & { readonly account: AccountId; readonly address: string };

/** Acts: `connect`; `see`, `pass`, `end`, `import` and `schedule <connection>`. */
export type ConnectionActs = {
  readonly connect: (connect: Connect) => Promise<Outcome>;
  readonly acceptProposal: (connection: ConnectionId, account: AccountId) => Promise<Outcome>;
  readonly declineProposal: (connection: ConnectionId, never: boolean) => Promise<Outcome>;
  readonly endConnection: (connection: ConnectionId) => Promise<Outcome>;
  readonly allowImport: (connection: ConnectionId, allowed: boolean) => Promise<Outcome>;
  /** R57; null: the scheduling tool is shared no more. */
  readonly allowSchedule: (connection: ConnectionId, sharing: Sharing | null) => Promise<Outcome>;
};

export function createConnectionActs(
  request: Request,
  run: (act: string, work: () => Promise<Outcome>) => Promise<Outcome>,
): ConnectionActs {
  return {
    connect: ({ kind, account, address, back }) =>
      run('connect', () =>
        mutate(request, 'connection.send', {
          connection: createId<ConnectionId>(),
          kind,
          account,
          address,
          back: back ? createId<ConnectionId>() : null,
        }),
      ),
    acceptProposal: (connection, account) =>
      run(`see ${connection}`, () => mutate(request, 'connection.accept', { connection, account })),
    declineProposal: (connection, never) =>
      run(`pass ${connection}`, () => mutate(request, 'connection.decline', { connection, never })),
    endConnection: (connection) => run(`end ${connection}`, () => mutate(request, 'connection.end', { connection })),
    allowImport: (connection, allowed) =>
      run(`import ${connection}`, () => mutate(request, 'connection.allowImport', { connection, allowed })),
    allowSchedule: (connection, sharing) =>
      run(`schedule ${connection}`, () =>
        mutate(request, 'connection.allowSchedule', { connection, sharing: sharing && { approve: sharing.approve } }),
      ),
  };
}

/** Why nothing would come of it: it waits there already, or that one wants no more of these. As far as one's own list tells. */
export function standingOf({ kind, account, address, back }: Connect, sent: readonly Connection[]): 'waits' | 'never' | null {
  const there = sent.filter((one) => one.address === address);
  if (there.some(({ never }) => never)) return 'never';
  const kinds = back ? [kind, otherKind(kind)] : [kind];
  const waits = kinds.every((each) =>
    there.some((one) => one.state === 'open' && one.account === account && one.side === sideOf(each, true)),
  );
  return waits ? 'waits' : null;
}

/** The one address that was typed, as it is sent; null: it looks like none. */
export function readTypedAddress(text: string): string | null {
  const address = normalizeAddress(text);
  return isAddress(address) ? address : null;
}
