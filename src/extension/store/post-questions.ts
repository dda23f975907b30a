import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AccountId } from '../../domain/id.ts';
import type { PostQuestion } from '../../domain/post-question.ts';
import { type ActStore, createActs, mutate } from './act.ts';
import { type Asked, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

export type PostQuestions = {
  /** The question that is asked now, and how many more there are; null: none. */
  readonly asked: ReadonlySignal<{ readonly question: PostQuestion; readonly more: number } | null>;
  readonly acts: ActStore;
  readonly answer: (question: PostQuestion, same: boolean) => Promise<void>;
  /** Not asked again as long as the page is open. */
  readonly later: (question: PostQuestion) => void;
};

/** `all`: whether there is anything to ask. */
type AskedPostQuestions = PostQuestions & { readonly all: ReadonlySignal<Asked<unknown>> };

/** Whether two of LinkedIn's numbers of one's own posts are one post. */
export function createPostQuestions(deps: StoreDeps, account: AccountId, now: () => number = Date.now): AskedPostQuestions {
  const { answer: all, refresh } = createAsked(deps, () => deps.request('posts.unclear', { account }));
  const done = signal<ReadonlySet<string>>(new Set());
  const acts = createActs();
  const asked = computed(() => {
    if (all.value.state !== 'ready') return null;
    const [question, ...more] = all.value.value.filter((one) => !done.value.has(keyOf(one)));
    return question ? { question, more: more.length } : null;
  });

  function later(question: PostQuestion): void {
    done.value = new Set([...done.value, keyOf(question)]);
  }

  async function answer(question: PostQuestion, same: boolean): Promise<void> {
    const { day, ids } = question;
    const said = { account, day, answer: { ids, same, at: now() } };
    const outcome = await acts.run(keyOf(question), () => mutate(deps.request, 'post.answer', said));
    if (outcome !== 'ok' && outcome !== 'waiting') return;
    later(question);
    await refresh();
  }

  return { all, asked, acts, answer, later };
}

function keyOf({ ids }: PostQuestion): string {
  return ids.join(' ');
}
