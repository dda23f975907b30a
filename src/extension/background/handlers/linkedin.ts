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

export function createLinkedInHandlers(background: Background): Pick<Handlers, keyof LinkedInAnswers> {
  const { session, cache, sync } = background;
  return {
    async 'linkedin.get'({ account }) {
      const { person } = await session.get();
      if (!person) return { offered: null, publisher: null };
      const publisher = await cache.read(
        person,
        async (tx, view): Promise<Publisher | null> => (await readRow(tx, view, view.self, 'publisher', account)) ?? null,
      );
      return { offered: await isOffered(background), publisher };
    },
    'linkedin.begin': ({ account, redirect }) => ask(background, { step: 'begin', account, redirect }, begunSchema),
    async 'linkedin.finish'({ state, code }) {
      await ask(background, { step: 'finish', state, code }, finishedSchema);
      await sync.run().catch(() => undefined); // it is done; what is new comes with the next sync at the latest
      return null;
    },
  };
}

async function isOffered(background: Background): Promise<boolean | null> {
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
