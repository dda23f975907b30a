import type { PageCapture } from '../../domain/page-capture.ts';
import type { PersonId } from '../../domain/id.ts';
import { type PendingCapture, pendingCaptureSchema } from '../../protocol/page-capture.ts';
import type { TypedArea } from './typed.ts';

/** So long a capture waits for the person to look at it. */
export const CAPTURE_MS = 15 * 60_000;
const KEY = 'capture';

export type Captures = {
  /** In the place of one that waits. */
  readonly put: (capture: PageCapture, of: Omit<PendingCapture, 'capture'>) => Promise<void>;
  /** Null: none waits for this person. */
  readonly get: (person: PersonId, now: number) => Promise<PendingCapture | null>;
  readonly drop: () => Promise<void>;
};

/** At most one, in `storage.session`: it goes with what was typed at sign-out, and with the browser when that closes. */
export function createCaptures(area: Pick<TypedArea, 'get' | 'set'>): Captures {
  async function drop(): Promise<void> {
    await area.set({ [KEY]: null });
  }
  return {
    async put(capture, of) {
      await area.set({ [KEY]: { ...of, capture } satisfies PendingCapture });
    },
    async get(person, now) {
      // an older version of the extension may have left it
      const kept = pendingCaptureSchema.safeParse((await area.get(KEY))[KEY]);
      if (!kept.success) return null;
      const { person: owner, takenAt } = kept.data;
      const isFresh = owner === person && now >= takenAt && now - takenAt < CAPTURE_MS;
      if (!isFresh) await drop();
      return isFresh ? kept.data : null;
    },
    drop,
  };
}
