import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/role.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import {
  createAccount,
  createGroup,
  createWorld,
  importReading,
  join,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../world.ts';

/** R50: one Admin, three Analysts, six Users, each with figures; what each pulls on a new device. */
let ground: Ground;
let world: World;
let seats: Seat[];
const pulled = new Map<Seat, { readonly text: string; readonly tiles: readonly string[] }>();
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'ten');
  const founder = await signIn(world, 'person0');
  const { group, seat } = await createGroup(world, founder, await createAccount(world, founder, 'Person 0'));
  seats = [seat];
  for (let n = 1; n < 10; n++) seats.push(await join(world, founder, group, `person${n}`, n < 4 ? 'analyst' : 'user'));
  for (const one of seats) await importReading(world, one, readingOf('2026-11-20', 40, seats.indexOf(one) + 1));
  for (const one of seats) {
    const { rows, tiles } = await pullAll(world, one.device);
    pulled.set(one, { text: JSON.stringify([...rows, ...tiles]), tiles: [...tiles.keys()] });
  }
});
afterAll(() => ground.drop());

type Pair = { readonly viewer: Seat; readonly other: Seat };

function countPairs(holds: (pair: Pair) => boolean): { readonly count: number; readonly roles: readonly string[] } {
  const pairs = seats.flatMap((viewer) => seats.filter((other) => other !== viewer).map((other) => ({ viewer, other })));
  expect(pairs).toHaveLength(90);
  const held = pairs.filter(holds);
  const roles = held.map(({ viewer, other }) => `${viewer.role} of ${other.role}`);
  return { count: held.length, roles: [...new Set(roles)].sort() };
}

const of = (viewer: Role, ...others: readonly Role[]) => others.map((other) => `${viewer} of ${other}`);
/** Whatever would tell that somebody is there. */
const marksOf = ({ device, account, membership }: Seat) => [device.person, device.address, account, membership];

test('R50: of 90 pairs, 60 know of each other: all but the Users of Users', () => {
  expect(countPairs(({ viewer, other }) => pulled.get(viewer)?.text.includes(other.membership) === true)).toEqual({
    count: 60,
    roles: [
      ...of('admin', 'analyst', 'user'),
      ...of('analyst', 'admin', 'analyst', 'user'),
      ...of('user', 'admin', 'analyst'),
    ].sort(),
  });
});

test("R50: 36 see the other's figures: those of the Admin and the Analysts", () => {
  expect(
    countPairs(({ viewer, other }) => pulled.get(viewer)?.tiles.some((key) => key.includes(other.account)) === true),
  ).toEqual({
    count: 36,
    roles: [...of('admin', 'analyst', 'user'), ...of('analyst', 'admin', 'analyst', 'user')].sort(),
  });
});

test('R33, R34: 30 pairs are hidden: not an id, a name or an address of the other anywhere', () => {
  const hidden = ({ viewer, other }: Pair) => {
    const text = pulled.get(viewer)?.text ?? '';
    return [...marksOf(other), `person${seats.indexOf(other)}`].every((mark) => !text.includes(mark));
  };
  expect(countPairs(hidden)).toEqual({ count: 30, roles: of('user', 'user') });
});

test('R29, R35: a User is told of Admin and Analysts their names and roles, and of no account and no figure', () => {
  for (const viewer of seats.filter(({ role }) => role === 'user')) {
    const { text = '', tiles = [] } = pulled.get(viewer) ?? {};
    for (const staff of seats.filter(({ role }) => role !== 'user')) {
      expect(text).toContain(staff.membership);
      for (const mark of [staff.account, staff.device.person, staff.device.address]) expect(text).not.toContain(mark);
    }
    expect(tiles.every((key) => key.includes(viewer.account))).toBe(true);
    expect(tiles.length).toBeGreaterThan(0);
  }
});
