import type { ZodMiniType } from 'zod/mini';
import { ExpectedFailure } from '../../../domain/failure.ts';
import { begunSchema, finishedSchema, offeredSchema } from '../../../protocol/linkedin.ts';
import type { LinkedInAnswers } from '../../../protocol/linkedin-page.ts';
import type { Publisher } from '../../../protocol/schedule.ts';
import { readRow } from '../../cache/rows.ts';
import { OfflineFailure } from '../../messaging/request.ts';
import type { Handlers } from '../../messaging/serve.ts';
import { call } from '../../sync/call.ts';
import type { Background } from '../context.ts';

/** What a server can is asked anew after so long. */
const KNOWN_MS = 600_000;

export function createLinkedInHandlers(background: Background): Pick<Handlers, keyof LinkedInAnswers> {
  const { session, cache, sync, now } = background;
  let known = { server: '', offered: false, until: 0 };

  /** Pages ask whenever anything has changed: the server is not asked each time. Null: it does not answer. */
  async function isOffered(): Promise<boolean | null> {
    const { server } = await session.get();
    if (known.server === server && now() < known.until) return known.offered;
    const offered = await askOffered(background);
    if (offered !== null) known = { server, offered, until: now() + KNOWN_MS };
    return offered;
  }

  return {
    async 'linkedin.get'({ account }) {
      const { person } = await session.get();
      if (!person) return { offered: null, publisher: null };
      const publisher = await cache.read(
        person,
        async (tx, view): Promise<Publisher | null> => (await readRow(tx, view, view.self, 'publisher', account)) ?? null,
      );
      return { offered: await isOffered(), publisher };
    },
    'linkedin.begin': ({ account, redirect }) => ask(background, { step: 'begin', account, redirect }, begunSchema),
    async 'linkedin.finish'({ state, code }) {
      await ask(background, { step: 'finish', state, code }, finishedSchema);
      await sync.run().catch(() => undefined); // it is done; what is new comes with the next sync at the latest
      return null;
    },
  };
}

async function askOffered(background: Background): Promise<boolean | null> {
  try {
    return (await ask(background, { step: 'offered' }, offeredSchema)).offered;
  } catch (error) {
    if (error instanceof OfflineFailure || error instanceof ExpectedFailure) return null;
    throw error;
  }
}

/** @throws ExpectedFailure, OfflineFailure */
async function ask<T>({ session, fetch }: Background, body: unknown, schema: ZodMiniType<T>): Promise<T> {
  const { server, token } = await session.get();
  if (!token) throw new ExpectedFailure('signed-out');
  const answer = await call(fetch, { server, token }, '/v1/linkedin', body, schema);
  if (!answer) throw new OfflineFailure();
  return answer;
}
