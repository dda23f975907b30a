import { computed, type ReadonlySignal } from '@preact/signals';
import type { MessageAnswers, SubjectRef } from '../../protocol/message.ts';
import { type Asked, createAsked } from './asked.ts';
import { createPostLabels, type PostLabelStore } from './labels.ts';
import { createPostList, type PostListStore } from './post-list.ts';
import type { StoreDeps } from './request.ts';
import { createWhen, type WhenStore } from './when.ts';

export type PostsStore = {
  /** Null inside: there is no such subject that one may see. */
  readonly answer: ReadonlySignal<Asked<MessageAnswers['posts.get']>>;
  readonly refresh: () => Promise<void>;
  readonly list: PostListStore;
  readonly when: WhenStore;
  readonly labels: PostLabelStore | null;
};

/** The posts of one subject. */
export function createPosts(deps: StoreDeps, subject: SubjectRef): PostsStore {
  const { answer, refresh } = createAsked(deps, () => deps.request('posts.get', { subject }));
  const all = computed(() => (answer.value.state === 'ready' ? (answer.value.value ?? []) : []));
  return { answer, refresh, list: createPostList(all), when: createWhen(all), labels: createPostLabels(deps, subject) };
}
