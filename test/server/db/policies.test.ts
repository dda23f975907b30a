import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import { type Scope, scopesOf } from '../../../src/domain/visibility.ts';
import type { Tx } from '../../../src/server/db/database.ts';
import { hashSecret } from '../../../src/server/auth/hash.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { readHeads } from '../../../src/server/db/scope.ts';
import { asViewer } from '../../../src/server/db/role.ts';
import { createGround, type Ground } from '../ground.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  importReading,
  invite,
  join,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../world.ts';

/** The ten people of R50, and an eleventh in a Group of his own. */
let ground: Ground;
let world: World;
let group: GroupId;
let seats: Seat[];
let stranger: Seat;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'policies');
  const founder = await signIn(world, 'admin');
  const created = await createGroup(world, founder, await createAccount(world, founder, 'Admin'));
  group = created.group;
  seats = [created.seat];
  for (const name of ['analyst1', 'analyst2', 'analyst3']) seats.push(await join(world, founder, group, name, 'analyst'));
  for (let n = 1; n <= 6; n++) seats.push(await join(world, founder, group, `user${n}`, 'user'));
  await invite(world, founder, group, 'waiting@x.test', 'user');
  const other = await signIn(world, 'stranger');
  stranger = (await createGroup(world, other, await createAccount(world, other, 'Stranger'))).seat;
  for (const [at, seat] of [...seats, stranger].entries()) await importReading(world, seat, readingOf('2026-11-20', 40, at + 1));
});
afterAll(() => ground.drop());

type Seen = Awaited<ReturnType<typeof lookAtAll>>;

/** Every table without any `where`. */
async function lookAtAll(tx: Tx) {
  return {
    memberships: (await tx.selectFrom('membership').select('membership_id').execute()).map((row) => row.membership_id),
    accounts: (await tx.selectFrom('account').select('account_id').execute()).map((row) => row.account_id),
    months: (await tx.selectFrom('account_month').select('account_id').distinct().execute()).map((row) => row.account_id),
    changes: (await tx.selectFrom('scope_change').select('account_id').distinct().execute()).map((row) => row.account_id),
    scopes: (await tx.selectFrom('scope').select('scope').orderBy('scope').execute()).map((row) => row.scope),
    rows: await tx.selectFrom('scope_row').select(['scope', 'entity', 'key', 'value']).execute(),
    invitations: (await tx.selectFrom('invitation').select('address').execute()).map((row) => row.address),
    groups: (await tx.selectFrom('grp').select('group_id').execute()).map((row) => row.group_id),
    clients: (await tx.selectFrom('client').select('person_id').execute()).map((row) => row.person_id),
    receipts: (await tx.selectFrom('receipt').select('person_id').execute()).map((row) => row.person_id),
    memberLabels: (await tx.selectFrom('member_label').select(['post', 'labels']).execute()).map(({ labels }) => labels[0]),
    ownLabels: (await tx.selectFrom('own_label').select('labels').execute()).map(({ labels }) => labels[0]),
    addresses: (await tx.selectFrom('address').select('address').execute()).map((row) => row.address),
  };
}

const look = (seat: Seat): Promise<Seen> => asViewer(world.db, seat.device.person, lookAtAll);
const others = (seat: Seat) => seats.filter((other) => other !== seat);

test('R28 to R50: of 90 pairs, row-level security alone lets 60 know of each other and 36 see figures; 30 are hidden', async () => {
  const count = { known: 0, figures: 0, hidden: 0 };
  for (const viewer of seats) {
    const seen = await look(viewer);
    for (const other of others(viewer)) {
      const inCard = seen.rows.some((row) => row.entity === 'staff' && row.key === other.membership);
      const known = seen.memberships.includes(other.membership) || inCard;
      const figures = seen.months.includes(other.account);
      expect([viewer.role, other.role, known]).toEqual([
        viewer.role,
        other.role,
        viewer.role !== 'user' || other.role !== 'user',
      ]);
      expect([viewer.role, other.role, figures]).toEqual([viewer.role, other.role, viewer.role !== 'user']);
      expect(seen.changes.includes(other.account)).toBe(figures);
      count.known += Number(known);
      count.figures += Number(figures);
      count.hidden += Number(!known);
    }
  }
  expect(count).toEqual({ known: 60, figures: 36, hidden: 30 });
});

test('R33, R34: nothing that a User can read anywhere holds an id or a name of another User', async () => {
  for (const viewer of seats.filter(({ role }) => role === 'user')) {
    const seen = JSON.stringify(await look(viewer));
    for (const other of others(viewer).filter(({ role }) => role === 'user'))
      for (const word of [other.membership, other.account, other.device.person, other.device.address])
        expect(seen).not.toContain(word);
  }
});

test('R29, R35: a User reads of Admins and Analysts their names, roles and since when, no account and no figure', async () => {
  const user = seats.find(({ role }) => role === 'user') as Seat; // made above
  const seen = await look(user);
  expect(seen.memberships).toEqual([user.membership]);
  expect(seen.accounts).toEqual([user.account]);
  expect(seen.months).toEqual([user.account]);
  const staff = seen.rows.filter(({ entity }) => entity === 'staff').map(({ value }) => Object.keys(value as object).sort());
  expect(staff).toEqual(Array(4).fill(['id', 'name', 'role', 'staffSince']));
});

test('I2: everybody reads his own figures', async () => {
  for (const seat of [...seats, stranger]) expect((await look(seat)).months).toContain(seat.account);
});

test('scopes that may be read are those that domain/visibility.ts gives', async () => {
  for (const seat of seats) {
    const own: Scope[] = scopesOf(seat.device.person, [{ group, role: seat.role, suspended: false }]);
    const seen = await look(seat);
    expect(seen.scopes).toEqual(own);
    expect([...new Set(seen.rows.map(({ scope }) => scope))].sort()).toEqual(own);
  }
});

test('the head check of a session lists the same scopes as domain/visibility.ts', async () => {
  for (const seat of seats) {
    const token = hashSecret(seat.device.token);
    const heads = (await readHeads(ground.db, [token])).get(token.toString('hex'));
    expect(heads?.person).toBe(seat.device.person);
    expect(heads?.scopes.map(({ scope }) => scope).sort()).toEqual(
      scopesOf(seat.device.person, [{ group, role: seat.role, suspended: false }]),
    );
  }
});

test('what somebody agreed to is read by himself alone', async () => {
  for (const seat of [...seats, stranger]) {
    const { receipts } = await look(seat);
    expect(receipts.every((person) => person === seat.device.person)).toBe(true);
  }
  expect((await look(seats[1] as Seat)).receipts).toHaveLength(1);
});

test("R33: labels are read by Admins and Analysts, one's own by oneself alone; by no User, not even that there are any", async () => {
  const [admin, analyst, user] = [seats[0] as Seat, seats[1] as Seat, seats.at(-1) as Seat];
  const posts = ['activity:7400000000000000001'];
  expect(await act(world, admin.device, 'membership.label', { group, membership: user.membership, labels: ['Word'] })).toBe('ok');
  const onPost = { group, membership: user.membership, posts, labels: ['Post'] };
  expect(await act(world, analyst.device, 'membership.labelPost', onPost)).toBe('ok');
  expect(await act(world, user.device, 'post.label', { account: user.account, posts, labels: ['Mine'] })).toBe('ok');
  for (const seat of [...seats, stranger]) {
    const { memberLabels, ownLabels } = await look(seat);
    expect(memberLabels.toSorted()).toEqual(seat === stranger || seat.role === 'user' ? [] : ['Post', 'Word']);
    expect(ownLabels).toEqual(seat === user ? ['Mine'] : []);
  }
});

test('R30, R38, R45: invitations are read by Admins, and by the person invited alone', async () => {
  const waiting = await signIn(world, 'waiting');
  const seenBy = async (seat: Pick<Seat, 'device'>) => (await asViewer(world.db, seat.device.person, lookAtAll)).invitations;
  expect(await seenBy(seats[0] as Seat)).toHaveLength(10);
  expect(await seenBy(seats[1] as Seat)).toEqual([seats[1]?.device.address]); // one's own, used up
  expect(await seenBy({ device: waiting })).toEqual(['waiting@x.test']);
  expect(await seenBy(stranger)).toEqual([]);
});

test('a stranger reads nothing of a Group, and nobody reads of him', async () => {
  const seen = await look(stranger);
  expect(seen.accounts).toEqual([stranger.account]);
  expect(seen.memberships).toEqual([stranger.membership]);
  expect(seen.groups).not.toContain(group);
  for (const seat of seats) expect(JSON.stringify(await look(seat))).not.toContain(stranger.account);
});

test('a month before the day somebody shares from is not read by row-level security either', async () => {
  const shy = await join(world, (seats[0] as Seat).device, group, 'shy', 'user', 'from-today');
  await importReading(world, shy, readingOf('2026-11-21', 60, 7));
  const months = (seat: Seat) =>
    asViewer(world.db, seat.device.person, (tx) =>
      tx.selectFrom('account_month').select('month').where('account_id', '=', shy.account).orderBy('month').execute(),
    );
  expect((await months(seats[1] as Seat)).map(({ month }) => month)).toEqual(['2026-11']);
  expect((await months(shy)).map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11']);
  expect(await act(world, shy.device, 'membership.leave', { group, membership: shy.membership })).toBe('ok');
  expect(await months(seats[1] as Seat)).toEqual([]);
});

test('I10: who rests with his plan reads nothing of the Group, and no month of his is read, until the plan is back', async () => {
  const resting = await join(world, (seats[0] as Seat).device, group, 'resting', 'admin');
  await importReading(world, resting, readingOf('2026-11-20', 40, 8));
  const { person, token } = resting.device;
  for (const plan of ['free', 'business'] as const) {
    await changePlan(ground.db, person, plan);
    const rests = plan === 'free';
    const own = scopesOf(person, [{ group, role: 'admin', suspended: rests }]);
    const heads = (await readHeads(ground.db, [hashSecret(token)])).values().next().value;
    expect(heads?.scopes.map(({ scope }) => scope).sort()).toEqual(own);
    const seen = await look(resting);
    expect([seen.scopes, seen.groups, seen.months.length]).toEqual([own, rests ? [] : [group], rests ? 1 : 11]);
    for (const seat of seats) expect((await look(seat)).months.includes(resting.account)).toBe(!rests && seat.role !== 'user');
  }
  expect(await act(world, resting.device, 'membership.leave', { group, membership: resting.membership })).toBe('ok');
});

/** Statements that would change what is not one's own: refused outright, or they touch no row. */
const TRESPASSES: readonly (readonly [string, (victim: Seat, me: Seat) => ReturnType<typeof sql>])[] = [
  ["rename another's account", (v) => sql`update account set name = 'x' where account_id = ${v.account}`],
  ["overwrite another's figures", (v) => sql`update account_month set value = '{}' where account_id = ${v.account}`],
  ["add to another's figures", (v) => sql`insert into account_month values (${v.account}, '2020-01', '{}')`],
  ['promote oneself', (_, m) => sql`update membership set role = 'admin' where membership_id = ${m.membership}`],
  ['end another membership', (v) => sql`update membership set ended_at = now() where membership_id = ${v.membership}`],
  [
    'join without an invitation',
    (_, m) => sql`insert into membership (group_id, membership_id, account_id, person_id, role, joined_at)
    values (${group}, gen_random_uuid(), ${m.account}, ${m.device.person}, 'admin', now())`,
  ],
  ['edit the Group', () => sql`update grp set name = 'x' where group_id = ${group}`],
  [
    'invite',
    () => sql`insert into invitation (group_id, invitation_id, address, role, state, mail, inviter_id, sent_at, expires_at)
    values (${group}, gen_random_uuid(), 'x@x.test', 'admin', 'open', 'waiting', gen_random_uuid(), now(), now())`,
  ],
  ["write another's scope", (v) => sql`insert into scope_row values (${`self:${v.device.person}`}, 'account', 'x', 1, null)`],
  ["rest another's membership", (v) => sql`update membership set suspended_at = now() where membership_id = ${v.membership}`],
  ['wake his own', (_, m) => sql`update membership set suspended_at = null where membership_id = ${m.membership}`],
  [
    'take note of a raise for another',
    (v) => sql`update membership set raised_from = null where membership_id = ${v.membership}`,
  ],
  ['ask another for figures', (v) => sql`update membership set asked_at = now() where membership_id = ${v.membership}`],
  ['take back what he was asked', (_, m) => sql`update membership set asked_by = null where membership_id = ${m.membership}`],
  ['pay for seats without paying', () => sql`update organization set seats = 9`],
  ['call a seat paid for', () => sql`update seat set paid = true`],
  ['make an Organization his', (_, m) => sql`update organization set person_id = ${m.device.person}`],
  ['give himself a plan', () => sql`update person set plan = 'business'`],
  ["end another's receipt", (v) => sql`update receipt set ended_at = now() where person_id = ${v.device.person}`],
  [
    'agree for another',
    (v) => sql`insert into receipt (person_id, membership_id, group_id, group_name, account_id, role, staff, at)
    values (${v.device.person}, gen_random_uuid(), ${group}, 'x', ${v.account}, 'user', '[]', now())`,
  ],
  [
    'write on a member',
    (v) => sql`insert into member_label values (${group}, ${v.membership}, '', '["x"]')
      on conflict (group_id, membership_id, post) do update set labels = excluded.labels`,
  ],
  ['wipe what is written on a member', () => sql`update member_label set labels = '[]' where post = ''`],
  ['take away a row of labels', () => sql`delete from member_label`],
  ["write on another's post for him", (v) => sql`insert into own_label values (${v.account}, 'activity:1', '["x"]')`],
  ['delete the Group', () => sql`update grp set deleted_at = now() where group_id = ${group}`],
  ['raise a head', () => sql`update scope set head = head + 1`],
  ["take another's client", (v) => sql`insert into client values (${v.device.person}, gen_random_uuid(), 1, '{}')`],
];

test.each(TRESPASSES)(
  'R31, R32, R36 to R49: neither User nor Analyst can %s, whatever a mutator forgets',
  async (_, statement) => {
    const [admin, analyst] = seats as [Seat, Seat];
    const user = seats.at(-1) as Seat; // ten were made
    for (const me of [analyst, user]) {
      const done = asViewer(world.db, me.device.person, async (tx) =>
        Number((await statement(admin, me).execute(tx)).numAffectedRows),
      );
      expect(await done.catch((error: Error) => error.message)).toSatisfy(
        (outcome) => outcome === 0 || /row-level security|permission denied/.test(String(outcome)),
      );
    }
  },
);
