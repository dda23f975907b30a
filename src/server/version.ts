import type { Context, MiddlewareHandler } from 'hono';
import { ExpectedFailure } from '../domain/failure.ts';
import { OLDEST_PROTOCOL_VERSION, PROTOCOL_HEADER, PROTOCOL_VERSION } from '../protocol/version.ts';
import type { AppEnv } from './context.ts';

/** Whether a client is too old for us. One that says nothing is taken to be of today. */
export function isTooOld(c: Context): boolean {
  const version = Number(c.req.header(PROTOCOL_HEADER) ?? PROTOCOL_VERSION);
  return !(version >= OLDEST_PROTOCOL_VERSION);
}

/** Refuses what an old client says, since it might be misunderstood. Its outbox stays with it. */
export function requireVersion(): MiddlewareHandler<AppEnv> {
  return async function version(c, next) {
    if (isTooOld(c)) throw new ExpectedFailure('upgrade');
    await next();
  };
}
