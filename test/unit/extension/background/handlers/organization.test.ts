import { expect, test } from 'vitest';
import { DAY_MS } from '../../../../../src/domain/day.ts';
import { answerOf, AT, idOf, SCOPES, SELF } from '../../answers.ts';
import { createDevice } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';
import { deviceAs } from '../../member-device.ts';

const ORGANIZATION = { id: idOf(7, 1), name: 'Alder', seats: 3, paidUntil: null, heir: null };

function seat(number: number, address: string): object {
  return { id: idOf(8, number), address, state: 'held', paid: true, mail: 'sent', expiresAt: AT };
}

function sponsor(number: number, part: object): object {
  const rest = { name: 'Alder', owner: 'Ines', state: 'open', paid: false, heir: false, expiresAt: AT + DAY_MS };
  return { id: idOf(9, number), ...rest, ...part };
}

const op = (entity: string, value: object) => [SELF, entity, (value as { id: string }).id, value] as never;

test('whoever owns an Organization is shown it with its seats, by address', async () => {
  const { device, server } = await deviceAs('user');
  expect(await device.ask('organization.get', {})).toBeNull();
  const ops = [op('organization', ORGANIZATION), op('seat', seat(1, 'b@x.test')), op('seat', seat(2, 'a@x.test'))];
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops }));
  await device.ask('sync.now', {});
  const page = await device.ask('organization.get', {});
  expect(page?.organization).toEqual(ORGANIZATION);
  expect(page?.seats.map(({ address }) => address)).toEqual(['a@x.test', 'b@x.test']);
  expect((await device.ask('home.get', {})).organization).toEqual(ORGANIZATION);
});

test('seats that are offered come before those that are held, and one whose time is over is not offered', async () => {
  const { device, server } = await deviceAs('user');
  const ops = [
    op('sponsor', sponsor(1, { state: 'held', name: 'A', expiresAt: AT - DAY_MS })),
    op('sponsor', sponsor(2, { name: 'B' })),
    op('sponsor', sponsor(3, { name: 'C', expiresAt: AT - 1 })),
  ];
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops }));
  await device.ask('sync.now', {});
  expect((await device.ask('home.get', {})).sponsors.map(({ name }) => name)).toEqual(['B', 'A']);
});

test('whoever is signed out is shown nothing of it', async () => {
  const device = createDevice({ fetch: createFakeServer().fetch, now: () => AT });
  expect(await device.ask('organization.get', {})).toBeNull();
  expect(await device.ask('home.get', {})).toMatchObject({ sponsors: [], organization: null });
});
