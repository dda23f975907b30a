import { describe, expect, test } from 'vitest';
import type { Role } from '../../../../../src/domain/role.ts';
import { knowsOf, seesFiguresOf } from '../../../../../src/domain/visibility.ts';
import type { ViewAsPage } from '../../../../../src/protocol/group-page.ts';
import {
  AT,
  accountOf,
  answerOf,
  cardOps,
  GROUP,
  groupOf,
  ME,
  memberOp,
  SCOPES,
  selfOps,
  sentOp,
  TEAM,
  tilesOf,
} from '../../answers.ts';
import { createDevice, type Device } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';
import { deviceAs } from '../../member-device.ts';

/** R50's ten: one Admin, who looks, three Analysts, six Users. */
const PEOPLE: readonly { readonly number: number; readonly name: string; readonly role: Role }[] = [
  { number: 1, name: 'Adam Admin', role: 'admin' },
  ...[2, 3, 4].map((number) => ({ number, name: `Analyst Number${number}`, role: 'analyst' as const })),
  ...[5, 6, 7, 8, 9, 10].map((number) => ({ number, name: `User Number${number}`, role: 'user' as const })),
];
const USERS = PEOPLE.filter(({ role }) => role === 'user');
const ROLES = ['user', 'analyst', 'admin'] as const;

async function adminOfTen(): Promise<{ device: Device; requests: () => number }> {
  const server = createFakeServer();
  const device = createDevice({ fetch: server.fetch, now: () => AT });
  await device.background.session.update((value) => ({ ...value, token: 'the-token', person: ME, address: 'me@example.com' }));
  server.pulls.push(
    answerOf({
      cookie: 'c1',
      scopes: [...SCOPES.admin],
      reset: [...SCOPES.admin],
      ops: [
        ...cardOps(PEOPLE.filter(({ role }) => role !== 'user')),
        ...selfOps('admin'),
        ...PEOPLE.map(({ number, name, role }) => memberOp(number, name, role)),
        sentOp(1, 'invited@example.com'),
      ],
      tiles: PEOPLE.flatMap(({ number }) => tilesOf(TEAM, accountOf(number), 777_000 + number)),
    }),
  );
  await device.ask('sync.now', {});
  return { device, requests: () => server.calls.length };
}

function namesIn(page: ViewAsPage | null): string[] {
  const text = JSON.stringify(page);
  return PEOPLE.map(({ name }) => name).filter((name) => text.includes(name));
}

describe('view as', () => {
  test.each(ROLES)('R50: %s is shown exactly whom the policy lets one of that role know of', async (role) => {
    const { device } = await adminOfTen();
    const seen = await device.ask('viewAs.get', { group: GROUP, role });
    expect(namesIn(seen)).toEqual(PEOPLE.filter((one) => knowsOf(role, one.role)).map(({ name }) => name));
    expect(seen?.page.membership.role).toBe(role);
    expect({ hasTeam: seen?.hasTeam, members: seen?.page.members?.length ?? null }).toEqual({
      hasTeam: seesFiguresOf(role),
      members: seesFiguresOf(role) ? 10 : null,
    });
  });

  test('R33, R34, R35: as a User it is the card and the four who see him, and no other User stands anywhere in the answer', async () => {
    const { device } = await adminOfTen();
    const seen = await device.ask('viewAs.get', { group: GROUP, role: 'user' });
    expect(seen?.page.staff.map(({ name }) => name)).toEqual(PEOPLE.slice(0, 4).map(({ name }) => name));
    const text = JSON.stringify(seen);
    for (const { name, number } of USERS) for (const word of [name, accountOf(number)]) expect(text).not.toContain(word);
    for (const word of ['invited@example.com', '777', 'vanity-']) expect(text).not.toContain(word);
  });

  test.each([
    ['user', null, null],
    ['analyst', null, null],
    ['admin', 1, 0],
  ] as const)('R37, R40, R44: as %s the Admins’ own lists are %s invitations and %s who rest', async (role, sent, suspended) => {
    const { device } = await adminOfTen();
    const page = (await device.ask('viewAs.get', { group: GROUP, role }))?.page;
    expect([page?.sent?.length ?? null, page?.suspended?.length ?? null]).toEqual([sent, suspended]);
  });

  test('no server is asked, and the Admin stays who he is', async () => {
    const { device, requests } = await adminOfTen();
    const before = requests();
    for (const role of ROLES) await device.ask('viewAs.get', { group: GROUP, role });
    expect(requests()).toBe(before);
    expect((await device.ask('group.get', { group: GROUP }))?.membership.role).toBe('admin');
  });

  test.each(['user', 'analyst'] as const)('R36, R42: a %s cannot look as anybody else', async (own) => {
    const { device } = await deviceAs(own);
    for (const role of ROLES) expect(await device.ask('viewAs.get', { group: GROUP, role })).toBeNull();
  });

  test('a Group that one is not in is null', async () => {
    const { device } = await adminOfTen();
    expect(await device.ask('viewAs.get', { group: groupOf(9), role: 'admin' })).toBeNull();
  });
});
