import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, DAY_MS, dayAt } from '../../../src/domain/day.ts';
import type { GroupId } from '../../../src/domain/id.ts';
import { createMailHandlers } from '../../../src/server/jobs/mail.ts';
import type { Message } from '../../../src/server/mail/message.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll, pullOnce } from '../holding.ts';
import { recordsOf } from '../records.ts';
import {
  act,
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

let ground: Ground;
let world: World;
let group: GroupId;
let ann: Seat;
let bob: Seat;
let analyst: Seat;
let member: Seat;
let other: Seat;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `asks ${run++}`);
  const device = await signIn(world, `ann${run}`);
  ({ group, seat: ann } = await createGroup(world, device, await createAccount(world, device, 'Ann Admin'), 'The Team'));
  bob = await join(world, device, group, `bob${run}`, 'admin');
  analyst = await join(world, device, group, `analyst${run}`, 'analyst');
  member = await join(world, device, group, `member${run}`, 'user');
  other = await join(world, device, group, `other${run}`, 'user');
});

const ask = (seat = member, by = ann) => act(world, by.device, 'membership.askFigures', { group, membership: seat.membership });
const dismiss = (seat = member, by = seat) =>
  act(world, by.device, 'membership.dismissAsk', { group, membership: seat.membership });
const askedOf = async ({ device, membership }: Seat) =>
  (await recordsOf(world, device, 'membership')).find(({ id }) => id === membership)?.asked;
const listFor = ({ device }: Seat) => recordsOf(world, device, 'asked');
const later = (ms: number) => {
  world.clock.now += ms;
};
/** An export that was made now. */
const bring = (seat = member, days = 30) =>
  importReading(world, seat, readingOf(addDays(dayAt(world.clock.now), -1), days, run, world.clock.now));

describe('an Admin asks a member for new figures', () => {
  test('he is told, with who asked and when; of the others the Admins alone are, and no more than when', async () => {
    const before = await Promise.all([analyst, other].map(async ({ device }) => pullAll(world, device)));
    expect(await ask()).toBe('ok');
    expect(await askedOf(member)).toEqual({ by: ann.membership, at: world.clock.now, capturedAt: null });
    for (const admin of [ann, bob]) expect(await listFor(admin)).toEqual([{ id: member.membership, at: world.clock.now }]);
    for (const [at, { device }] of [analyst, other].entries())
      expect(await pullOnce(world, device, before[at]?.cookie ?? null)).toBeNull();
  });

  test('once a day, whichever of the Admins asks', async () => {
    expect(await ask()).toBe('ok');
    later(DAY_MS - 1);
    expect([await ask(member, ann), await ask(member, bob)]).toEqual(['asked-already', 'asked-already']);
    expect(await ask(other, bob)).toBe('ok');
    later(1);
    expect(await ask(member, bob)).toBe('ok');
    expect(await askedOf(member)).toMatchObject({ by: bob.membership });
  });

  test('of many at once one asks', async () => {
    const tries = await Promise.all([ann, bob].flatMap((by) => [1, 2, 3].map(() => by)).map((by) => tryOnce(by)));
    expect(tries.filter((code) => code === 'ok')).toHaveLength(1);
    expect(new Set(tries)).toEqual(new Set(['ok', 'asked-already']));
  });

  /** From a device of its own, so that none waits for the one before. */
  async function tryOnce({ device }: Seat): Promise<string> {
    const own = { ...device, clientId: world.id<typeof device.clientId>(), last: 0 };
    return act(world, own, 'membership.askFigures', { group, membership: member.membership });
  }

  test('figures that are not old are not asked for, and nothing is told', async () => {
    await bring();
    expect(await ask()).toBe('changed');
    later(7 * DAY_MS);
    expect(await ask()).toBe('changed');
    expect(await askedOf(member)).toBeNull();
    later(1);
    expect(await ask()).toBe('ok');
    expect(await askedOf(member)).toMatchObject({ capturedAt: world.clock.now - 7 * DAY_MS - 1 });
  });

  test('what he does not share with this Group does not count: it holds nothing, whatever he has', async () => {
    const late = await join(world, ann.device, group, `late${run}`, 'user', 'from-today');
    await bring(late);
    expect(await ask(late)).toBe('ok');
    expect(await askedOf(late)).toMatchObject({ capturedAt: null });
  });

  test('nobody asks himself, and a refusal leaves no trace', async () => {
    expect([await ask(ann, ann), await ask(member, analyst), await ask(member, other)]).toEqual(Array(3).fill('refused'));
    expect(await listFor(ann)).toEqual([]);
  });
});

describe('who was asked', () => {
  test('puts it away for himself: it is gone, and no Admin learns of it', async () => {
    await ask();
    const { cookie } = await pullAll(world, ann.device);
    expect([await dismiss(member, other), await dismiss(member, ann)]).toEqual(['refused', 'refused']);
    expect(await dismiss()).toBe('ok');
    expect(await askedOf(member)).toBeNull();
    expect(await pullOnce(world, ann.device, cookie)).toBeNull();
    expect(await ask(member, bob)).toBe('asked-already');
  });

  test('whose plan lapses or whose Group is deleted is asked still when it is back', async () => {
    await ask();
    const asked = await askedOf(member);
    const listed = await listFor(bob);
    await changePlan(ground.db, member.device.person, 'free');
    expect(await listFor(bob)).toEqual([]);
    await changePlan(ground.db, member.device.person, 'business');
    expect([await askedOf(member), await listFor(bob)]).toEqual([asked, listed]);
    await act(world, ann.device, 'group.delete', { group });
    await act(world, ann.device, 'group.restore', { group });
    expect([await askedOf(member), await listFor(bob)]).toEqual([asked, listed]);
  });

  test('leaves, and the Admins hold nothing of it', async () => {
    await ask();
    await act(world, member.device, 'membership.leave', { group, membership: member.membership });
    expect(await listFor(ann)).toEqual([]);
  });
});

type AskJob = { readonly payload: unknown };
const jobs = async (): Promise<AskJob[]> =>
  (await sql<AskJob>`select payload from job where kind = 'ask-mail' and payload->>'group' = ${group}`.execute(ground.db)).rows;

async function mailAsks(waiting: readonly AskJob[]): Promise<Message[]> {
  const mails: Message[] = [];
  const mailer = { delivers: true, send: async (mail: Message) => void mails.push(mail), close: () => undefined };
  const handler = createMailHandlers(world.context, mailer)['ask-mail'];
  for (const { payload } of waiting) await handler?.(payload);
  return mails;
}

describe('the mail', () => {
  test('I6: goes to him alone, and names the Admin who asks and nobody else', async () => {
    await ask();
    const waiting = await jobs();
    expect(waiting).toHaveLength(1);
    const mails = await mailAsks(waiting);
    expect(mails.map(({ to }) => to)).toEqual([member.device.address]);
    expect(mails[0]?.text).toContain('Ann Admin of a team that you are in asks you for new figures');
    for (const word of ['The Team', 'bob', 'analyst', 'other', member.device.address]) expect(mails[0]?.text).not.toContain(word);
  });

  test('of two asks that could not be mailed yet the last is', async () => {
    await ask();
    later(DAY_MS);
    await ask(member, bob);
    expect((await jobs()).map(({ payload }) => payload)).toMatchObject([{ by: bob.membership }]);
  });

  test.each<readonly [string, () => Promise<unknown>]>([
    ['he has put it away', () => dismiss()],
    ['he has brought new figures', () => bring()],
    ['he has left', () => act(world, member.device, 'membership.leave', { group, membership: member.membership })],
    ['he was removed', () => act(world, ann.device, 'membership.remove', { group, membership: member.membership })],
    ['his membership rests', () => changePlan(ground.db, member.device.person, 'free')],
    ['the Group was deleted', () => act(world, ann.device, 'group.delete', { group })],
  ])('is not sent when meanwhile %s', async (_, happen) => {
    await ask();
    const waiting = await jobs();
    expect(waiting).toHaveLength(1);
    await happen();
    expect(await mailAsks(waiting)).toEqual([]);
  });

  test('an older export brought meanwhile answers nothing, and an Admin who is none any more is not named', async () => {
    await bring();
    later(8 * DAY_MS);
    await ask();
    await importReading(world, member, readingOf('2026-10-01', 20, run, NOON - 40 * DAY_MS));
    await act(world, bob.device, 'membership.role', { group, membership: ann.membership, role: 'user' });
    const [mail] = await mailAsks(await jobs());
    expect(mail?.text).toContain('An Admin of a team that you are in asks you');
  });
});

/** One letter a day: on a one ask was done, on n none was needed, since his figures were new. A day begins at noon. */
test('over 21 simulated days he is asked once a day where his figures are old, whoever of two Admins asks and how often', async () => {
  const imports = new Set([1, 12]);
  const days: string[] = [];
  for (let day = 0; day < 21; day++) {
    if (imports.has(day)) await bring();
    const codes: string[] = [];
    for (let hour = 0; hour < 24; hour += 6) {
      codes.push(await ask(member, (hour / 6) % 2 === 0 ? bob : ann));
      later(6 * 3_600_000);
    }
    const done = codes.filter((code) => code === 'ok').length;
    expect(codes.filter((code) => !['ok', 'asked-already', 'changed'].includes(code))).toEqual([]);
    days.push(done === 1 ? 'a' : codes.every((code) => code === 'changed') ? 'n' : `${done} times`);
  }
  // What is brought at the beginning of a day is old from the second quarter of the seventh after it on.
  expect(days.join('')).toBe('annnnnnnaaaannnnnnnaa');
  const lines = (await recordsOf(world, ann.device, 'entry')).filter(({ action }) => action === 'membership.askFigures');
  expect(lines).toHaveLength(7);
});
