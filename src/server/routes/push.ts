import { Hono } from 'hono';
import { type PushResponse, pushRequestSchema, pushResponseSchema } from '../../protocol/push.ts';
import { createViewerGuard } from '../auth/viewer.ts';
import { readBody } from '../body.ts';
import type { AppEnv, ServerContext } from '../context.ts';
import { applyPush } from '../mutators/push.ts';
import { requireVersion } from '../version.ts';
import { describe } from './openapi.ts';

/** Takes what a device's outbox holds. Mounted at /v1. */
export function createPushRoute(context: ServerContext): Hono<AppEnv> {
  const { db, state, now = Date.now, operatorAddress } = context;
  const description = describe('Change something: mutations, in order, each decided once', pushRequestSchema, pushResponseSchema);
  return new Hono<AppEnv>().post('/push', description, requireVersion(), createViewerGuard(db), async (c) => {
    const request = await readBody(c, pushRequestSchema);
    const decided = await applyPush(
      { db, pepper: state.pepper, person: c.var.person, now, hasOperator: operatorAddress !== null },
      request,
    );
    if (request.mutations.some(({ name }) => MAILS.has(name))) context.wakeJobs();
    return c.json({ v: 1, s: 'ok', ...decided, time: now() } satisfies PushResponse);
  });
}

const MAILS: ReadonlySet<string> = new Set([
  'group.create',
  'invitation.send',
  'invitation.resend',
  'seat.offer',
  'seat.offerAgain',
  'help.ask',
]);
