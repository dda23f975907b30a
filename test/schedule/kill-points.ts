/** Where a server that publishes is killed: each is reached for certain, by what the database and LinkedIn can hold back. */
import { sql } from 'kysely';
import type { ScheduledPostId } from '../../src/domain/id.ts';
import type { Db } from '../../src/server/db/database.ts';
import type { Arena, Life } from './arena.ts';

/** One after another: what the last two leave nobody knows; the one before LinkedIn is asked leaves something to ask for. */
export const KILL_POINTS = [
  'before the claim commits',
  'after it',
  'after it is recorded',
  'before it is recorded',
  'while LinkedIn is asked',
  'while the request is under way',
  'after LinkedIn has kept it',
] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

/** A life that begins, publishes this post or looks what became of others, and ends there. */
export async function dieAt(arena: Arena, point: KillPoint, post: ScheduledPostId): Promise<void> {
  const { rules } = arena.linkedin;
  Object.assign(rules, { way: () => 'keep', onKept: () => undefined, onRead: () => undefined });
  if (point === 'before the claim commits') return dieBeforeClaim(arena, post);
  if (point === 'after it') return dieAfterClaim(arena, post);
  if (point === 'after it is recorded') return dieWhenKnown(arena, post);
  const life = arena.begin();
  await new Promise<void>((resolve, reject) => {
    const die = (): Promise<void> => life.kill().then(resolve, reject);
    if (point === 'while the request is under way') rules.way = () => die().then(() => 'cut');
    else if (point === 'after LinkedIn has kept it') rules.onKept = die;
    else if (point === 'while LinkedIn is asked') rules.onRead = die;
    else rules.onKept = () => beginWaiting(arena, die);
  });
}

async function dieBeforeClaim(arena: Arena, post: ScheduledPostId): Promise<void> {
  const held = await hold(arena.db, lockOf(post));
  const life = arena.begin();
  await othersWait(arena.db, 1);
  await life.kill();
  await held.release();
}

/** Whoever waits for a row is served in turn: the claim, then we, then whoever sends; seldom he is faster, and has sent it by then. */
async function dieAfterClaim(arena: Arena, post: ScheduledPostId): Promise<void> {
  const first = await hold(arena.db, lockOf(post));
  const life = arena.begin();
  await othersWait(arena.db, 1);
  const second = hold(arena.db, lockOf(post));
  await othersWait(arena.db, 2);
  await first.release();
  const held = await second;
  if (!(await isKnown(arena.db, post))) await othersWait(arena.db, 1);
  await life.kill();
  await held.release();
}

async function dieWhenKnown(arena: Arena, post: ScheduledPostId): Promise<void> {
  const life = arena.begin();
  while (!(await isKnown(arena.db, post)));
  await life.kill();
}

async function isKnown(db: Db, post: ScheduledPostId): Promise<boolean> {
  const { rows } = await sql`
    select 1 from scheduled_post where scheduled_post_id = ${post} and state not in ('scheduled', 'publishing')`.execute(db);
  return rows.length > 0;
}

/** LinkedIn answers, and whoever writes it down waits; then he dies. */
async function beginWaiting(arena: Arena, die: Life['kill']): Promise<void> {
  arena.linkedin.rules.onKept = () => undefined;
  const held = await hold(arena.db, sql`select from scope where scope = ${arena.scope} for update`);
  void othersWait(arena.db, 1).then(die).then(held.release);
}

type Held = { readonly release: () => Promise<void> };

function lockOf(post: ScheduledPostId) {
  return sql`select from scheduled_post where scheduled_post_id = ${post} for update`;
}

/** Resolves when it is held. */
function hold(db: Db, lock: ReturnType<typeof sql>): Promise<Held> {
  return new Promise((resolve, reject) => {
    let open: () => void = () => undefined;
    const opened = new Promise<void>((passed) => {
      open = passed;
    });
    const ended = db.transaction().execute(async (tx) => {
      await lock.execute(tx);
      resolve({
        release: () => {
          open();
          return ended;
        },
      });
      await opened;
    });
    ended.catch(reject);
  });
}

async function othersWait(db: Db, count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*) as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if ((rows[0]?.waiting ?? 0) >= count) return;
  }
}
