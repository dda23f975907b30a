import type { Entity } from '../../src/domain/visibility.ts';
import type { EntityValue } from '../../src/protocol/entity.ts';
import { pullAll } from './holding.ts';
import type { Device, World } from './world.ts';

/** All records of one kind that a client holds who pulls everything anew, in the order of time for those that have one. */
export async function recordsOf<E extends Entity>(world: World, device: Device, entity: E): Promise<EntityValue[E][]> {
  const { rows } = await pullAll(world, device);
  const found = [...rows].filter(([key]) => key.split(' ')[1] === entity).map(([, value]) => value as EntityValue[E]);
  return found.sort((a, b) => timeOf(a) - timeOf(b));
}

function timeOf(value: object): number {
  return 'at' in value ? Number(value.at) : 0;
}
