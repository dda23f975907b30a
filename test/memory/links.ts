/** Single connections in a history: who sent what to whom, from the mutations alone; and whom the viewer knows by them, and by them alone. */
import type { ConnectionKind } from '../../src/domain/connection.ts';
import type { AccountId, ConnectionId } from '../../src/domain/id.ts';
import type { MutationArgs } from '../../src/protocol/mutation.ts';
import { VIEWER, type Who } from './history.ts';

export type Link = {
  readonly id: ConnectionId;
  readonly kind: ConnectionKind;
  readonly by: Who;
  readonly account: AccountId;
  readonly address: string;
  /** Null: somebody who never comes. */
  readonly to: Who | null;
  readonly until: number;
  answered: AccountId | null;
  state: 'open' | 'accepted' | 'over';
  mayImport: boolean;
  /** Whether the viewer of the account could ever import into it. */
  mightImport: boolean;
  /** Whether the scheduling tool is shared, and whether its owner is asked. */
  schedule: 'approve' | 'free' | null;
};

type Name = Extract<keyof MutationArgs, `connection.${string}`>;
type Deed = {
  readonly links: Link[];
  readonly who: Who;
  readonly at: number;
  readonly whoseAddress: (address: string) => Who | null;
};

const WEEK = 7 * 86_400_000;

export const LINK_DEEDS: { readonly [N in Name]: (deed: Deed, args: MutationArgs[N]) => void } = {
  'connection.send'({ links, who, at, whoseAddress }, { connection, kind, account, address, back }) {
    const other = kind === 'offer' ? 'request' : 'offer';
    for (const [id, each] of [[connection, kind] as const, ...(back ? [[back, other] as const] : [])])
      links.push({ ...NEW, id, kind: each, by: who, account, address, to: whoseAddress(address), until: at + WEEK });
  },
  'connection.accept'({ links, who, at }, { connection, account }) {
    const link = links.find(({ id }) => id === connection);
    if (link && isOpenTo(link, who, at)) Object.assign(link, { state: 'accepted', answered: account });
  },
  'connection.decline'({ links, who, at }, { connection }) {
    const link = links.find(({ id }) => id === connection);
    if (link && isOpenTo(link, who, at)) link.state = 'over';
  },
  'connection.end'({ links, who }, { connection }) {
    const link = links.find(({ id }) => id === connection);
    if (link?.by === who || (link?.state === 'accepted' && link.to === who)) link.state = 'over';
  },
  'connection.allowImport'({ links, who }, { connection, allowed }) {
    const link = links.find(({ id }) => id === connection);
    if (link?.state !== 'accepted' || ownerOf(link) !== who) return;
    Object.assign(link, { mayImport: allowed, mightImport: link.mightImport || allowed });
  },
  'connection.allowSchedule'({ links, who }, { connection, sharing }) {
    const link = links.find(({ id }) => id === connection);
    if (link?.state !== 'accepted' || ownerOf(link) !== who) return;
    link.schedule = sharing && (sharing.approve ? 'approve' : 'free');
  },
};

const NEW = { answered: null, state: 'open', mayImport: false, mightImport: false, schedule: null } as const;

export function isOpenTo({ to, by, state, until }: Link, who: Who, at: number): boolean {
  return to === who && by !== who && state === 'open' && until > at;
}

export function ownerOf({ kind, by, to }: Link): Who | null {
  return kind === 'offer' ? by : to;
}

export function viewerOf({ kind, by, to }: Link): Who | null {
  return kind === 'offer' ? to : by;
}

export function shownBy({ kind, account, answered }: Link): AccountId | null {
  return kind === 'offer' ? account : answered;
}

/**
 * Whoever ever sent the viewer anything, or was ever sent anything by him; and whoever could import for anybody: what he brings is that
 * one's figures, which the viewer may see.
 */
export function connectedTo(links: readonly Link[]): Set<Who> {
  const known = new Set<Who>();
  for (const link of links) {
    if (link.by === VIEWER && link.to !== null) known.add(link.to);
    if (link.to === VIEWER) known.add(link.by);
    if (link.mightImport) for (const who of [link.by, link.to]) if (who !== null) known.add(who);
  }
  return known;
}
