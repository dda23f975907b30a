import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { codeRequestSchema, codeResponseSchema, verifyRequestSchema, verifyResponseSchema } from '../../protocol/session.ts';
import { limit } from '../auth/limit.ts';
import { requestCode, verifyCode } from '../auth/sign-in.ts';
import { readTokenHash } from '../auth/viewer.ts';
import { readBody } from '../body.ts';
import type { AppEnv, ServerContext } from '../context.ts';
import { deleteSession } from '../db/session.ts';
import { readPeer } from '../peer.ts';
import { describe } from './openapi.ts';

/** Sign-in by a code that is mailed, and sign-out. Mounted at /v1/auth. */
export function createAuthRoutes(context: ServerContext): Hono<AppEnv> {
  const { db, state, proxies } = context;
  return new Hono<AppEnv>()
    .post('/code', describe('Mail a one-time code to an address', codeRequestSchema, codeResponseSchema), async (c) => {
      const { address } = await readBody(c, codeRequestSchema);
      await limit(db, state.pepper, 'code-ip', readPeer(c, proxies));
      await limit(db, state.pepper, 'code-address', address);
      const request = await requestCode(context, address);
      context.wakeJobs();
      return c.json({ request });
    })
    .post('/verify', describe('Change the code for a token', verifyRequestSchema, verifyResponseSchema), async (c) => {
      const { request, code } = await readBody(c, verifyRequestSchema);
      await limit(db, state.pepper, 'verify-ip', readPeer(c, proxies));
      return c.json(await verifyCode(context, request, code));
    })
    .post('/sign-out', describeRoute({ description: 'End this session', responses: { 204: { description: 'Ended' } } }), (c) =>
      signOut(c, context),
    );
}

/** The same answer whether there was a session or not. */
async function signOut(c: Context<AppEnv>, { db }: ServerContext): Promise<Response> {
  const tokenHash = readTokenHash(c.req.header('authorization'));
  if (tokenHash) await deleteSession(db, tokenHash);
  return c.body(null, 204);
}
