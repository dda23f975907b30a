import type { Audience } from '../../domain/audience.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** Who follows a subject's people, and whom their content reached; null inside: there is no such subject that one may see. */
export function createAudience(deps: StoreDeps, subject: SubjectRef): AskedStore<readonly Audience[] | null> {
  return createAsked(deps, () => deps.request('audience.get', { subject }));
}
