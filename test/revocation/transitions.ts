/** SYNC.md's table of revocations: each pair of roles, and the ways out and back in. */
import type { Role } from '../../src/domain/role.ts';
import type { Arena } from './arena.ts';
import { comeTo, goDown, setRole, WAYS, type Way } from './ways.ts';

export type Transition = { readonly name: string; readonly by: readonly Role[]; readonly run: (arena: Arena) => Promise<void> };

const ROLES = ['user', 'analyst', 'admin'] as const;

const PAIRS: readonly Transition[] = ROLES.flatMap((before) =>
  ROLES.map((after) => ({
    name: `${before} → ${after}`,
    by: [before],
    run: (arena: Arena) => goDown(arena, { name: '', by: [before], after, act: () => setRole(arena, after) }),
  })),
);

const OUT: readonly Transition[] = [
  'analyst whose raise is undone',
  'admin hands over and leaves',
  'analyst is removed',
  'user leaves',
  'admin without the plan',
  'user without the plan',
  'analyst whose seat and grace are over',
  'admin whose Group is deleted',
].map((name) => {
  const way = wayOf(name);
  return { name, by: way.by, run: (arena) => goDown(arena, way) };
});

const BACK: readonly Transition[] = (['user', 'analyst'] as const).map((after) => ({
  name: `admin is removed, and back as ${after}`,
  by: ['admin'],
  async run(arena) {
    await goDown(arena, wayOf('admin is removed'));
    await comeTo(arena, [after]);
  },
}));

export const TRANSITIONS: readonly Transition[] = [...PAIRS, ...OUT, ...BACK];

function wayOf(name: string): Way {
  const way = WAYS.find((each) => each.name === name);
  if (!way) throw new Error(`no way '${name}'`);
  return way;
}
