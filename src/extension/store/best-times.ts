import { computed, type ReadonlySignal } from '@preact/signals';
import { timePosts, type WhenCell, whenToPost } from '../../domain/when-to-post.ts';
import type { ScheduleOf } from '../../protocol/schedule-page.ts';
import { createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** Hours that are taken together. */
export const BEST_HOURS = 3;
const MOST = 3;

/** The times of the week at which the account's own posts did best, by the clock of a zone; none while too few posts are known. */
export type BestTimes = (zone: string) => readonly WhenCell[];

export function createBestTimes(deps: StoreDeps, of: ScheduleOf): BestTimes {
  const { answer } = createAsked(deps, () => deps.request('posts.get', { subject: of }));
  const posts = computed(() => timePosts(answer.value.state === 'ready' ? (answer.value.value ?? []) : []));
  const byZone = new Map<string, ReadonlySignal<readonly WhenCell[]>>(); // asked at each key that is typed

  function bestIn(timeZone: string): readonly WhenCell[] {
    const choice = { figure: 'impressions', measure: 'itself', timeZone, block: BEST_HOURS } as const;
    const best = byZone.get(timeZone) ?? computed(() => whenToPost(posts.value, choice).best.slice(0, MOST));
    byZone.set(timeZone, best);
    return best.value;
  }

  return bestIn;
}
