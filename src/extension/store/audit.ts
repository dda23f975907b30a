import type { GroupId } from '../../domain/id.ts';
import type { AuditPage } from '../../protocol/audit-page.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** A Group's audit log; null inside: one is not its Admin. */
export function createAuditStore(deps: StoreDeps, group: GroupId): AskedStore<AuditPage | null> {
  return createAsked(deps, () => deps.request('audit.get', { group }));
}
