import { ExpectedFailure } from '../../../domain/failure.ts';
import type { PageCapture } from '../../../domain/page-capture.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';

type Names = 'panel.capture' | 'capture.get' | 'capture.drop';

/** Figures of a page on their way to the person's word: nothing of them is kept for good here. */
export function createCaptureHandlers(background: Background): Pick<Handlers, Names> {
  const { session, captures, now } = background;
  return {
    'panel.capture': ({ capture }) => takeCapture(background, capture),
    async 'capture.get'() {
      const { person } = await session.get();
      return person ? captures.get(person, now()) : null;
    },
    async 'capture.drop'() {
      await captures.drop();
      return null;
    },
  };
}

/** The time is the server's, as far as this device knows it: a day ends for everybody at once. */
async function takeCapture({ session, captures, surfaces, now }: Background, capture: PageCapture): Promise<null> {
  const { person, clockOffset } = await session.get();
  if (!person) throw new ExpectedFailure('signed-out');
  const takenAt = now();
  await captures.put(capture, { person, takenAt, at: Math.max(0, Math.round(takenAt + clockOffset)) });
  await surfaces.openDashboard('#/capture');
  return null;
}
