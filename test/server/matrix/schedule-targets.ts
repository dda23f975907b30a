import type { AccountId, ScheduledPostId } from '../../../src/domain/id.ts';
import type { SCHEDULE_SCHEMAS } from '../../../src/protocol/schedule.ts';
import type { Targets } from './targets.ts';

const RANDOM = '00000000-0000-4000-8000-000000000007' as ScheduledPostId;
const ACCOUNT = '00000000-0000-4000-8000-000000000001' as AccountId;
const NO_ID = '1';
const BASED = { post: RANDOM, revision: 1 };
const WRITTEN = { revision: 0, text: 'A post', time: null, how: 'reminder' } as const;

export const SCHEDULE_TARGETS: Pick<
  Targets,
  Exclude<keyof typeof SCHEDULE_SCHEMAS, 'connection.allowSchedule' | 'publisher.forget'>
> = {
  'schedule.put': {
    'with a random account': () => ({ post: RANDOM, account: ACCOUNT, ...WRITTEN }),
    malformed: () => ({ post: RANDOM, account: ACCOUNT, ...WRITTEN, text: ' ' }),
  },
  'schedule.delete': { random: () => BASED, malformed: () => ({ ...BASED, post: NO_ID }) },
  'schedule.approve': { random: () => BASED, malformed: () => ({ ...BASED, post: NO_ID }) },
  'schedule.decline': { random: () => BASED, malformed: () => ({ ...BASED, post: NO_ID }) },
  'schedule.settle': {
    random: () => ({ ...BASED, outcome: 'published' }),
    malformed: () => ({ ...BASED, outcome: 'perhaps' }),
  },
};
