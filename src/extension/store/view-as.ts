import type { GroupId } from '../../domain/id.ts';
import type { Role } from '../../domain/role.ts';
import type { ViewAsPage } from '../../protocol/group-page.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** What a role would see of a Group; null inside: one is not its Admin. */
export function createViewAsStore(deps: StoreDeps, group: GroupId, role: Role): AskedStore<ViewAsPage | null> {
  return createAsked(deps, () => deps.request('viewAs.get', { group, role }));
}
