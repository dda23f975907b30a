import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sign } from '../../../src/server/auth/signature.ts';
import { GRACE_MS } from '../../../src/domain/plan.ts';
import { createGround, type Ground } from '../ground.ts';
import { recordsOf } from '../records.ts';
import { createPayer, type Payer, sit } from '../seats.ts';
import { createWorld, type Device, signIn, type World } from '../world.ts';

const SECRET = 'the provider’s and ours, and nobody else’s';
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
  world = await createWorld(ground.db, `payments ${run++}`, { paymentSecret: SECRET });
  payer = await createPayer(world, `payer${run}`, 0);
  mei = await signIn(world, `mei${run}`, 'free');
  world.clock.now += 1000;
});

type Sending = { readonly signed?: string; readonly secret?: string; readonly at?: number };

async function send(body: unknown, { signed, secret = SECRET, at = world.clock.now }: Sending = {}): Promise<[number, unknown]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'sidelight-signature': signed ?? sign(secret, text, at) };
  const response = await world.app.request('/v1/payments', { method: 'POST', headers, body: text });
  return [response.status, await response.json()];
}

const done = (result: string): [number, unknown] => [200, { v: 1, result }];
const seats = (count: number, more: object = {}): object => ({
  event: `evt-${run}-${count}-${JSON.stringify(more)}`.replaceAll(' ', ''),
  at: world.clock.now,
  until: null,
  organization: payer.organization,
  seats: count,
  ...more,
});
const paid = async () => (await recordsOf(world, payer.device, 'organization'))[0];

test('seats that are paid for are there, with their end', async () => {
  const until = world.clock.now + 30 * DAY;
  expect(await send(seats(3, { until }))).toEqual(done('done'));
  expect(await paid()).toMatchObject({ seats: 3, paidUntil: until });
});

test('a plan of one’s own as well', async () => {
  const until = world.clock.now + 30 * DAY;
  const plan = { event: `plan-${run}`, at: world.clock.now, until, address: mei.address, plan: 'business' };
  expect(await send(plan)).toEqual(done('done'));
  expect(await recordsOf(world, mei, 'person')).toMatchObject([{ plan: 'business', own: { plan: 'business', until } }]);
  const ended = { ...plan, event: `end-${run}`, at: world.clock.now + 1, until: null, plan: 'free' };
  expect(await send(ended)).toEqual(done('done'));
  expect(await recordsOf(world, mei, 'person')).toMatchObject([{ plan: 'business', graceUntil: world.clock.now + GRACE_MS }]);
  expect(await send({ ...plan, event: `late-${run}` })).toEqual(done('stale'));
});

test('told twice it is done once; told late it overrides nothing newer', async () => {
  const first = seats(3, { event: `once-${run}` });
  expect(await send(first)).toEqual(done('done'));
  const second = seats(5, { at: world.clock.now + 1 });
  expect(await send(second)).toEqual(done('done'));
  expect(await send(first)).toEqual(done('known'));
  expect(await send(seats(1, { at: world.clock.now - 1 }))).toEqual(done('stale'));
  expect(await paid()).toMatchObject({ seats: 5 });
});

test('told by two at once it is done once', async () => {
  const one = seats(4, { event: `race-${run}` });
  const results = await Promise.all([send(one), send(one), send(one)]);
  expect(results.map(([, body]) => (body as { result: string }).result).sort()).toEqual(['done', 'known', 'known']);
});

test('an old message that somebody kept is not heard again, with its own signature or a newer time', async () => {
  const text = JSON.stringify(seats(9, { event: `kept-${run}` }));
  const signed = sign(SECRET, text, world.clock.now);
  world.clock.now += 6 * 60_000;
  expect(await send(text, { signed })).toEqual([401, { code: 'signed-out' }]);
  const moved = signed.replace(/^t=\d+/, `t=${Math.floor(world.clock.now / 1000)}`);
  expect(await send(text, { signed: moved })).toEqual([401, { code: 'signed-out' }]);
  expect(await paid()).toMatchObject({ seats: 0 });
});

test.each<[string, () => Promise<[number, unknown]>, number]>([
  ['another secret', () => send(seats(9), { secret: 'somebody else’s' }), 401],
  ['no signature', () => send(seats(9), { signed: '' }), 401],
  ['a card number beside it', () => send(seats(9, { card: '4111111111111111' })), 400],
  ['a name beside it', () => send(seats(9, { name: 'Ann' })), 400],
  ['no event', () => send(seats(9, { event: '' })), 400],
  ['too many seats', () => send(seats(10_001)), 400],
  ['a part of a seat', () => send(seats(1.5)), 400],
  ['a time that is yet to come', () => send(seats(9, { at: world.clock.now + DAY })), 400],
  ['no JSON', () => send('seats=9'), 400],
  ['more than it takes', () => send(`${JSON.stringify(seats(9))}${' '.repeat(5000)}`), 413],
])('%s changes nothing', async (_, sending, status) => {
  expect((await sending())[0]).toBe(status);
  expect(await paid()).toMatchObject({ seats: 0 });
});

test('an Organization that is not there, or is deleted, is one answer; nobody is told of it', async () => {
  expect(await send(seats(3, { organization: world.id() }))).toEqual(done('unknown'));
  expect(await send({ event: `nobody-${run}`, at: 1, until: null, address: 'nobody@x.test', plan: 'free' })).toEqual(
    done('unknown'),
  );
});

test('who pays no more leaves nobody without his grace', async () => {
  await send(seats(1));
  await sit(world, payer, mei);
  await send(seats(0, { at: world.clock.now }));
  expect(await recordsOf(world, mei, 'person')).toMatchObject([{ plan: 'business', graceUntil: world.clock.now + GRACE_MS }]);
});

test('without a secret there is no such route', async () => {
  world = await createWorld(ground.db, `no payments ${run}`);
  expect(await send(seats(3))).toEqual([404, { code: 'refused' }]);
});
