import type { ScheduleAnswers } from '../../../protocol/schedule-page.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { NOTHING_WAITS, readSchedule, readWaitingPosts } from '../schedule.ts';

export function createScheduleHandlers({ session, cache, now }: Background): Pick<Handlers, keyof ScheduleAnswers> {
  return {
    async 'schedule.get'({ of }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readSchedule(tx, view, of)) : null;
    },
    /** By the server's clock, as it decides. */
    async 'schedule.waiting'() {
      const { person, clockOffset } = await session.get();
      return person ? cache.read(person, (tx, view) => readWaitingPosts(tx, view, now() + clockOffset)) : NOTHING_WAITS;
    },
  };
}
