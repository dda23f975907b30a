/** Single connections: who may do what with which, and who then holds what of it. */
import type { AccessKind, ConnectionKind } from '../../src/domain/connection.ts';
import type { ConnectionId, PersonId, ScheduledPostId } from '../../src/domain/id.ts';
import type { Actor, Facts } from './oracle-facts.ts';
import type { Rules } from './oracle-rules.ts';
import { endSharing } from './oracle-schedule.ts';

export type Link = {
  readonly id: ConnectionId;
  readonly kind: ConnectionKind;
  readonly by: Actor;
  readonly address: string;
  readonly sentAt: number;
  state: 'open' | 'accepted' | 'declined' | 'revoked' | 'ended';
  to: Actor | null;
  never: boolean;
  mayImport: boolean;
  /** Whether the scheduling tool is shared, and whether its owner is asked. */
  schedule: 'approve' | 'free' | null;
  acceptedAt: number | null;
};
/** By what it is told once for: a line of the owner's own log. */
export type Lines = Map<string, { readonly owner: PersonId; readonly value: object }>;

const WEEK = 7 * 86_400_000;
const MAILS_A_DAY = 3;

export function createConnectionRules(facts: Facts): Rules {
  const { links, accesses, now } = facts;
  const mails = new Map<string, number>();
  const find = (id: ConnectionId) => links.find((link) => link.id === id);
  const openTo = (id: ConnectionId, by: Actor) => {
    const link = find(id);
    return link?.state === 'open' && link.address === by.address ? link : undefined;
  };

  return {
    'connection.send'(by, { connection, kind, account, address, back }) {
      if (account !== by.account) return 'refused';
      if (address === by.address) return 'yourself';
      const sent = links.filter((link) => link.by === by && link.address === address);
      if (sent.some(({ never }) => never)) return 'ok';
      const other = kind === 'offer' ? 'request' : 'offer';
      const wanted = [{ id: connection, kind }, ...(back ? [{ id: back, kind: other } as const] : [])];
      const standing = wanted.map((each) => sent.filter((link) => link.kind === each.kind).map(({ state }) => state));
      if (standing.every((states) => states.includes('accepted'))) return 'connected-already';
      const fresh = wanted.filter((_, nth) => !standing[nth]?.some((state) => state === 'open' || state === 'accepted'));
      if (fresh.length === 0) return 'ok';
      const count = (mails.get(`${by.person} ${address}`) ?? 0) + 1;
      if (count > MAILS_A_DAY) return 'too-many';
      mails.set(`${by.person} ${address}`, count);
      const rest = { state: 'open', to: null, never: false, mayImport: false, schedule: null, acceptedAt: null } as const;
      for (const each of fresh) links.push({ ...each, by, address, sentAt: now(), ...rest });
      return 'ok';
    },
    'connection.accept'(by, { connection, account }) {
      const link = openTo(connection, by);
      if (!link || account !== by.account) return 'refused';
      const isThere = links.some((one) => one.state === 'accepted' && pairOf(one, one.to) === pairOf(link, by));
      if (isThere) return 'connected-already';
      Object.assign(link, { state: 'accepted', to: by, acceptedAt: now() });
      log(link, 'began');
      return 'ok';
    },
    'connection.decline'(by, { connection, never }) {
      const link = openTo(connection, by);
      if (!link) return 'refused';
      Object.assign(link, { state: 'declined', never });
      return 'ok';
    },
    'connection.end'(by, { connection }) {
      const link = find(connection);
      if (link?.state === 'accepted' && (link.by === by || link.to === by)) {
        Object.assign(link, { state: 'ended', mayImport: false, schedule: null });
        endSharing(facts, link);
        log(link, 'ended');
        return 'ok';
      }
      if (link?.by !== by || (link.state !== 'open' && link.state !== 'declined')) return 'refused';
      link.state = 'revoked';
      return 'ok';
    },
    'connection.allowImport'(by, { connection, allowed }) {
      const link = find(connection);
      if (link?.state !== 'accepted' || ownerOf(link) !== by) return 'refused';
      if (link.mayImport !== allowed) log(link, allowed ? 'import-allowed' : 'import-stopped');
      link.mayImport = allowed;
      return 'ok';
    },
  };

  function log(link: Link, kind: AccessKind): void {
    noteAccess({ accesses, now }, link, kind);
  }
}

/** Of one day's imports there is one line, and of one day's edits of a post. */
export function noteAccess(
  { accesses, now }: Pick<Facts, 'accesses' | 'now'>,
  link: Link,
  kind: AccessKind,
  post: ScheduledPostId | null = null,
): void {
  const owner = ownerOf(link);
  if (!owner) return;
  const mark = kind === 'imported' || kind === 'edited' ? new Date(now()).toISOString().slice(0, 10) : now();
  const value = { connection: link.id, account: owner.account, kind, post, at: now() };
  accesses.set(`${link.id} ${kind} ${mark} ${post}`, { owner: owner.person, value });
}

/** The connection by which somebody may import into an account. */
export function importingLink({ links }: Facts, by: Actor, account: Actor['account']): Link | undefined {
  return links
    .filter((link) => link.mayImport && viewerOf(link) === by && ownerOf(link)?.account === account)
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** Whose account somebody is shown, by which connection. */
export function shownTo({ links }: Facts, actor: Actor): { readonly link: Link; readonly owner: Actor }[] {
  return links.flatMap((link) => {
    const owner = link.state === 'accepted' && viewerOf(link) === actor ? ownerOf(link) : null;
    return owner ? [{ link, owner }] : [];
  });
}

export function connectionRecords(facts: Facts, actor: Actor): Map<string, unknown> {
  const { links, names } = facts;
  const self = `self:${actor.person}`;
  const rows = new Map<string, unknown>();
  for (const link of links) {
    const { id, kind, by, address, state, sentAt } = link;
    const isSender = by === actor && state !== 'revoked' && state !== 'ended';
    const isReceiver = link.to === actor && state === 'accepted';
    if (isSender || isReceiver) rows.set(`${self} connection ${id}`, recordOf(facts, link, isSender));
    if (state === 'open' && address === actor.address)
      rows.set(`${self} proposal ${id}`, { id, kind, sender: names.get(by.account), expiresAt: sentAt + WEEK });
  }
  for (const { link, owner } of shownTo(facts, actor)) {
    const shown = { id: link.id, account: owner.account, name: names.get(owner.account), vanity: null };
    rows.set(`connection:${link.id} shown ${link.id}`, {
      ...shown,
      mayImport: link.mayImport,
      schedule: sharingOf(link),
      publishes: false,
      until: null,
    });
  }
  return rows;
}

function recordOf({ names }: Facts, link: Link, isSender: boolean): object {
  const { id, kind, by, to, address, state, never, mayImport, sentAt, acceptedAt } = link;
  const [own, other] = isSender ? [by, to] : [to, by];
  const side = (kind === 'offer') === isSender ? 'owner' : 'viewer';
  return {
    id,
    side,
    account: own?.account,
    name: side === 'owner' && other ? names.get(other.account) : null,
    address: isSender ? address : null,
    state,
    never,
    mail: isSender ? 'waiting' : 'none',
    mayImport,
    schedule: sharingOf(link),
    at: acceptedAt ?? sentAt,
    expiresAt: sentAt + WEEK,
  };
}

function sharingOf({ schedule }: Link): object | null {
  return schedule && { approve: schedule === 'approve' };
}

export function ownerOf({ kind, by, to }: Link): Actor | null {
  return kind === 'offer' ? by : to;
}

export function viewerOf({ kind, by, to }: Link): Actor | null {
  return kind === 'offer' ? to : by;
}

/** Who is shown, and to whom, once `other` has accepted. */
function pairOf({ kind, by }: Link, other: Actor | null): string {
  return kind === 'offer' ? `${by.account} ${other?.account}` : `${other?.account} ${by.account}`;
}
