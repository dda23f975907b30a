import { expect, test } from 'vitest';
import { monthsOf } from '../../../../../src/domain/account-month.ts';
import type { Day } from '../../../../../src/domain/day.ts';
import type { Role } from '../../../../../src/domain/role.ts';
import { OUT_FORMATS, outFile } from '../../../../../src/extension/store/out-file.ts';
import { idAt } from '../../../domain/posts.ts';
import { createReading } from '../../../domain/readings.ts';
import { accountOf, answerOf, AT, GROUP, membershipOf, MINE, SCOPES, SELF, TEAM } from '../../answers.ts';
import type { Device } from '../../device.ts';
import { deviceAs } from '../../member-device.ts';

const DAY = '2026-02-25' as Day;
const [ACTIVITY, SHARE] = [idAt('activity', '18:00', { day: DAY }), idAt('share', '18:00', { day: DAY })];
const WORDS = ['Of the Group', 'On the post', 'By its share', 'Only mine'];
const team = { kind: 'group', group: GROUP } as const;
const own = { kind: 'account', account: MINE } as const;

/** One post of mine and one of a User's, each with two numbers; told with all labels, whether or not they are for this role. */
async function deviceWithLabels(role: Role): Promise<Device> {
  const { device, server } = await deviceAs(role);
  const posts = [ACTIVITY, SHARE].map((id) => {
    const url = `https://www.linkedin.com/feed/update/urn:li:${id}`;
    return { id, url, publishedOn: DAY, window: null, figures: { impressions: 90 }, text: 'How we hired ten people' };
  });
  const reading = { ...createReading('2026-02-20', Array(8).fill(12)), posts };
  const label = (number: number, post: string | null, ...labels: string[]) => {
    const id = membershipOf(number);
    return [TEAM, 'label', post === null ? id : `${id} ${post}`, { id, post, labels }] as [typeof TEAM, string, string, unknown];
  };
  server.pulls.push(
    answerOf({
      cookie: 'c2',
      scopes: [...SCOPES.admin],
      ops: [
        label(3, null, 'Of the Group', 'Sales'),
        label(3, ACTIVITY, 'On the post'),
        label(3, SHARE, 'By its share'),
        [SELF, 'ownLabel', `${MINE} ${SHARE}`, { id: MINE, post: SHARE, labels: ['Only mine'] }],
      ],
      tiles: JSON.parse(
        JSON.stringify([
          ...monthsOf(MINE, reading).map((month) => [SELF, month]),
          ...monthsOf(accountOf(3), reading).map((month) => [TEAM, month]),
        ]),
      ),
    }),
  );
  await device.ask('sync.now', {});
  return device;
}

const labelsOn = async (device: Device, subject: typeof team | typeof own) =>
  (await device.ask('posts.get', { subject }))?.map(({ id, labels }) => [id, labels]);

test.each([
  ['admin', true],
  ['analyst', false],
] as const)('to %s a team’s labels are told, and whether he may change those of members', async (role, canLabel) => {
  const device = await deviceWithLabels(role);
  expect(await device.ask('labels.get', { group: GROUP })).toEqual({
    canLabel,
    members: [{ id: membershipOf(3), labels: ['Of the Group', 'Sales'] }],
  });
  expect(await labelsOn(device, team)).toEqual([[ACTIVITY, ['By its share', 'On the post']]]);
});

test('I14, R33: whatever lies on a User’s device, he is told of no label but his own, and neither are his files', async () => {
  const device = await deviceWithLabels('user');
  expect(await device.ask('labels.get', { group: GROUP })).toBeNull();
  expect(await labelsOn(device, own)).toEqual([[ACTIVITY, ['Only mine']]]);
  for (const word of WORDS.slice(0, 3)) expect(await device.dump()).not.toContain(word);
  const out = await device.ask('out.get', { subject: own });
  const files = OUT_FORMATS.map((format) => out && outFile(out, format, AT).text).join();
  expect(files).toContain('Only mine');
  for (const word of WORDS.slice(0, 3)) expect(files).not.toContain(word);
});

test('one’s own labels are in no file of the team’s, and the Group’s in none of one’s own', async () => {
  const device = await deviceWithLabels('admin');
  const text = async (subject: typeof team | typeof own) => {
    const out = await device.ask('out.get', { subject });
    return OUT_FORMATS.map((format) => out && outFile(out, format, AT).text).join();
  };
  const [teams, mine] = [await text(team), await text(own)];
  expect(WORDS.map((word) => [teams.includes(word), mine.includes(word)])).toEqual([
    [true, false],
    [true, false],
    [true, false],
    [false, true],
  ]);
});

test('a label makes no glance anew', async () => {
  const { device, server } = await deviceAs('analyst');
  const subject = { kind: 'group', group: GROUP } as const;
  const before = await device.ask('glance.get', { subject, choice: { span: 28, against: 'before' } });
  const label = { id: membershipOf(3), post: null, labels: ['Sales'] };
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.analyst], ops: [[TEAM, 'label', membershipOf(3), label]] }));
  await device.ask('sync.now', {});
  expect((await device.ask('labels.get', { group: GROUP }))?.members).toHaveLength(1);
  expect(await device.ask('glance.get', { subject, choice: { span: 28, against: 'before' } })).toEqual(before);
});
