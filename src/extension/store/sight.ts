import type { SightPage } from '../../protocol/sight.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** Who can see me, what I agreed to, and what happened to me. */
export function createSightStore(deps: StoreDeps): AskedStore<SightPage> {
  return createAsked(deps, () => deps.request('sight.get', {}));
}
