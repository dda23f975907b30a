import type { MiddlewareHandler } from 'hono';
import { ExpectedFailure } from '../../domain/failure.ts';
import type { PersonId } from '../../domain/id.ts';
import type { AppEnv } from '../context.ts';
import type { Db } from '../db/database.ts';
import { readSession } from '../db/session.ts';
import { hashSecret } from './hash.ts';

/** The hash of the token in an Authorization header, or null when it holds none. */
export function readTokenHash(authorization: string | undefined): Buffer | null {
  const token = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1];
  return token ? hashSecret(token) : null;
}

/** Who asks; null when the session is unknown, over or ended. */
export async function readViewer(db: Db, authorization: string | undefined): Promise<PersonId | null> {
  const tokenHash = readTokenHash(authorization);
  return tokenHash && readSession(db, tokenHash);
}

/** Lets only signed-in persons pass; the handler finds whom in `c.var.person`. */
export function createViewerGuard(db: Db): MiddlewareHandler<AppEnv> {
  return async function viewerGuard(c, next) {
    const person = await readViewer(db, c.req.header('authorization'));
    if (!person) throw new ExpectedFailure('signed-out');
    c.set('person', person);
    await next();
  };
}
