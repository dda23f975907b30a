import { ExpectedFailure } from '../../../domain/failure.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';

export function createReminderHandlers({ session, reminders, surfaces, onChange }: Background): Pick<Handlers, 'reminder.turn'> {
  return {
    async 'reminder.turn'({ on }) {
      const { person } = await session.get();
      if (!person) throw new ExpectedFailure('signed-out');
      await reminders.change(person, (memory) => ({ memory: { ...memory, on } }));
      if (!on) await surfaces.forgetReminder();
      onChange();
      return null;
    },
  };
}
