/** Somebody whose posts are published through the loopback LinkedIn, and one who plans posts for her through a connection. */
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { AccountId, ConnectionId, ScheduledPostId } from '../../../src/domain/id.ts';
import type { MutationArgs } from '../../../src/protocol/mutation.ts';
import type { Scheduled } from '../../../src/protocol/schedule.ts';
import type { Db } from '../../../src/server/db/database.ts';
import { createPublishHandler } from '../../../src/server/jobs/publish-post.ts';
import { PUBLISH_POST } from '../../../src/server/jobs/publish-queue.ts';
import { createVault } from '../../../src/server/linkedin/vault.ts';
import type { LoopbackLinkedIn } from '../linkedin/loopback.ts';
import { connect } from '../matrix/publishers.ts';
import { recordsOf } from '../records.ts';
import { act, createAccount, createWorld, type Device, signIn, type World } from '../world.ts';

export const HOUR = 3_600_000;
/** Of a name that is new: LinkedIn's number of the member. */
const ZONE = 'Europe/Berlin';

type Person = { readonly device: Device; readonly account: AccountId };

export type Desk = {
  readonly world: World;
  readonly carla: Person;
  readonly coach: Person;
  /** By which the coach plans posts for Carla. */
  readonly connection: ConnectionId;
  /** Carla's at LinkedIn. */
  readonly token: string;
  readonly author: string;
  /** Another one, who plans posts for Carla as well. */
  readonly join: (name: string) => Promise<Person & { readonly connection: ConnectionId }>;
  /** For an hour from now. */
  readonly plan: (person: Person, part?: Partial<MutationArgs['schedule.put']>) => Promise<ScheduledPostId>;
  /** Its jobs as far as there are any by now, whenever they are due: what they do goes by the clock. */
  readonly work: (post: ScheduledPostId) => Promise<void>;
  readonly jobs: (post: ScheduledPostId) => Promise<{ readonly seconds: number }[]>;
  /** As Carla's devices have it. */
  readonly seen: (post: ScheduledPostId) => Promise<Scheduled | undefined>;
};

export async function createDesk(db: Db, linkedin: LoopbackLinkedIn, seed: string): Promise<Desk> {
  const world = await createWorld(db, seed, { linkedin: linkedin.app });
  linkedin.rules.now = () => world.clock.now;
  const enter = async (name: string): Promise<Person> => {
    const device = await signIn(world, `${name.toLowerCase()} ${seed}`.replaceAll(' ', '-'));
    return { device, account: await createAccount(world, device, name) };
  };
  const [carla, coach] = [await enter('Carla'), await enter('Coach')];
  const connection = await share(world, carla, coach);
  const sub = `carla-${seed}`.replaceAll(/[^\w-]/g, '-');
  const token = linkedin.give(sub);
  const sealed = createVault(world.context.state.cookieKey, linkedin.app).seal(token, carla.account);
  await connect(world, carla, 'Carla at LinkedIn', sealed, `urn:li:person:${sub}`);
  const handlers = createPublishHandler(world.context, 300);
  return {
    world,
    carla,
    coach,
    connection,
    token,
    author: `urn:li:person:${sub}`,
    async join(name) {
      const person = await enter(name);
      return { ...person, connection: await share(world, carla, person) };
    },
    async plan(person, part = {}) {
      const time = { at: world.clock.now + HOUR, zone: ZONE };
      const post = world.id<ScheduledPostId>();
      const args = { post, account: carla.account, revision: 0, text: `Text ${post}`, time, how: 'publish' as const, ...part };
      expect(await act(world, person.device, 'schedule.put', args)).toBe('ok');
      return post;
    },
    async work(post) {
      const { rows } = await sql<{ job_id: string; payload: unknown }>`
        select job_id, payload from job where kind = ${PUBLISH_POST} and subject = ${post}`.execute(db);
      for (const { job_id, payload } of rows) {
        await handlers[PUBLISH_POST]?.(payload);
        await sql`delete from job where job_id = ${job_id}`.execute(db);
      }
    },
    async jobs(post) {
      const { rows } = await sql<{ seconds: number }>`
        select round(extract(epoch from run_at - now()))::int as seconds from job where subject = ${post}`.execute(db);
      return rows;
    },
    seen: async (post) => (await recordsOf(world, carla.device, 'scheduled')).find(({ id }) => id === post),
  };
}

async function share(world: World, owner: Person, viewer: Person): Promise<ConnectionId> {
  const connection = world.id<ConnectionId>();
  const sent = { connection, kind: 'offer', account: owner.account, address: viewer.device.address, back: null } as const;
  expect(await act(world, owner.device, 'connection.send', sent)).toBe('ok');
  expect(await act(world, viewer.device, 'connection.accept', { connection, account: viewer.account })).toBe('ok');
  expect(await act(world, owner.device, 'connection.allowSchedule', { connection, sharing: { approve: false } })).toBe('ok');
  return connection;
}
