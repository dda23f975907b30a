import type { PageReader } from './page-reader.ts';
import { readTotalsBesidePeople } from './read-totals.ts';

/** Who viewed the profile: how many in 90 days. Never who. */
export const profileViewsPage: PageReader = {
  page: 'profile-views',
  paths: ['analytics/profile-views'],
  tells: { profileViewers: 'past-90' },
  labels: { 'en-US': { tiles: { profileViewers: ['Profile viewers'] } } },
  read: readTotalsBesidePeople,
};
