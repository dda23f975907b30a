import { type Context, Hono } from 'hono';
import { GONE, pullRequestSchema, type PullResponse, pullResponseSchema } from '../../protocol/pull.ts';
import { readTokenHash } from '../auth/viewer.ts';
import { readBody } from '../body.ts';
import type { AppEnv, ServerContext } from '../context.ts';
import { readHeads, type ViewerHeads } from '../db/scope.ts';
import { createCookieJar } from '../scopes/cookie.ts';
import { LIMITS, pull } from '../scopes/pull.ts';
import { createSeal } from '../scopes/seal.ts';
import { isTooOld } from '../version.ts';
import { describe } from './openapi.ts';

/** Gives a device what is new for its viewer. Mounted at /v1. */
export function createPullRoute({ db, state, limits = LIMITS }: ServerContext): Hono<AppEnv> {
  const jar = createCookieJar(createSeal(state.cookieKey), state.incarnation);
  const description = describe('What is new since a cookie; 204 when nothing is', pullRequestSchema, pullResponseSchema);
  return new Hono<AppEnv>().post('/pull', description, async (c) => {
    const heads = await readOwnHeads(c, db);
    if (!heads) return c.json(GONE, 401);
    c.set('person', heads.person);
    if (isTooOld(c)) return c.json(upgrade(heads));
    const answer = await pull({ db, jar, limits }, heads, await readBody(c, pullRequestSchema));
    return answer ? c.json(answer) : c.body(null, 204);
  });
}

/** The head check: one statement. Null without a session. */
export async function readOwnHeads(c: Context, db: ServerContext['db']): Promise<ViewerHeads | null> {
  const token = readTokenHash(c.req.header('authorization'));
  return token ? ((await readHeads(db, [token])).get(token.toString('hex')) ?? null) : null;
}

/** What it may keep, so that even a client that understands nothing else drops the rest. */
function upgrade({ scopes }: ViewerHeads): PullResponse {
  return { ...GONE, s: 'upgrade', scopes: scopes.map(({ scope }) => scope).sort() };
}
