import { expect, test } from 'vitest';
import { defaultRole, isLastAdmin } from '../../../src/domain/group.ts';
import { can, GROUP_ACTIONS } from '../../../src/domain/role.ts';

test('R30, R31, R32, R36, R38, R39, R40, R42: Users and Analysts may do nothing to a Group', () => {
  for (const action of GROUP_ACTIONS) expect([can('user', action), can('analyst', action)]).toEqual([false, false]);
});

test('R45, R46, R47, R49: Admins invite, remove, change roles, edit and delete', () => {
  expect(GROUP_ACTIONS).toEqual(['invite', 'remove', 'changeRole', 'askFigures', 'setGoals', 'handOver', 'edit', 'delete']);
  for (const action of GROUP_ACTIONS) expect(can('admin', action)).toBe(true);
});

test('I4: one Admin is the last, two are not, and nobody else ever is', () => {
  const [a, b, c] = [
    { id: 'a', role: 'admin' as const },
    { id: 'b', role: 'admin' as const },
    { id: 'c', role: 'user' as const },
  ];
  expect(isLastAdmin([a, c], 'a')).toBe(true);
  expect(isLastAdmin([a, b, c], 'a')).toBe(false);
  expect(isLastAdmin([a, c], 'c')).toBe(false);
});

test('the purpose suggests a role, and never Admin', () => {
  expect([defaultRole('clients'), defaultRole('colleagues'), defaultRole('other')]).toEqual(['user', 'analyst', 'user']);
});
