import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { keyedHash } from './auth/hash.ts';
import type { AppEnv } from './context.ts';
import type { Log } from './log.ts';

/** One line a request, after its answer. */
export function createRequestLog(log: Log, pepper: Buffer): MiddlewareHandler<AppEnv> {
  return async function requestLog(c, next) {
    const id = randomUUID().slice(0, 13);
    c.set('request', id);
    const begun = performance.now();
    await next();
    const person = c.get('person');
    log({
      event: 'request',
      id,
      method: c.req.method,
      route: c.res.status === 404 ? '*' : routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - begun),
      ...(person && { person: keyedHash(pepper, 'log', person).toString('hex').slice(0, 12) }),
    });
  };
}
