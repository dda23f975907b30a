/** A database, a LinkedIn that notices when a text comes twice, and somebody whose posts a server process of its own publishes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import type { ScheduledPostId } from '../../src/domain/id.ts';
import type { PostState } from '../../src/domain/schedule.ts';
import type { Db } from '../../src/server/db/database.ts';
import { createGround } from '../server/ground.ts';
import { createLinkedIn, type LoopbackLinkedIn } from '../server/linkedin/loopback.ts';
import { createDesk } from '../server/jobs/publish-desk.ts';

export type Life = {
  /** Returns when it is dead. */
  readonly kill: () => Promise<void>;
};

export type Settled = {
  readonly id: ScheduledPostId;
  readonly text: string;
  readonly state: PostState;
  readonly urn: string | null;
};

export type Arena = {
  readonly db: Db;
  readonly linkedin: LoopbackLinkedIn;
  /** Of Carla's own records: who tells her of anything waits for it. */
  readonly scope: string;
  /** One that is due at once. */
  readonly plan: () => Promise<ScheduledPostId>;
  readonly begin: () => Life;
  /** As if every lease had run out and every wait were over. */
  readonly pass: () => Promise<void>;
  readonly posts: () => Promise<Settled[]>;
  readonly close: () => Promise<void>;
};

/** `server`: what to start. */
export async function createArena(seed: number, server: string): Promise<Arena> {
  const ground = await createGround();
  const linkedin = await createLinkedIn();
  const desk = await createDesk(ground.db, linkedin, `soak ${seed}`);
  Object.assign(linkedin.rules, { now: Date.now, refusesTwins: false });
  const { app } = linkedin;
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    DATABASE_URL: ground.url,
    LINKEDIN_CLIENT_ID: app.clientId,
    LINKEDIN_CLIENT_SECRET: app.clientSecret,
    LINKEDIN_API_URL: app.apiUrl,
  };
  let living: ChildProcess | null = null;
  return {
    db: ground.db,
    linkedin,
    scope: `self:${desk.carla.device.person}`,
    async plan() {
      desk.world.clock.now = Date.now();
      const post = await desk.plan(desk.carla);
      await sql`update scheduled_post set publish_at = now() where scheduled_post_id = ${post}`.execute(ground.db);
      await sql`update job set run_at = now() where subject = ${post}`.execute(ground.db);
      return post;
    },
    begin() {
      const child = spawn(process.execPath, [server], { env, stdio: 'ignore' });
      living = child;
      const closed = once(child, 'close');
      return {
        async kill() {
          child.kill('SIGKILL');
          await closed;
        },
      };
    },
    async pass() {
      await sql`update job set leased_until = null, run_at = now() where kind = 'publish-post'`.execute(ground.db);
      await sql`update scheduled_post set leased_until = now() - interval '1 second' where leased_until is not null`.execute(
        ground.db,
      );
    },
    async posts() {
      const { rows } = await sql<Settled>`
        select scheduled_post_id as id, text, state, urn from scheduled_post order by changed_at`.execute(ground.db);
      return rows;
    },
    async close() {
      living?.kill('SIGKILL');
      await linkedin.close();
      await ground.drop();
    },
  };
}
