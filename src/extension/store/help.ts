import type { MutationArgs } from '../../protocol/mutation.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import type { Draft } from './draft.ts';
import type { Request } from './request.ts';

export type HelpDraft = { readonly text: string };
export const EMPTY_QUESTION: HelpDraft = { text: '' };

export type HelpStore = {
  readonly acts: ActStore;
  /** What is being written. */
  readonly draft: Draft<HelpDraft>;
  readonly ask: (question: MutationArgs['help.ask']) => Promise<Outcome>;
};

/** A question that was sent is in no draft any more; one that was not stays. */
export function createHelpStore(request: Request, draft: Draft<HelpDraft>): HelpStore {
  const acts = createActs();
  return {
    acts,
    draft,
    ask: (question) =>
      acts.run('ask', async () => {
        const outcome = await mutate(request, 'help.ask', question);
        if (outcome === 'ok' || outcome === 'waiting') await draft.clear();
        return outcome;
      }),
  };
}
