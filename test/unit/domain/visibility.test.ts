import { expect, test } from 'vitest';
import { createId, type GroupId, type PersonId } from '../../../src/domain/id.ts';
import { ROLES, type Role } from '../../../src/domain/role.ts';
import { holds, isScope, knowsOf, scopesOf, seesFiguresOf } from '../../../src/domain/visibility.ts';

test('R50: among 1 Admin, 3 Analysts and 6 Users, 60 of 90 pairs know of each other, 36 see figures, 30 are hidden', () => {
  const team: Role[] = ['admin', 'analyst', 'analyst', 'analyst', ...Array<Role>(6).fill('user')];
  const pairs = team.flatMap((viewer, a) => team.flatMap((subject, b) => (a === b ? [] : [{ viewer, subject }])));
  expect(pairs).toHaveLength(90);
  expect(pairs.filter(({ viewer, subject }) => knowsOf(viewer, subject))).toHaveLength(60);
  expect(pairs.filter(({ viewer }) => seesFiguresOf(viewer))).toHaveLength(36);
  expect(pairs.filter(({ viewer, subject }) => !knowsOf(viewer, subject))).toHaveLength(30);
});

test('R28, R33, R34: a User has no scope that another User is in', () => {
  const [person, group] = [createId<PersonId>(), createId<GroupId>()];
  expect(scopesOf(person, [{ group, role: 'user', suspended: false }])).toEqual([`card:${group}`, `self:${person}`]);
  expect(holds(`card:${group}`, 'member')).toBe(false);
  expect(holds(`card:${group}`, 'staff')).toBe(true);
});

test('R37, R41, R44, R48: Analysts and Admins have the team, and Admins alone what was sent', () => {
  const [person, group] = [createId<PersonId>(), createId<GroupId>()];
  const kinds = (role: Role): string[] =>
    scopesOf(person, [{ group, role, suspended: false }]).map((scope) => scope.split(':')[0] ?? '');
  expect(kinds('analyst')).toEqual(['card', 'self', 'team']);
  expect(kinds('admin')).toEqual(['admin', 'card', 'self', 'team']);
});

test('I13: over two accounts in one Group a person has the union, each scope once', () => {
  const [person, group, other] = [createId<PersonId>(), createId<GroupId>(), createId<GroupId>()];
  const scopes = scopesOf(person, [
    { group, role: 'user', suspended: false },
    { group, role: 'analyst', suspended: false },
    { group: other, role: 'user', suspended: false },
  ]);
  expect(scopes).toEqual([`card:${group}`, `card:${other}`, `self:${person}`, `team:${group}`].sort());
});

test('I10: a membership that rests with its person’s plan gives no scope of the Group, whatever its role', () => {
  const [person, group, other] = [createId<PersonId>(), createId<GroupId>(), createId<GroupId>()];
  for (const role of ROLES) expect(scopesOf(person, [{ group, role, suspended: true }])).toEqual([`self:${person}`]);
  const seats = [
    { group, role: 'admin', suspended: true },
    { group: other, role: 'user', suspended: false },
  ] as const;
  expect(scopesOf(person, seats)).toEqual([`card:${other}`, `self:${person}`]);
});

test('R27: there are exactly three roles', () => {
  expect(ROLES).toEqual(['user', 'analyst', 'admin']);
});

test('a scope is recognised, and what is none is not', () => {
  expect(isScope(`card:${createId()}`)).toBe(true);
  expect(['card', 'card:', 'figures:x', 'card:x:y', '__proto__:x'].some(isScope)).toBe(false);
});
