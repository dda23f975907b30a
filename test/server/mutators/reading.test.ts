import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import { readingsOf } from '../../../src/linkedin/pages/page-readings.ts';
import { captureOf } from '../../unit/extension/page-captures.ts';
import { createGround, type Ground } from '../ground.ts';
import { act, createAccount, createWorld, readingOf, type Seat, signIn, type World } from '../world.ts';

/** Figures are hostile input: whoever may write his own account must not harm those who read it. */
let ground: Ground;
let world: World;
let me: Pick<Seat, 'device' | 'account'>;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `readings ${run++}`);
  const device = await signIn(world, `reader${run}`);
  me = { device, account: await createAccount(world, device, 'Reader') };
});

function give(reading: Reading): Promise<string> {
  return act(world, me.device, 'reading.import', { account: me.account, reading, confirms: null });
}

async function months(): Promise<{ month: string; bytes: number }[]> {
  const rows = await world.db.selectFrom('account_month').selectAll().where('account_id', '=', me.account).execute();
  return rows.map(({ month, value }) => ({ month, bytes: Buffer.byteLength(JSON.stringify(value)) }));
}

test('a fact of the year 2999 or 1000 is refused, so that nobody’s team begins or ends there', async () => {
  const real = readingOf('2026-11-20', 3, 10);
  const post = { id: 'activity:1000000001', url: 'https://www.linkedin.com/feed/', window: null, figures: {} };
  expect(await give({ ...real, followers: { day: '2999-12-31' as Day, total: 1 } })).toBe('bad-request');
  expect(await give({ ...real, posts: [{ ...post, publishedOn: '1000-01-01' as Day }] })).toBe('bad-request');
  expect(await give(readingOf('2026-11-24', 3, 10))).toBe('bad-request');
  expect(await months()).toEqual([]);
  expect(await give(real)).toBe('ok');
  expect((await months()).map(({ month }) => month)).toEqual(['2026-11']);
});

test('a capture by a clock that is fast outranks nothing that is read after it', async () => {
  expect(await give(readingOf('2026-11-20', 3, 10, world.clock.now + 365 * 86_400_000))).toBe('ok');
  world.clock.now += 60_000;
  expect(await give(readingOf('2026-11-20', 3, 70, world.clock.now))).toBe('ok');
  const [row] = await world.db.selectFrom('account_month').select('value').where('account_id', '=', me.account).execute();
  expect(row?.value.sources.export?.days.impressions?.values.slice(17, 20)).toEqual([70, 71, 72]);
});

test('what two pages tell of the same days is kept of both, and no day is made of it', async () => {
  const at = world.clock.now;
  const [content] = await readingsOf(captureOf({ figures: { impressions: 12_480, membersReached: 5_931, reactions: 301 } }), at);
  const [overview] = await readingsOf(captureOf({ page: 'dashboard', figures: { impressions: 12_481 } }), at + 1);
  if (!content || !overview) throw new Error('each makes one');
  expect([await give(content), await give(overview), await give(content)]).toEqual(['ok', 'ok', 'ok']);
  const rows = await world.db.selectFrom('account_month').select('value').where('account_id', '=', me.account).execute();
  const figures = figuresOf(rows.map(({ value }) => value));
  expect(figures.windows).toMatchObject([{ impressions: 12_481, membersReached: 5_931, page: { reactions: 301 } }]);
  expect(figures.complete).toBeNull();
});

test('a month never outgrows an answer to pull, whatever is written into it', async () => {
  const words = Array.from({ length: 300 }, (_, row) => ({
    about: 'audience' as const,
    category: 'company' as const,
    value: '\u{1f980}'.repeat(99) + row,
    share: null,
  }));
  const codes: string[] = [];
  for (let at = 0; at < 10; at++) {
    const window = { from: `20${10 + at}-01-01` as Day, to: '2026-11-20' as Day };
    codes.push(await give({ ...readingOf('2026-11-20', 1, at), window, demographics: words }));
  }
  expect(codes[0]).toBe('ok');
  expect(codes.at(-1)).toBe('too-large');
  expect(Math.max(...(await months()).map(({ bytes }) => bytes))).toBeLessThan(800_000);
  expect(await give(readingOf('2026-10-20', 3, 10))).toBe('ok');
});
