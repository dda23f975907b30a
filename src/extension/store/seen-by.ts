import type { GroupPage } from '../../protocol/message.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** My Groups with their Admins and Analysts: exactly those who can see my figures (R35). */
export function createSeenByStore(deps: StoreDeps): AskedStore<readonly GroupPage[]> {
  return createAsked(deps, async () => {
    const { groups } = await deps.request('home.get', {});
    const pages = await Promise.all(groups.map((group) => deps.request('group.get', { group: group.id })));
    return pages.filter((page) => page !== null);
  });
}
