import type { PullResponse } from '../../src/protocol/pull.ts';
import { type Device, post, type World } from './world.ts';

/** One answer; null for 204. */
export async function pullOnce(world: World, device: Device, cookie: string | null): Promise<PullResponse | null> {
  const response = await post(world, device, '/v1/pull', { clientId: device.clientId, cookie });
  if (response.status === 204) return null;
  return response.json();
}

/** A client of the simplest kind: what it holds after each answer, by scope. */
export type Holding = { cookie: string | null; rows: Map<string, unknown>; tiles: Map<string, unknown>; scopes: string[] };

export function createHolding(): Holding {
  return { cookie: null, rows: new Map(), tiles: new Map(), scopes: [] };
}

export function applyAnswer(holding: Holding, answer: PullResponse): void {
  const drop = (keep: (scope: string) => boolean) => {
    for (const map of [holding.rows, holding.tiles])
      for (const key of [...map.keys()]) if (!keep(key.split(' ')[0] ?? '')) map.delete(key);
  };
  drop((scope) => (answer.scopes as string[]).includes(scope) && !(answer.reset as string[]).includes(scope));
  for (const [scope, entity, key, value] of answer.ops) {
    const at = `${scope} ${entity} ${key}`;
    if (value === null && entity === 'member') {
      const { account } = (holding.rows.get(at) ?? {}) as { account?: string };
      for (const tile of [...holding.tiles.keys()]) if (tile.startsWith(`${scope} ${account} `)) holding.tiles.delete(tile);
    }
    if (value === null) holding.rows.delete(at);
    else holding.rows.set(at, value);
  }
  for (const [scope, month] of answer.tiles) holding.tiles.set(`${scope} ${month.account} ${month.month}`, month);
  holding.scopes = answer.scopes;
  holding.cookie = answer.cookie;
}

/** Pulls until nothing more is said to be there. */
export async function pullAll(world: World, device: Device, holding: Holding = createHolding()): Promise<Holding> {
  for (let answers = 0; ; answers++) {
    if (answers > 500) throw new Error('pulling does not end');
    const answer = await pullOnce(world, device, holding.cookie);
    if (!answer) return holding;
    applyAnswer(holding, answer);
    if (!answer.more) return holding;
  }
}
