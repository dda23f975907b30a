import { describe, expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthsOf } from '../../../../../src/domain/account-month.ts';
import type { Day } from '../../../../../src/domain/day.ts';
import type { Role } from '../../../../../src/domain/role.ts';
import { historyFile, OUT_FORMATS, outFile } from '../../../../../src/extension/store/out-file.ts';
import type { SubjectRef } from '../../../../../src/protocol/message.ts';
import { type HistoryFile, parseHistory } from '../../../../../src/protocol/history.ts';
import type { MutationArgs } from '../../../../../src/protocol/mutation.ts';
import { createReading } from '../../../domain/readings.ts';
import { idAt } from '../../../domain/posts.ts';
import { accountOf, answerOf, AT, CANARY, GROUP, groupOf, membershipOf, MINE, NAMES, SCOPES, SELF } from '../../answers.ts';
import { type Device, PANEL } from '../../device.ts';
import { deviceAs } from '../../member-device.ts';

const team: SubjectRef = { kind: 'group', group: GROUP };
const own: SubjectRef = { kind: 'account', account: MINE };
const memberAt = (number: number): SubjectRef => ({ kind: 'member', group: GROUP, membership: membershipOf(number) });
const OTHERS = [...NAMES, ...Object.values(CANARY).map(String), 'vanity-2', 'vanity-3', 'vanity-4'];

/** All files that can be made of a subject, as one text; null: there is nothing to make them of. */
async function filesOf(device: Device, subject: SubjectRef): Promise<string | null> {
  const out = await device.ask('out.get', { subject });
  return out && OUT_FORMATS.map((format) => outFile(out, format, AT).text).join('\n');
}

describe('who may save what', () => {
  test.each<[Role, SubjectRef, boolean]>([
    ['user', own, true],
    ['user', team, false],
    ['user', memberAt(3), false],
    ['user', memberAt(1), false],
    ['analyst', team, true],
    ['analyst', memberAt(3), true],
    ['admin', team, true],
    ['admin', memberAt(2), true],
    ['admin', { kind: 'group', group: groupOf(9) }, false],
    ['admin', { kind: 'member', group: groupOf(9), membership: membershipOf(3) }, false],
    ['admin', { kind: 'account', account: accountOf(3) }, false],
  ])('R28, R41, R48: as %s, %o: %s', async (role, subject, may) => {
    const { device } = await deviceAs(role);
    expect((await device.ask('out.get', { subject })) !== null).toBe(may);
  });

  test('I14, R34: whatever lies on a User’s device, his files hold nothing of anybody else', async () => {
    const all = (await filesOf((await deviceAs('admin')).device, team)) ?? '';
    for (const word of OTHERS) expect(all).toContain(word); // they would be found
    const { device } = await deviceAs('user'); // the fake server tells him of everybody
    const file = (await filesOf(device, own)) ?? '';
    expect(file).toContain('Me Myself');
    for (const word of OTHERS) expect(file).not.toContain(word);
  });

  test('a member’s files hold that member alone', async () => {
    const { device } = await deviceAs('analyst');
    const file = (await filesOf(device, memberAt(3))) ?? '';
    expect(file).toContain(NAMES[1]);
    for (const word of [NAMES[0], NAMES[2], String(CANARY.analyst), String(CANARY.other)]) expect(file).not.toContain(word);
  });

  test('nobody else’s history can be taken, and the page of LinkedIn can ask for no file at all', async () => {
    const { device } = await deviceAs('admin');
    expect(await device.ask('history.get', { account: accountOf(3) })).toBeNull();
    for (const ask of [
      () => device.ask('out.get', { subject: own }, PANEL),
      () => device.ask('history.get', { account: MINE }, PANEL),
    ])
      await expect(ask()).rejects.toThrow('refused');
  });
});

describe('one’s own history', () => {
  const DAY = '2026-02-25' as Day;
  const [activity, share] = [idAt('activity', '18:00', { day: DAY }), idAt('share', '02:00', { day: DAY })];
  const ANSWER = { ids: [activity, share] as const, same: true, at: Date.parse('2026-03-01T09:00:00Z') };
  const postOf = (id: string, figures: Record<string, number>, more: { readonly text?: string } = {}) => ({
    ...{ id, url: 'https://www.linkedin.com/feed/', publishedOn: DAY, window: null, figures },
    ...more,
  });
  const EXPORT = createReading(DAY, [7, 8], { posts: [postOf(activity, { impressions: 9 })] });
  const ARCHIVE = createReading(DAY, [1], {
    ...{ source: 'archive', days: [], followers: null, hash: 'b'.repeat(64) },
    posts: [postOf(share, {}, { text: '=1+1' })],
  });

  /** A device that holds what the server told, and what waits for it. */
  async function held(): Promise<Device> {
    const { device, server } = await deviceAs('user');
    server.pulls.push(
      answerOf({
        ...{ cookie: 'c2', scopes: [...SCOPES.user] },
        tiles: [...monthsOf(MINE, EXPORT), ...monthsOf(MINE, ARCHIVE)].reduce<[typeof SELF, AccountMonth][]>(joined, []),
      }),
    );
    await device.ask('sync.now', {});
    server.state.say = () => 'down';
    await device.ask('history.answer', { account: MINE, day: DAY, answer: ANSWER as PostAnswerOf });
    return device;
  }

  test('out and in: what waits for the server is in it, and what is read in is sent as it was, to the instant', async () => {
    const device = await held();
    const history = await device.ask('history.get', { account: MINE });
    const text = historyFile(history as HistoryFile, AT).text;
    const parsed = parseHistory(text);
    expect(parsed.ok && parsed.file.account).toEqual({ name: 'Me Myself', vanity: 'me-myself' });
    const { readings, answers } = (parsed as Extract<typeof parsed, { ok: true }>).file;
    expect(answers).toEqual([{ day: DAY, answer: ANSWER }]);

    const { device: other, server } = await deviceAs('user');
    server.state.time = AT + 4_000; // this device's clock is slow
    await other.ask('sync.now', {});
    await other.background.session.update((value) => ({ ...value, clockOffset: 4_000 }));
    expect(await other.ask('import.preview', { account: MINE, readings, answers })).toMatchObject({
      posts: { new: 1 },
      unclear: 0,
      changesAnything: true,
    });
    for (const reading of readings) await other.mutate('reading.import', { account: MINE, reading, confirms: null });
    for (const answer of answers) await other.ask('history.answer', { account: MINE, ...answer });
    expect(server.effects).toEqual([
      ...readings.map((reading) => ({ account: MINE, reading, confirms: null })),
      { account: MINE, day: DAY, answer: ANSWER },
    ]);
    expect(await device.ask('import.preview', { account: MINE, readings, answers })).toMatchObject({ changesAnything: false });
  });

  test('an answer that is given now is stamped by the server’s clock', async () => {
    const { device, server } = await deviceAs('user');
    await device.background.session.update((value) => ({ ...value, clockOffset: 4_000 }));
    await device.mutate('post.answer', { account: MINE, day: DAY, answer: ANSWER as PostAnswerOf });
    expect(server.effects).toMatchObject([{ answer: { at: ANSWER.at + 4_000 } }]);
  });
});

type PostAnswerOf = MutationArgs['post.answer']['answer'];

/** Of one month one tile. */
function joined(tiles: [typeof SELF, AccountMonth][], month: AccountMonth): [typeof SELF, AccountMonth][] {
  const others = tiles.filter(([, known]) => known.month !== month.month);
  const known = tiles.find(([, one]) => one.month === month.month)?.[1];
  return [...others, [SELF, JSON.parse(JSON.stringify(known ? mergeMonth(known, month) : month))]];
}
