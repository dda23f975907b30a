import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthOf } from '../../../src/domain/day.ts';
import type { AccountId, GroupId } from '../../../src/domain/id.ts';
import type { Scope } from '../../../src/domain/visibility.ts';
import { sql } from 'kysely';
import type { Db } from '../../../src/server/db/database.ts';
import { readChangesSince } from '../../../src/server/db/scope.ts';
import { createFeed } from '../../../src/server/scopes/feed.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  importReading,
  join,
  readingOf,
  type Seat,
  signIn,
  staffOf,
  type World,
} from '../world.ts';

const [WRITERS, COMMITS] = [8, 260];
const TIMEOUT = { timeout: 120_000 }; // 2,000 commits on a busy machine
let ground: Ground;
let world: World;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'order');
});
afterAll(() => ground.drop());

/** Each commit puts one account-month that no other puts: a reader that follows the head must meet every one. */
async function write(db: Db, scope: Scope, writer: number): Promise<void> {
  for (let n = 0; n < COMMITS; n++)
    await db.transaction().execute(async (tx) => {
      const feed = createFeed();
      feed.putMonths(scope, accountOf(writer, n), [monthOf('2026-11-01' as never)]);
      if (n % 3 === 0) feed.putMonths(`card:${scope.slice(5)}` as Scope, accountOf(writer, n), [monthOf('2026-11-01' as never)]); // a second head
      await sql`select pg_sleep(random() * 0.001)`.execute(tx);
      await feed.flush(tx);
    });
}

function accountOf(writer: number, n: number): AccountId {
  return `00000000-0000-4000-8000-${String(writer).padStart(4, '0')}${String(n).padStart(8, '0')}` as AccountId; // written out, so that it can be told
}

test(
  'of 2,080 commits by 8 writers, a reader that follows the head live misses none, and no head is skipped',
  TIMEOUT,
  async () => {
    const scope: Scope = `team:${world.id<GroupId>()}`;
    const seen = new Set<string>();
    const heads: number[] = [];
    let done = false;
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(ground.db, scope, writer))).finally(() => {
      done = true;
    });
    let head = 0;
    let reads = 0;
    for (let quiet = false; !quiet; reads++) {
      quiet = done;
      const changes = await ground.db.transaction().execute((tx) => readChangesSince(tx, scope, head, 1000));
      for (const change of changes) {
        seen.add(change.account);
        heads.push(change.head);
      }
      head = changes.at(-1)?.head ?? head;
    }
    await writing;
    expect(seen.size).toBe(WRITERS * COMMITS);
    expect(heads).toEqual(Array.from({ length: WRITERS * COMMITS }, (_, at) => at + 1));
    expect(reads).toBeGreaterThan(20); // it did read while they wrote
  },
);

test('imports, joinings and leavings at once leave no figure of a leaver and miss none of a joiner', TIMEOUT, async () => {
  const device = await signIn(world, 'admin');
  const { group } = await createGroup(world, device, await createAccount(world, device, 'Admin'));
  const seats: Seat[] = [];
  for (let n = 0; n < 4; n++) seats.push(await join(world, device, group, `m${n}`, 'user'));
  for (let round = 0; round < 6; round++) {
    await Promise.all([
      ...seats.map((seat, at) =>
        importReading(world, seat, readingOf('2026-11-20', 40 + round, round * 10 + at, world.clock.now + round)),
      ),
      act(world, device, 'membership.remove', { group, membership: (seats[round % 4] as Seat).membership }), // four were made
      join(world, device, group, `late${round}`, 'user').then((seat) =>
        importReading(world, seat, readingOf('2026-11-20', 3, round)),
      ),
    ]).catch((error: Error) => expect(error.message).toBe('never'));
    expect(await findWrong(group)).toEqual([]);
    const seat = seats[round % 4] as Seat; // the one who was removed comes back while he imports
    const [invitation, membership] = [world.id<never>(), world.id<never>()];
    await act(world, device, 'invitation.send', {
      group,
      invitations: [{ id: invitation, address: seat.device.address, role: 'user' }],
    });
    const second = { ...seat, device: { ...seat.device, clientId: world.id<never>(), last: 0 } };
    await Promise.all([
      act(world, seat.device, 'invitation.accept', {
        invitation,
        membership,
        account: seat.account,
        history: 'all',
        seen: await staffOf(world, group),
      }),
      importReading(world, second, readingOf('2026-11-20', 200 + round, round, world.clock.now + round)),
    ]);
    seats[round % 4] = { ...seat, membership };
    expect(await findWrong(group)).toEqual([]);
  }
  expect((await pullAll(world, device)).tiles.size).toBeGreaterThan(0);
});

test('what is told at once of names, roles, the Group and invitations agrees with what is stored', TIMEOUT, async () => {
  const device = await signIn(world, 'teller');
  const { group } = await createGroup(world, device, await createAccount(world, device, 'Teller'));
  const seat = await join(world, device, group, 'told', 'analyst');
  const guest = await signIn(world, 'guest');
  const helper = await join(world, device, group, 'helper', 'admin');
  for (let round = 0; round < 8; round++) {
    const role = (['user', 'analyst', 'admin'] as const)[round % 3] ?? 'user';
    const invitation = { id: world.id<never>(), address: guest.address, role: 'user' as const };
    const codes = await Promise.all([
      act(world, seat.device, 'account.edit', { account: seat.account, name: `Name ${round}`, vanity: 'told' }),
      act(world, device, 'membership.role', { group, membership: seat.membership, role }),
      act(world, helper.device, 'invitation.send', { group, invitations: [invitation] }),
    ]);
    expect(codes).toEqual(['ok', 'ok', 'ok']);
    const { rows: member } = await sql`select value->>'name' as name, value->>'role' as role from scope_row
      where scope = ${`team:${group}`} and key = ${seat.membership}`.execute(ground.db);
    expect(member).toEqual([{ name: `Name ${round}`, role }]);
    const { rows: waiting } = await sql<{ staff: { id: string; name: string }[] }>`select value->'staff' as staff from scope_row
      where scope = ${`self:${guest.person}`} and entity = 'invitation' and value is not null`.execute(ground.db);
    const told = waiting[0]?.staff.find(({ id }) => id === seat.membership);
    expect(told?.name).toBe(role === 'user' ? undefined : `Name ${round}`);
    const id = (
      await sql<{
        id: never;
      }>`select invitation_id as id from invitation where group_id = ${group} and state = 'open' and address = ${guest.address}`.execute(
        ground.db,
      )
    ).rows[0]?.id;
    if (id) await act(world, device, 'invitation.revoke', { group, invitation: id });
  }
});

/** Months that are in the team's log and should not be, or the other way round. */
async function findWrong(group: GroupId): Promise<unknown[]> {
  const logged = sql`select account_id, month from scope_change where scope = ${`team:${group}`}`;
  const present = sql`select am.account_id, am.month from membership m join account_month am using (account_id)
    where m.group_id = ${group} and m.ended_at is null`;
  const { rows } = await sql`(${logged} except ${present}) union all (${present} except ${logged})`.execute(ground.db);
  return rows;
}
