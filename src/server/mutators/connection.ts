import {
  CONNECTION_LIFETIME_MS,
  CONNECTION_MAILS_A_DAY,
  CONNECTIONS_A_DAY,
  otherKind,
  standsInTheWay,
} from '../../domain/connection.ts';
import type { ConnectionId } from '../../domain/id.ts';
import type { MutationArgs } from '../../protocol/mutation.ts';
import { type AccountTable, holdAccount } from '../db/account.ts';
import { readAddress } from '../db/address.ts';
import {
  acceptConnection,
  allowImport,
  type ConnectionRow,
  declineConnection,
  endConnection,
  insertConnections,
  isConnected,
  lockConnection,
  type NewConnection,
  type Pair,
  readConnection,
  readConnectionTo,
  readSent,
} from '../db/connection.ts';
import { lockAddressees } from '../db/invitation.ts';
import { beyondSight } from '../db/role.ts';
import { cancelConnectionMail, type ConnectionMail, enqueueConnectionMail } from '../jobs/connection-mail.ts';
import { tellAccess, tellBeginning, tellConnection } from '../scopes/tell-connection.ts';
import { tellSharingEnd } from '../scopes/tell-schedule.ts';
import { lockAccount } from './account.ts';
import { countInDay } from './count.ts';
import { fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

type ConnectionMutation =
  | 'connection.send'
  | 'connection.accept'
  | 'connection.decline'
  | 'connection.end'
  | 'connection.allowImport';

export const connectionMutators: Mutators<ConnectionMutation> = {
  /** The same, in answer and in what is done, whether anybody has shown the address to be his. */
  async 'connection.send'(context, args) {
    const { tx } = context;
    const account = await lockAccount(context, args.account);
    if ((await readAddress(tx, args.address))?.verified) fail('yourself'); // a viewer reads his own addresses alone
    await beyondSight(tx, () => lockAddressees(tx, [args.address]));
    const fresh = await dropSent(context, args);
    if (fresh.length === 0) return;
    await countSending(context, args.address, fresh.length);
    await insertConnections(tx, fresh);
    await enqueueConnectionMail(tx, mailOf(fresh, account));
    await tellAll(
      context,
      fresh.map(({ connection_id }) => connection_id),
      (teller, connection) => tellConnection(teller, connection),
    );
  },

  /**
   * Only by the person whose verified address it was sent to, in time. The account that is shown is held, so that what is imported in
   * this moment is not missed.
   */
  async 'connection.accept'(context, { connection: id, account: accountId }) {
    const { tx, person, at } = context;
    const proposed = (await readConnectionTo(tx, person, id, at)) ?? fail('refused');
    if (proposed.sender_id === person) fail('yourself');
    const account = await lockAccount(context, accountId);
    await beyondSight(tx, () => holdAccount(tx, proposed.sender_account));
    await lockConnection(tx, id);
    if (await isConnected(tx, pairOf(proposed, account))) fail('connected-already');
    if (!(await acceptConnection(tx, { connection: id, account: account.account_id, at }))) fail('refused');
    await cancelConnectionMail(tx, id);
    await tellAll(context, [id], async (teller, connection) => {
      await tellBeginning(teller, connection);
      tellAccess(teller, connection, 'began');
    });
  },

  async 'connection.decline'(context, { connection: id, never }) {
    const { tx, at } = context;
    await lockConnection(tx, id);
    if (!(await declineConnection(tx, { connection: id, never, at }))) fail('refused');
    await cancelConnectionMail(tx, id);
    await tellAll(context, [id], (teller, connection) => tellConnection(teller, connection));
  },

  async 'connection.end'(context, { connection: id }) {
    const { tx } = context;
    await lockConnection(tx, id);
    if (!(await endConnection(tx, id))) fail('refused');
    await cancelConnectionMail(tx, id);
    await tellAll(context, [id], async (teller, connection) => {
      await tellConnection(teller, connection);
      if (connection.state !== 'ended') return;
      await tellSharingEnd(teller, connection);
      tellAccess(teller, connection, 'ended');
    });
  },

  /** What is so already is told to nobody again. */
  async 'connection.allowImport'(context, { connection: id, allowed }) {
    const { tx } = context;
    await lockConnection(tx, id);
    const before = await readConnection(tx, id);
    if (!(await allowImport(tx, id, allowed))) fail('refused');
    if (before?.may_import === allowed) return;
    await tellAll(context, [id], async (teller, connection) => {
      await tellConnection(teller, connection);
      tellAccess(teller, connection, allowed ? 'import-allowed' : 'import-stopped');
    });
  },
};

/**
 * What is really new of the one or two ways that are asked for.
 * @throws ExpectedFailure 'connected-already': each of them holds
 */
async function dropSent(context: MutationContext, args: MutationArgs['connection.send']): Promise<NewConnection[]> {
  const { tx, person, at } = context;
  const { account, address, kind, back } = args;
  const wanted = [{ id: args.connection, kind }, ...(back ? [{ id: back, kind: otherKind(kind) }] : [])];
  const sent = await readSent(tx, person, address);
  if (sent.some(({ never }) => never)) return [];
  const own = sent.filter((row) => row.sender_account === account && isInTheWay(row, at));
  const earlier = wanted.map((each) => own.filter((row) => row.kind === each.kind));
  if (earlier.every((rows) => rows.some(({ state }) => state === 'accepted'))) fail('connected-already');
  return wanted
    .filter((_, nth) => earlier[nth]?.length === 0)
    .map((each) => ({
      connection_id: each.id,
      kind: each.kind,
      sender_id: person,
      sender_account: account,
      address,
      sent_at: at,
      expires_at: new Date(at.getTime() + CONNECTION_LIFETIME_MS),
    }));
}

function isInTheWay({ state, expires_at }: ConnectionRow, at: Date): boolean {
  return standsInTheWay({ state, expiresAt: expires_at.getTime() }, at.getTime());
}

/** The account that would be shown, and the one by which it would be seen. */
function pairOf({ kind, sender_account: sent }: ConnectionRow, { account_id: own }: AccountTable): Pair {
  return kind === 'offer' ? { shown: sent, seeing: own } : { shown: own, seeing: sent };
}

/** @throws ExpectedFailure 'too-many': the sender's own limits, and nobody else's: he fills no mailbox. */
async function countSending(context: MutationContext, address: string, count: number): Promise<void> {
  const { person } = context;
  if ((await countInDay(context, ['connections', person], count)) > CONNECTIONS_A_DAY) fail('too-many');
  if ((await countInDay(context, ['connection-mails', `${person} ${address}`], 1)) > CONNECTION_MAILS_A_DAY) fail('too-many');
}

function mailOf(fresh: readonly NewConnection[], { name }: AccountTable): ConnectionMail {
  const [first] = fresh;
  if (!first) throw new Error('something is new');
  const connections = fresh.map(({ connection_id }) => connection_id);
  return { connections, to: first.address, sender: name, kind: fresh.length > 1 ? 'both' : first.kind };
}

type Telling = (teller: Parameters<Parameters<typeof tell>[1]>[0], connection: ConnectionRow) => Promise<void>;

function tellAll(context: MutationContext, ids: readonly ConnectionId[], telling: Telling): Promise<void> {
  return tell(context, async (teller) => {
    for (const id of ids) {
      const connection = await readConnection(teller.tx, id);
      if (!connection) throw new Error('what was written is there');
      await telling(teller, connection);
    }
  });
}
