/** What people do about scheduled posts, among it what they may not. */
import type { ConnectionId, ScheduledPostId } from '../../src/domain/id.ts';
import type { World } from '../server/world.ts';
import type { Client } from './client.ts';
import type { Oracle } from './oracle.ts';
import type { Actor } from './oracle-facts.ts';
import type { Random } from './random.ts';

type Moving = { readonly random: Random; readonly oracle: Oracle; readonly world: World };
type Say = (...mutation: Parameters<Client['enqueue']>) => Promise<void>;

const HOUR = 3_600_000;

export async function movePosts(moving: Moving, say: Say, actor: Actor): Promise<void> {
  const { random, oracle, world } = moving;
  const links = oracle.connections();
  const owned = links.filter(({ state, owner }) => state === 'accepted' && owner === actor);
  const shared = links.filter(({ schedule, viewer }) => schedule !== null && viewer === actor);
  const what = random.below(12);
  if (owned[0] && what < 3) return allow(moving, say, random.pick(owned).id);
  if (what === 3) return allow(moving, say, random.pick([...links.map(({ id }) => id), world.id<ConnectionId>()]));
  const near = oracle.posts().filter(({ owner }) => owner === actor || shared.some((link) => link.owner === owner));
  const posts = near.length > 0 && random.below(6) > 0 ? near : oracle.posts();
  const [{ id: post, revision: known, owner }] = [posts.length > 0 ? random.pick(posts) : nothing(moving, actor)];
  const revision = random.below(8) === 0 ? known + 1 : known;
  if (what < 7) {
    const whose =
      shared.length > 0 && random.below(3) > 0 ? (random.pick(shared).owner ?? actor) : random.below(5) ? actor : owner;
    const through = shared.length > 0 && random.below(2) === 0 && { through: random.pick(shared).id };
    return say('schedule.put', { post: world.id(), account: whose.account, revision: 0, ...inventPost(moving), ...through });
  }
  const gone = oracle.deletedPosts();
  if (what === 7 && random.below(3) === 0)
    return say('schedule.restore', { post: gone.length > 0 ? random.pick(gone).id : post, ...inventPost(moving) });
  if (what === 7) return say('schedule.put', { post, account: owner.account, revision, ...inventPost(moving) });
  if (what === 8) return say('schedule.delete', { post, revision });
  const waits = posts.find(({ state, owner: whose }) => state === 'proposed' && whose === actor);
  const answered = waits && random.below(3) > 0 ? { post: waits.id, revision: waits.revision } : { post, revision };
  if (what === 9)
    return say('schedule.settle', { post, revision, outcome: random.pick(['published', 'not-published'] as const) });
  await say(what === 10 ? 'schedule.approve' : 'schedule.decline', answered);
}

function allow({ random }: Moving, say: Say, connection: ConnectionId): Promise<void> {
  const sharing = random.pick([null, { approve: true }, { approve: true }, { approve: false }]);
  return say('connection.allowSchedule', { connection, sharing });
}

function inventPost({ random, world }: Moving) {
  const time = { at: world.clock.now + random.pick([-1, 1, 2, 30]) * HOUR, zone: 'Europe/Berlin' };
  const how = random.pick(['reminder', 'reminder', 'publish'] as const);
  return { text: `Post ${random.below(90)}`, time: random.below(3) === 0 ? null : time, how };
}

function nothing({ world }: Moving, owner: Actor) {
  return { id: world.id<ScheduledPostId>(), revision: 1, owner, state: 'draft' };
}
