import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { GRACE_MS } from '../../../src/domain/plan.ts';
import type { GroupId, OrganizationId, SeatId } from '../../../src/domain/id.ts';
import { tellLapsed } from '../../../src/server/scopes/lapse.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import { recordsOf } from '../records.ts';
import { createOrganization, createPayer, offer, type Payer, pay, sit } from '../seats.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  join,
  readingOf,
  signIn,
  type World,
} from '../world.ts';

const DAY = 86_400_000;
let ground: Ground;
let world: World;
let payer: Payer;
let mei: Device;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `organizations ${run++}`);
  payer = await createPayer(world, `payer${run}`, 2);
  mei = await signIn(world, `mei${run}`, 'free');
});

const person = async (device: Device) => (await recordsOf(world, device, 'person'))[0];
const seats = () => recordsOf(world, payer.device, 'seat');
const sponsors = (device: Device) => recordsOf(world, device, 'sponsor');

async function upkeep(after: number): Promise<void> {
  world.clock.now += after;
  await tellLapsed(world.db, new Date(world.clock.now));
}

test('R11, I7: a seat is offered by its address, accepted by whoever has it, and counts as the business plan from then on', async () => {
  const seat = await offer(world, payer, mei.address);
  expect(await sponsors(mei)).toEqual([
    {
      id: seat,
      name: `Org of ${payer.device.address}`,
      owner: `payer${run}`,
      state: 'open',
      paid: false,
      heir: false,
      expiresAt: world.clock.now + 7 * DAY,
    },
  ]);
  expect(await person(mei)).toMatchObject({ plan: 'free' });
  expect(await act(world, mei, 'seat.accept', { seat })).toBe('ok');
  expect(await person(mei)).toMatchObject({ plan: 'business', graceUntil: null, own: { plan: 'free' } });
  expect(await sponsors(mei)).toMatchObject([{ id: seat, state: 'held', paid: true }]);
  const account = await createAccount(world, mei, 'Mei');
  const group = { group: world.id<GroupId>(), membership: world.id<never>(), account };
  const fields = { name: 'Mine', logo: null, purpose: 'clients', about: '', invitations: [] } as const;
  expect(await act(world, mei, 'group.create', { ...group, ...fields, invitations: [] })).toBe('ok');
});

test('R11: its owner is told nothing but the address that he typed and what became of the seat, and sees no figure and no Group', async () => {
  const admin = await signIn(world, `admin${run}`);
  const { group } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin'), 'Secret team');
  const user = await join(world, admin, group, `user${run}`, 'user');
  await importReading(world, user, readingOf('2026-11-20', 40, 7));
  const seat = await sit(world, payer, user.device);
  const { rows, scopes, tiles } = await pullAll(world, payer.device);
  expect(scopes).toEqual([`self:${payer.device.person}`]);
  expect(tiles.size).toBe(0);
  const text = JSON.stringify([...rows]);
  for (const word of [group, 'Secret team', user.account, user.device.person, user.membership]) expect(text).not.toContain(word);
  expect(await seats()).toEqual([
    {
      id: seat,
      address: user.device.address,
      state: 'held',
      paid: true,
      mail: 'waiting',
      expiresAt: expect.any(Number),
    },
  ]);
});

test('those who hold seats know nothing of each other, and a Group knows nothing of seats', async () => {
  const { group } = await createGroup(world, payer.device, payer.account).catch(() => ({ group: null })); // he has no plan himself
  expect(group).toBeNull();
  const jonas = await signIn(world, `jonas${run}`, 'free');
  await sit(world, payer, mei);
  const before = await pullAll(world, mei);
  await sit(world, payer, jonas);
  expect(await pullAll(world, mei)).toEqual(before);
  expect(JSON.stringify([...before.rows])).not.toContain(`jonas${run}`);
});

test('no more seats are offered or taken than are paid for', async () => {
  await sit(world, payer, mei);
  await offer(world, payer, `second${run}@x.test`);
  const { device, organization } = payer;
  const third = { id: world.id<SeatId>(), address: `third${run}@x.test` };
  expect(await act(world, device, 'seat.offer', { organization, seats: [third] })).toBe('no-seat');
  await pay(world, organization, 3);
  expect(await act(world, device, 'seat.offer', { organization, seats: [third] })).toBe('ok');
  await pay(world, organization, 1);
  const guest = await signIn(world, `third${run}`);
  expect(await act(world, guest, 'seat.accept', { seat: third.id })).toBe('no-seat');
});

test('one address has one seat: offered twice it changes nothing, and once it was declined it may be offered anew', async () => {
  const { device, organization } = payer;
  const seat = await offer(world, payer, mei.address);
  const again = { id: world.id<SeatId>(), address: mei.address };
  expect(await act(world, device, 'seat.offer', { organization, seats: [again] })).toBe('ok');
  expect(await seats()).toMatchObject([{ id: seat, state: 'open' }]);
  expect(await act(world, mei, 'seat.decline', { seat })).toBe('ok');
  expect(await seats()).toMatchObject([{ id: seat, state: 'declined' }]);
  expect(await sponsors(mei)).toEqual([]);
  expect(await act(world, mei, 'seat.accept', { seat })).toBe('refused');
  expect(await act(world, device, 'seat.offer', { organization, seats: [again] })).toBe('ok');
  expect(await seats()).toMatchObject([{ id: again.id, state: 'open' }]);
  expect(await act(world, mei, 'seat.decline', { seat: again.id })).toBe('ok');
  expect(await act(world, device, 'seat.offerAgain', { organization, seat: again.id })).toBe('ok');
  expect(await sponsors(mei)).toMatchObject([{ id: again.id, state: 'open' }]);
});

test('I5: an offer runs out after a week, and both are told', async () => {
  const seat = await offer(world, payer, mei.address);
  await upkeep(7 * DAY);
  expect(await seats()).toMatchObject([{ id: seat, state: 'expired' }]);
  expect(await sponsors(mei)).toEqual([]);
  expect(await act(world, mei, 'seat.accept', { seat })).toBe('refused');
});

test('an offer waits for an address that nobody has shown to be his yet, and is his once somebody has', async () => {
  const seat = await offer(world, payer, `later${run}@x.test`);
  const later = await signIn(world, `later${run}`, 'free');
  expect(await sponsors(later)).toMatchObject([{ id: seat, state: 'open' }]);
  expect(await act(world, later, 'seat.accept', { seat })).toBe('ok');
});

test('I7: one’s own plan rests while the seat pays, and goes on where it was when the seat is given back', async () => {
  await changePlan(world.db, mei.person, 'business', new Date(world.clock.now), { until: world.clock.now + 10 * DAY });
  const seat = await sit(world, payer, mei);
  expect((await person(mei))?.own).toEqual({ plan: 'business', until: null, left: 10 * DAY - 1 });
  await upkeep(30 * DAY);
  expect(await person(mei)).toMatchObject({ plan: 'business', graceUntil: null });
  expect(await act(world, mei, 'seat.leave', { seat })).toBe('ok');
  expect(await person(mei)).toMatchObject({ plan: 'business', graceUntil: null });
  expect((await person(mei))?.own).toEqual({ plan: 'business', until: world.clock.now + 10 * DAY - 1, left: null });
  expect(await seats()).toMatchObject([{ id: seat, state: 'left', paid: false }]);
});

/** An Admin of a Group of his own whose plan is a seat. */
async function leadFromSeat(): Promise<{ readonly seat: SeatId; readonly group: GroupId }> {
  const seat = await sit(world, payer, mei);
  const { group } = await createGroup(world, mei, await createAccount(world, mei, 'Mei'));
  return { seat, group };
}

const resting = async () => (await recordsOf(world, mei, 'membership')).map(({ suspended }) => suspended);

test('I10: who loses the seat keeps all for two weeks and is told until when; then his memberships rest, and come back with a seat', async () => {
  const { seat } = await leadFromSeat();
  expect(await act(world, payer.device, 'seat.remove', { organization: payer.organization, seat })).toBe('ok');
  expect([await seats(), await sponsors(mei)]).toEqual([[], []]);
  expect(await person(mei)).toMatchObject({ plan: 'business', graceUntil: world.clock.now + GRACE_MS });
  await upkeep(GRACE_MS - 1);
  expect(await resting()).toEqual([null]);
  await upkeep(1);
  expect(await person(mei)).toMatchObject({ plan: 'free', graceUntil: null });
  expect(await resting()).toEqual(['Team']);
  await sit(world, payer, mei);
  expect(await resting()).toEqual([null]);
  expect(await person(mei)).toMatchObject({ plan: 'business', graceUntil: null });
});

test('I10: a seat that is paid for again within the grace leaves nothing to be restored', async () => {
  await leadFromSeat();
  await pay(world, payer.organization, 0);
  expect(await sponsors(mei)).toMatchObject([{ state: 'held', paid: false }]);
  expect((await person(mei))?.graceUntil).toBe(world.clock.now + GRACE_MS);
  await upkeep(GRACE_MS - 1);
  await pay(world, payer.organization, 1);
  await upkeep(GRACE_MS);
  expect([await resting(), (await person(mei))?.graceUntil]).toEqual([[null], null]);
});

test('where fewer seats are paid for than are held, whoever came last loses his, and has it back when there are more again', async () => {
  const jonas = await signIn(world, `jonas${run}`, 'free');
  await sit(world, payer, mei);
  await sit(world, payer, jonas);
  await pay(world, payer.organization, 1);
  expect(await sponsors(mei)).toMatchObject([{ paid: true }]);
  expect(await sponsors(jonas)).toMatchObject([{ paid: false }]);
  expect((await seats()).filter(({ paid }) => paid)).toMatchObject([{ address: mei.address }]);
  const [first] = (await seats()).filter(({ address }) => address === mei.address);
  await act(world, payer.device, 'seat.remove', { organization: payer.organization, seat: first?.id ?? world.id<SeatId>() });
  expect(await sponsors(jonas)).toMatchObject([{ paid: true }]);
});

test('seats that are paid for until a day end with it, by themselves', async () => {
  await leadFromSeat();
  await pay(world, payer.organization, 2, world.clock.now + 5 * DAY);
  await upkeep(5 * DAY - 1);
  expect(await sponsors(mei)).toMatchObject([{ paid: true }]);
  await upkeep(1);
  expect(await sponsors(mei)).toMatchObject([{ paid: false }]);
  expect((await person(mei))?.graceUntil).toBe(world.clock.now + GRACE_MS);
});

test('a plan of one’s own that ends on a day ends with it, and its grace with its own', async () => {
  await changePlan(world.db, mei.person, 'business', new Date(world.clock.now), { until: world.clock.now + DAY });
  await upkeep(DAY);
  expect(await person(mei)).toMatchObject({ plan: 'business', graceUntil: world.clock.now + GRACE_MS, own: { plan: 'free' } });
  await upkeep(GRACE_MS);
  expect(await person(mei)).toMatchObject({ plan: 'free', graceUntil: null });
});

test('a renamed owner and a renamed Organization are told to those it pays for', async () => {
  await sit(world, payer, mei);
  await act(world, payer.device, 'account.edit', { account: payer.account, name: 'Other Name', vanity: null });
  await act(world, payer.device, 'organization.rename', { organization: payer.organization, name: 'Other GmbH' });
  expect(await sponsors(mei)).toMatchObject([{ owner: 'Other Name', name: 'Other GmbH' }]);
});

test('one owns one Organization', async () => {
  const { device, account } = payer;
  const more = { organization: world.id<OrganizationId>(), account, name: 'Second' };
  expect(await act(world, device, 'organization.create', more)).toBe('refused');
});

test('it is handed over to whoever holds a seat, once he agrees: all of it, and nothing stays with who had it', async () => {
  const { device, organization } = payer;
  const seat = await sit(world, payer, mei);
  const open = await offer(world, payer, `open${run}@x.test`);
  const account = await createAccount(world, mei, 'Mei');
  expect(await act(world, mei, 'organization.takeOver', { seat, account })).toBe('refused');
  expect(await act(world, device, 'organization.offer', { organization, seat: open })).toBe('refused');
  expect(await act(world, device, 'organization.offer', { organization, seat })).toBe('ok');
  expect(await sponsors(mei)).toMatchObject([{ heir: true }]);
  expect(await act(world, device, 'organization.offer', { organization, seat: null })).toBe('ok');
  expect(await act(world, mei, 'organization.takeOver', { seat, account })).toBe('refused');
  await act(world, device, 'organization.offer', { organization, seat });
  const holding = await pullAll(world, device);
  expect(JSON.stringify([...holding.rows])).toContain(mei.address);
  expect(await act(world, mei, 'organization.takeOver', { seat, account })).toBe('ok');
  expect(await recordsOf(world, mei, 'organization')).toMatchObject([{ id: organization, seats: 2, heir: null }]);
  expect((await recordsOf(world, mei, 'seat')).map(({ id }) => id).sort()).toEqual([seat, open].sort());
  expect(await sponsors(mei)).toMatchObject([{ owner: 'Mei', heir: false }]);
  const { rows } = await pullAll(world, device, holding);
  expect(JSON.stringify([...rows])).not.toContain(mei.address);
  expect([...rows.keys()].filter((key) => /^\S+ (organization|seat)/.test(key))).toEqual([]);
  expect(await act(world, device, 'organization.rename', { organization, name: 'Mine still' })).toBe('refused');
  expect(await createOrganization(world, device, payer.account)).toBeTruthy();
});

test('who has an Organization already takes no other over', async () => {
  const seat = await sit(world, payer, mei);
  const account = await createAccount(world, mei, 'Mei');
  await createOrganization(world, mei, account);
  await act(world, payer.device, 'organization.offer', { organization: payer.organization, seat });
  expect(await act(world, mei, 'organization.takeOver', { seat, account })).toBe('refused');
});

test('deleted, it pays for nobody, its seats are nobody’s, and its id is never another’s', async () => {
  const { device, organization, account } = payer;
  await leadFromSeat();
  expect(await act(world, device, 'organization.delete', { organization })).toBe('ok');
  expect(await sponsors(mei)).toEqual([]);
  expect((await person(mei))?.graceUntil).toBe(world.clock.now + GRACE_MS);
  expect([...(await pullAll(world, device)).rows.keys()].filter((key) => /^\S+ (organization|seat)/.test(key))).toEqual([]);
  expect(await act(world, device, 'organization.create', { organization, account, name: 'Again' })).toBe('refused');
  await createOrganization(world, device, account);
});

test('an owner causes 200 mails a day, and one seat three', async () => {
  await pay(world, payer.organization, 500);
  const { device, organization } = payer;
  const many = (count: number, word: string) =>
    Array.from({ length: count }, (_, at) => ({ id: world.id<SeatId>(), address: `${word}${at}-${run}@x.test` }));
  const seat = await offer(world, payer, mei.address);
  for (const code of ['ok', 'ok', 'ok', 'too-many'])
    expect(await act(world, device, 'seat.offerAgain', { organization, seat })).toBe(code);
  expect(await act(world, device, 'seat.offer', { organization, seats: many(196, 'a') })).toBe('ok');
  expect(await act(world, device, 'seat.offer', { organization, seats: many(1, 'b') })).toBe('too-many');
});

test('of many who take the last paid seat at once one has it', async () => {
  await pay(world, payer.organization, 8);
  const guests = await Promise.all(Array.from({ length: 8 }, (_, at) => signIn(world, `guest${at}-${run}`, 'free')));
  const offered: SeatId[] = [];
  for (const guest of guests) offered.push(await offer(world, payer, guest.address));
  await pay(world, payer.organization, 1);
  const codes = await Promise.all(
    guests.map((guest, at) => act(world, guest, 'seat.accept', { seat: offered[at] ?? world.id<SeatId>() })),
  );
  expect(codes.toSorted()).toEqual([...Array(7).fill('no-seat'), 'ok']);
  expect((await seats()).filter(({ state }) => state === 'held')).toMatchObject([{ paid: true }]);
});

test('whatever its owner, its people and the payer do at once, plans are what seats say', async () => {
  const { device, organization } = payer;
  for (let round = 0; round < 4; round++) {
    await pay(world, organization, 3);
    const guests = await Promise.all([0, 1, 2].map((at) => signIn(world, `racer${at}-${round}-${run}`, 'free')));
    const offered: SeatId[] = [];
    for (const guest of guests) offered.push(await offer(world, payer, guest.address));
    const [first, second, third] = offered as [SeatId, SeatId, SeatId];
    const [a, b, c] = guests as [Device, Device, Device];
    await Promise.all([
      act(world, a, 'seat.accept', { seat: first }),
      act(world, b, 'seat.accept', { seat: second }).then(() => act(world, b, 'seat.leave', { seat: second })),
      act(world, c, 'seat.accept', { seat: third }),
      act(world, device, 'seat.remove', { organization, seat: first }),
      pay(world, organization, 1 + (round % 3)),
      upkeep(0),
    ]);
    for (const guest of guests) {
      const [sponsor] = await sponsors(guest);
      const isPaid = sponsor?.state === 'held' && sponsor.paid;
      expect([await person(guest), isPaid]).toMatchObject([isPaid ? { plan: 'business', graceUntil: null } : {}, isPaid]);
      if (!isPaid) expect((await person(guest))?.plan === 'free' || (await person(guest))?.graceUntil).toBeTruthy();
    }
    for (const { id } of await seats()) await act(world, device, 'seat.remove', { organization, seat: id });
  }
});
