import type { ScheduleAnswers } from '../../../protocol/schedule-page.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { readSchedule } from '../schedule.ts';

export function createScheduleHandlers({ session, cache, now }: Background): Pick<Handlers, keyof ScheduleAnswers> {
  return {
    async 'schedule.get'({ of }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readSchedule(tx, view, of, now())) : null;
    },
  };
}
