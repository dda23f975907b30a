/** Which scopes learn of a single connection: those of its two people, of whoever it waits for, and its own. */
import { type AccessKind, sideOf } from '../../domain/connection.ts';
import type { AccountId, ScheduledPostId } from '../../domain/id.ts';
import { toldUntil } from '../../domain/publishing.ts';
import type { Sharing } from '../../domain/schedule.ts';
import type { Connection } from '../../protocol/connection.ts';
import { type AccountTable, readAccount } from '../db/account.ts';
import { readAllMonths } from '../db/account-month.ts';
import { type ConnectionRow, holdConnectionsOf, holdConnectionsTo } from '../db/connection.ts';
import { readPublisher } from '../db/publisher.ts';
import { idOfEvent } from './event.ts';
import { scopeOfInvited } from './tell-invitation.ts';
import { forgetSharing } from './tell-schedule.ts';
import type { Teller } from './teller.ts';

/** Sent, answered, run out, mailed, ended, or one of its two goes by another name. */
export async function tellConnection(teller: Teller, connection: ConnectionRow): Promise<void> {
  const { tx, feed } = teller;
  const sender = await readAccount(tx, connection.sender_account);
  const receiver = connection.receiver_account && (await readAccount(tx, connection.receiver_account));
  putToSender(teller, connection, receiver);
  await putToAddressed(teller, connection, sender);
  if (receiver && sender) putToReceiver(teller, connection, sender);
  const owner = connection.kind === 'offer' ? sender : receiver;
  const { connection_id: id, state, may_import: mayImport } = connection;
  const schedule = projectSharing(connection);
  if (state === 'accepted' && owner) {
    const { account_id: account, name, vanity } = owner;
    const publisher = schedule && (await readPublisher(tx, account));
    const publishes = publisher !== null;
    const until = publisher && toldUntil(publisher.granted_until.getTime());
    feed.putRow(`connection:${id}`, 'shown', id, { id, account, name, vanity, mayImport, schedule, publishes, until });
  } else if (state === 'ended') feed.dropScope(`connection:${id}`);
}

/** It has begun: all of the account's figures come into its scope. */
export async function tellBeginning(teller: Teller, connection: ConnectionRow): Promise<void> {
  await tellConnection(teller, connection);
  const account = connection.owner_account;
  if (!account) throw new Error('what was accepted has an owner');
  const months = await readAllMonths(teller.tx, account);
  teller.feed.putMonths(
    `connection:${connection.connection_id}`,
    account,
    months.map(({ month }) => month),
  );
}

/** In the owner's own log. Of one day's imports one line, and of one day's edits of a post. */
export function tellAccess(
  { feed, at }: Teller,
  connection: ConnectionRow,
  kind: AccessKind,
  post: ScheduledPostId | null = null,
): void {
  const { connection_id: id, owner_id: owner, owner_account: account } = connection;
  if (!owner || !account) return;
  const time = at.getTime();
  const mark = kind === 'imported' || kind === 'edited' ? at.toISOString().slice(0, 10) : time;
  const key = idOfEvent(owner, { connection: id, kind, mark, ...(post && { post }) });
  feed.putRow(`self:${owner}`, 'access', key, { id: key, connection: id, account, kind, post, at: time });
}

/** A new name or profile of somebody who is in connections. */
export async function tellConnectionsOf(teller: Teller, account: AccountId): Promise<void> {
  for (const connection of await holdConnectionsOf(teller.tx, account)) await tellConnection(teller, connection);
}

/** An address was shown to be somebody's: what waits for it becomes his. */
export async function tellConnectionsTo(teller: Teller, address: string): Promise<void> {
  for (const connection of await holdConnectionsTo(teller.tx, address))
    await putToAddressed(teller, connection, await readAccount(teller.tx, connection.sender_account));
}

/** Nothing of it stays with anybody: one of its two people is erased. */
export async function forgetConnection(teller: Teller, connection: ConnectionRow): Promise<void> {
  const { connection_id: id, sender_id, receiver_id } = connection;
  await forgetSharing(teller, connection);
  teller.feed.dropRow(`self:${sender_id}`, 'connection', id);
  if (receiver_id) teller.feed.dropRow(`self:${receiver_id}`, 'connection', id);
  await putToAddressed(teller, { ...connection, state: 'revoked' }, null);
  teller.feed.dropScope(`connection:${id}`);
}

/** He knows the address that he typed. Who sees an account is named to its owner; whose account one sees stands with it, and goes with it. */
function putToSender({ feed }: Teller, connection: ConnectionRow, receiver: AccountTable | null): void {
  const { connection_id: id, sender_id: person, state, address } = connection;
  const name = connection.kind === 'offer' ? (receiver?.name ?? null) : null;
  const own = { account: connection.sender_account, name, address };
  if (state === 'revoked' || state === 'ended') feed.dropRow(`self:${person}`, 'connection', id);
  else feed.putRow(`self:${person}`, 'connection', id, { ...project(connection, true), ...own });
}

function putToReceiver({ feed }: Teller, connection: ConnectionRow, sender: AccountTable): void {
  const { connection_id: id, receiver_id: person, receiver_account: account, state } = connection;
  if (!person || !account) return;
  const name = connection.kind === 'request' ? sender.name : null;
  const own = { account, name, address: null };
  if (state === 'ended') feed.dropRow(`self:${person}`, 'connection', id);
  else feed.putRow(`self:${person}`, 'connection', id, { ...project(connection, false), ...own });
}

/** Whoever it waits for; the same is written whether anybody has shown the address to be his. */
async function putToAddressed({ tx, feed, at }: Teller, connection: ConnectionRow, sender: AccountTable | null): Promise<void> {
  const { connection_id: id, kind, state, expires_at } = connection;
  const scope = await scopeOfInvited(tx, connection.address);
  if (state === 'open' && expires_at > at && sender)
    feed.putRow(scope, 'proposal', id, { id, kind, sender: sender.name, expiresAt: expires_at.getTime() });
  else feed.dropRow(scope, 'proposal', id);
}

/** A mail is the sender's, and what became of it. */
function project(connection: ConnectionRow, isSender: boolean): Omit<Connection, 'account' | 'name' | 'address'> {
  const { connection_id: id, kind, state, never, may_import: mayImport } = connection;
  return {
    id,
    side: sideOf(kind, isSender),
    state,
    never,
    mail: isSender ? connection.mail : 'none',
    mayImport,
    schedule: projectSharing(connection),
    at: (connection.accepted_at ?? connection.sent_at).getTime(),
    expiresAt: connection.expires_at.getTime(),
  };
}

function projectSharing({ schedule }: ConnectionRow): Sharing | null {
  return schedule && { approve: schedule === 'approve' };
}
