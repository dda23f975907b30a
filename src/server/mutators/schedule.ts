import type { AccountId, ConnectionId, ScheduledPostId } from '../../domain/id.ts';
import {
  approvePost,
  belongsTo,
  canAnswer,
  canRestore,
  canDelete,
  canPut,
  canSettle,
  declinePost,
  type Deed,
  deedOf,
  type Hand,
  type How,
  isUnfinished,
  OPEN_POSTS,
  PUTS_A_DAY,
  putPost,
  type Standing,
  settlePost,
} from '../../domain/schedule.ts';
import type { MutationArgs } from '../../protocol/mutation.ts';
import { holdAccount, lockOwnAccount } from '../db/account.ts';
import { readConnection } from '../db/connection.ts';
import { readPublisher } from '../db/publisher.ts';
import { beyondSight } from '../db/role.ts';
import {
  countUnfinished,
  erasePost,
  holdSharing,
  insertPost,
  lockPost,
  type NewPost,
  type PostRow,
  type TakenPost,
  readTaken,
  readPost,
  readSharing,
  updatePost,
  usesSchedule,
} from '../db/scheduled-post.ts';
import { cancelPublishing, enqueuePublishing } from '../jobs/publish-queue.ts';
import { tellAccess } from '../scopes/tell-connection.ts';
import { tellPost } from '../scopes/tell-schedule.ts';
import { countInDay } from './count.ts';
import { fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

type ScheduleMutation =
  | 'schedule.put'
  | 'schedule.restore'
  | 'schedule.delete'
  | 'schedule.approve'
  | 'schedule.decline'
  | 'schedule.settle';

export const scheduleMutators: Mutators<ScheduleMutation> = {
  async 'schedule.put'(context, args) {
    const { tx } = context;
    const hands = await enter(context, args.account);
    await lockPost(tx, args.post);
    const held = await readPost(tx, args.post);
    const hand = held ? handFor(hands, held) : handThrough(hands, args.through);
    if (held ? held.account_id !== args.account : args.revision !== 0) fail('refused');
    if (held) checkBase(held, hand.by, args.revision);
    if (!canPut(held && standingOf(held), hand.by)) fail('refused');
    await place(context, { hand, known: held, held }, args);
  },

  async 'schedule.restore'(context, args) {
    const { tx } = context;
    const seen = (await readTaken(tx, args.post)) ?? fail('refused');
    const hands = await enter(context, seen.account_id);
    await lockPost(tx, args.post);
    const known = (await readTaken(tx, args.post)) ?? fail('refused');
    const hand = handFor(hands, known);
    if (!canRestore({ by: known.connection_id }, hand.by)) fail('refused');
    if (known.state !== 'deleted') fail('changed');
    await place(context, { hand, known, held: null }, { ...args, account: known.account_id });
  },

  async 'schedule.delete'(context, { post: id, revision }) {
    const { tx, at } = context;
    const { held, hand } = await enterPost(context, id);
    checkBase(held, hand.by, revision);
    if (!canDelete(standingOf(held), hand.by)) fail('refused');
    await erasePost(tx, held, at);
    await cancelPublishing(tx, id);
    await tell(context, (teller) => tellPost(teller, held, true));
    await tellDeed(context, held, { by: hand.by, deed: 'deleted' });
  },

  async 'schedule.approve'(context, { post, revision }) {
    const held = await enterOwn(context, post, revision);
    if (!canAnswer(held)) fail('refused');
    const how = await howFor(context, held.account_id, held.how);
    await change(context, held, approvePost({ ...standingOf(held), how }, context.at.getTime()));
  },

  async 'schedule.decline'(context, { post, revision }) {
    const held = await enterOwn(context, post, revision);
    if (!canAnswer(held)) fail('refused');
    await change(context, held, declinePost(standingOf(held)));
  },

  async 'schedule.settle'(context, { post, revision, outcome }) {
    const held = await enterOwn(context, post, revision);
    if (!canSettle(standingOf(held), context.at.getTime())) fail('refused');
    await change(context, held, settlePost(standingOf(held), outcome));
  },
};

/**
 * The hands that the viewer has for this account, with it, and what its sharing hangs on, held: in the order in which whoever takes the
 * sharing back holds them. Who has none is answered the same whether the account is there or not.
 */
async function enter({ tx, person }: MutationContext, account: AccountId): Promise<[Hand, ...Hand[]]> {
  const own = await lockOwnAccount(tx, person, account);
  if (!own) {
    if (!(await usesSchedule(tx, account))) fail('refused');
    await beyondSight(tx, () => holdAccount(tx, account));
  }
  await beyondSight(tx, () => readSharing(tx, account));
  if (own) return [{ by: null }];
  const [first, ...rest] = await holdSharing(tx, account);
  return first ? [first, ...rest] : fail('refused');
}

/** One that is not his is answered as one that is not there. */
function handThrough(hands: readonly [Hand, ...Hand[]], through: ConnectionId | undefined): Hand {
  return through === undefined ? hands[0] : (hands.find(({ by }) => by === through) ?? fail('refused'));
}

type Written = Omit<MutationArgs['schedule.put'], 'revision' | 'through'>;

/** `known`: whatever has its id, deleted or not. `held`: what is there now. */
type Place = { readonly hand: Hand; readonly known: TakenPost | null; readonly held: PostRow | null };

async function place(context: MutationContext, { hand, known, held }: Place, written: Written): Promise<void> {
  const { tx, at } = context;
  const { account, how } = written;
  if (hand.by !== null && (await countInDay(context, ['posts', hand.by], 1)) > PUTS_A_DAY) fail('too-many');
  const time = { at: written.time?.at ?? null, how: await howFor(context, account, how) };
  const post = rowOf(known, written, putPost(hand, time, at.getTime()), at);
  await write(context, known, post);
  const isMore = held === null || !isUnfinished(held.state) || held.connection_id !== hand.by;
  if (isMore && (await countUnfinished(tx, account, hand.by)) > OPEN_POSTS) fail('too-many');
  await tellChange(context, post, { by: hand.by, deed: deedOf(held && standingOf(held), time) });
}

/** Of several connections of one person that through which it was written. */
function handFor(hands: readonly [Hand, ...Hand[]], held: TakenPost | null): Hand {
  return hands.find(({ by }) => held !== null && by === held.connection_id) ?? hands[0];
}

async function enterPost(context: MutationContext, id: ScheduledPostId): Promise<{ held: PostRow; hand: Hand }> {
  const { tx } = context;
  const seen = (await readPost(tx, id)) ?? fail('refused');
  const hands = await enter(context, seen.account_id);
  await lockPost(tx, id);
  const held = (await readPost(tx, id)) ?? fail('refused');
  return { held, hand: handFor(hands, held) };
}

async function enterOwn(context: MutationContext, id: ScheduledPostId, revision: number): Promise<PostRow> {
  const { held, hand } = await enterPost(context, id);
  if (hand.by !== null) fail('refused');
  checkBase(held, null, revision);
  return held;
}

/** Where the server has no permission to publish, it is a reminder: else nobody would be reminded, and nothing go out. */
async function howFor({ tx }: MutationContext, account: AccountId, how: How): Promise<How> {
  const isToGoOut = how === 'publish' && (await beyondSight(tx, () => readPublisher(tx, account))) !== null;
  return isToGoOut ? 'publish' : 'reminder';
}

/** Permission before all else: of a post that is another's nobody learns whether it has changed. */
function checkBase(held: PostRow, by: ConnectionId | null, revision: number): void {
  if (!belongsTo(standingOf(held), by)) fail('refused');
  if (held.revision !== revision) fail('changed');
}

function standingOf({ state, connection_id: by, publish_at, how, problem }: PostRow): Standing {
  return { state, by, at: publish_at?.getTime() ?? null, how, problem };
}

function rowOf(known: TakenPost | null, written: Written, standing: Standing, at: Date): NewPost {
  const { post: scheduled_post_id, account: account_id, text, time } = written;
  return {
    scheduled_post_id,
    account_id,
    origin: known ? known.origin : standing.by,
    text,
    zone: time?.zone ?? null,
    revision: (known?.revision ?? 0) + 1,
    ...columnsOf(standing, at),
  };
}

function columnsOf({ state, by, at: time, how, problem }: Standing, at: Date) {
  return { state, connection_id: by, publish_at: time === null ? null : new Date(time), how, problem, changed_at: at };
}

async function change(context: MutationContext, held: PostRow, standing: Standing): Promise<void> {
  const { scheduled_post_id, account_id, origin, text, revision } = held;
  const zone = standing.at === null ? null : held.zone;
  const same = { scheduled_post_id, account_id, origin, text, zone };
  const post = { ...same, revision: revision + 1, ...columnsOf(standing, context.at) };
  await write(context, held, post);
  await tellChange(context, post, null);
}

async function write({ tx, at }: MutationContext, known: TakenPost | null, post: NewPost): Promise<void> {
  if (known) await updatePost(tx, post);
  else await insertPost(tx, post);
  await enqueuePublishing(tx, post, at);
}

type Done = { readonly by: ConnectionId | null; readonly deed: Deed };

async function tellChange(context: MutationContext, post: NewPost, done: Done | null): Promise<void> {
  const unsent = { urn: null, attempt: 0, attempted_at: null, leased_until: null, sending: false };
  await tell(context, (teller) => tellPost(teller, { ...post, ...unsent }));
  if (done) await tellDeed(context, post, done);
}

/** In the owner's log, of what another hand did. */
function tellDeed(context: MutationContext, post: Pick<NewPost, 'scheduled_post_id'>, { by, deed }: Done): Promise<void> {
  return tell(context, async (teller) => {
    const connection = by && (await readConnection(teller.tx, by));
    if (connection) tellAccess(teller, connection, deed, post.scheduled_post_id);
  });
}
