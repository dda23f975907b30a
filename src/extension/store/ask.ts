import type { GroupId, MembershipId } from '../../domain/id.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import type { StoreDeps } from './request.ts';

export type AskStore = {
  readonly acts: ActStore;
  readonly ask: (membership: MembershipId) => Promise<Outcome>;
};

/** An Admin's asking of one member whose page he looks at. The act is `ask <membership>`. */
export function createAskStore({ request }: StoreDeps, group: GroupId): AskStore {
  const acts = createActs();
  return {
    acts,
    ask: (membership) => acts.run(`ask ${membership}`, () => mutate(request, 'membership.askFigures', { group, membership })),
  };
}
