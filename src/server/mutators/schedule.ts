import type { SCHEDULE_SCHEMAS } from '../../protocol/schedule.ts';
import { fail, type Mutators } from './mutation-context.ts';

/** Nobody has a scheduled post yet. */
export const scheduleMutators: Mutators<keyof typeof SCHEDULE_SCHEMAS> = {
  'schedule.put': refuse,
  'schedule.delete': refuse,
  'schedule.approve': refuse,
  'schedule.decline': refuse,
  'schedule.settle': refuse,
  'connection.allowSchedule': refuse,
  'publisher.forget': refuse,
};

async function refuse(): Promise<void> {
  fail('refused');
}
