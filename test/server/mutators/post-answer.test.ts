import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AccountMonth } from '../../../src/domain/account-month.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { AccountId, GroupId } from '../../../src/domain/id.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import {
  act,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  importReading,
  join,
  NOON,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../world.ts';

/** What a member says of two of LinkedIn's numbers reaches those who see his figures, and changes nothing else of his. */
const DAY = '2026-11-18' as Day;
const IDS = ['activity:7400000000000000001', 'share:7400000000000000002'] as const;

const READING: Reading = {
  ...readingOf('2026-11-20', 3, 10),
  posts: IDS.map((id) => ({
    id,
    url: `https://www.linkedin.com/feed/update/urn:li:${id}`,
    publishedOn: DAY,
    window: null,
    figures: { impressions: 9 },
  })),
};

let ground: Ground;
let group: GroupId;
let world: World;
let me: Seat;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `answers ${run++}`);
  const device = await signIn(world, `answerer${run}`);
  ({ group, seat: me } = await createGroup(world, device, await createAccount(world, device, 'Answerer')));
  await importReading(world, me, READING);
});

function say(
  same: boolean,
  at: number,
  { device = me.device, account = me.account, day = DAY, ids = IDS }: Partial<Saying> = {},
): Promise<string> {
  return act(world, device, 'post.answer', { account, day, answer: { ids: [ids[0], ids[1]], same, at } });
}
type Saying = {
  readonly account: AccountId;
  readonly device: Seat['device'];
  readonly day: Day;
  readonly ids: readonly [string, string];
};

async function month(): Promise<AccountMonth> {
  const [row] = await world.db.selectFrom('account_month').select('value').where('account_id', '=', me.account).execute();
  if (!row) throw new Error('it was imported');
  return row.value;
}

test('the latest answer holds, on whichever device it was given, in whatever order they arrive', async () => {
  const other = await addDevice(world, me.device);
  expect(await say(false, NOON - 1000, { device: other })).toBe('ok');
  expect(await say(true, NOON - 5000)).toBe('ok');
  expect((await month()).answers).toEqual([{ ids: IDS, same: false, at: NOON - 1000 }]);
  expect(await say(true, NOON - 500)).toBe('ok');
  expect((await month()).answers).toEqual([{ ids: IDS, same: true, at: NOON - 500 }]);
});

test('an answer by a clock that is fast outranks nothing that is said after it', async () => {
  expect(await say(true, NOON + 365 * 86_400_000)).toBe('ok');
  world.clock.now += 1000;
  expect(await say(false, world.clock.now)).toBe('ok');
  expect((await month()).answers).toEqual([{ ids: IDS, same: false, at: NOON + 1000 }]);
});

test.each<readonly [string, Partial<Saying>]>([
  ['of a post that is not there', { ids: [IDS[0], 'share:7400000000000000009'] }],
  ['of another day', { day: '2026-11-19' as Day }],
  ['of a month without figures', { day: '2020-01-01' as Day }],
])('an answer %s is refused, and nothing is kept of it', async (_, saying) => {
  const before = await month();
  expect(await say(true, NOON, saying)).toBe('bad-request');
  expect(await month()).toEqual(before);
});

test('R41: it goes to those who see his figures, as far back as they see them', async () => {
  const analyst = await join(world, me.device, group, `analyst${run}`, 'analyst');
  const late = await join(world, me.device, group, `late${run}`, 'user', 'from-today');
  await importReading(world, late, READING);
  for (const { device, account } of [me, late]) expect(await say(true, NOON, { device, account })).toBe('ok');
  const { tiles } = await pullAll(world, analyst.device);
  expect(tiles.get(`team:${group} ${me.account} 2026-11`)).toMatchObject({ answers: [{ ids: IDS, same: true }] });
  expect(JSON.stringify(tiles.get(`team:${group} ${late.account} 2026-11`) ?? null)).not.toMatch(/answers|activity/);
});
