import { computed } from '@preact/signals';
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
  return (timeZone) =>
    whenToPost(posts.value, { figure: 'impressions', measure: 'itself', timeZone, block: BEST_HOURS }).best.slice(0, MOST);
}
