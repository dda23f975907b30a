import { expect, test } from 'vitest';
import { GROUP_ACTIONS, ROLES, type Role } from '../../../src/domain/role.ts';
import { isRaise, sightOf } from '../../../src/domain/sight.ts';

/** R50's ten people, without the one who looks. */
const OTHERS: readonly Role[] = ['admin', 'analyst', 'analyst', ...Array<Role>(6).fill('user')];

test('R28, R29, R37, R41, R44, R48: what each role would know of and see among nine others', () => {
  expect(sightOf('user', OTHERS)).toEqual({ knows: 3, sees: 0, may: [] });
  expect(sightOf('analyst', OTHERS)).toEqual({ knows: 9, sees: 9, may: [] });
  expect(sightOf('admin', OTHERS)).toEqual({ knows: 9, sees: 9, may: GROUP_ACTIONS });
});

test('a User among Users alone knows of nobody', () => {
  expect(sightOf('user', Array<Role>(4).fill('user'))).toEqual({ knows: 0, sees: 0, may: [] });
});

test('of nine changes of a role, three are a raise', () => {
  const raises = ROLES.flatMap((from) => ROLES.filter((to) => isRaise(from, to)).map((to) => `${from} to ${to}`));
  expect(raises).toEqual(['user to analyst', 'user to admin', 'analyst to admin']);
});
