import { Hono } from 'hono';
import * as z from 'zod/mini';
import { ExpectedFailure } from '../../domain/failure.ts';
import type { AccountId, PersonId } from '../../domain/id.ts';
import { accountIdSchema } from '../../protocol/field.ts';
import { linkedInRequestSchema, linkedInResponseSchema, redirectSchema } from '../../protocol/linkedin.ts';
import { limit } from '../auth/limit.ts';
import { createViewerGuard } from '../auth/viewer.ts';
import { readBody } from '../body.ts';
import type { AppEnv, ServerContext } from '../context.ts';
import { lockOwnAccount } from '../db/account.ts';
import { connectPublisher } from '../db/publisher.ts';
import { asViewer, beyondSight } from '../db/role.ts';
import type { LinkedInApp } from '../linkedin/app.ts';
import { permissionUrl, requestPermission } from '../linkedin/permission.ts';
import { createStateSeal, createVault } from '../linkedin/vault.ts';
import { readSharing } from '../db/scheduled-post.ts';
import { createFeed } from '../scopes/feed.ts';
import { tellPublisher } from '../scopes/tell-publisher.ts';
import { requireVersion } from '../version.ts';
import { describe } from './openapi.ts';

/** As long as somebody may take to say yes. */
const STATE_MS = 15 * 60_000;

const stateSchema = z.object({ account: accountIdSchema, redirect: redirectSchema, until: z.int() });

/**
 * How an account comes to be published for. What goes by the browser in between is sealed for the person who began: another one's yes
 * cannot be finished as his. Mounted at /v1.
 */
export function createLinkedInRoute(context: ServerContext): Hono<AppEnv> {
  const { db, state, linkedin } = context;
  const description = describe('Let LinkedIn’s API publish for an account', linkedInRequestSchema, linkedInResponseSchema);
  return new Hono<AppEnv>().post('/linkedin', description, requireVersion(), createViewerGuard(db), async (c) => {
    const request = await readBody(c, linkedInRequestSchema);
    if (request.step === 'offered') return c.json({ offered: linkedin !== null });
    if (linkedin === null) throw new ExpectedFailure('refused');
    const { person } = c.var;
    await limit(db, state.pepper, 'linkedin-person', person);
    if (request.step === 'begin') return c.json(await begin(context, linkedin, person, request));
    await finish(context, linkedin, person, request);
    return c.json({ ok: true });
  });
}

async function begin(
  { db, state: { cookieKey }, now = Date.now }: ServerContext,
  app: LinkedInApp,
  person: PersonId,
  { account, redirect }: { readonly account: AccountId; readonly redirect: string },
): Promise<{ readonly url: string; readonly state: string }> {
  await asViewer(db, person, async (tx) => {
    if (!(await lockOwnAccount(tx, person, account))) throw new ExpectedFailure('refused');
  });
  const state = createStateSeal(cookieKey, app).seal(JSON.stringify({ account, redirect, until: now() + STATE_MS }), person);
  return { url: permissionUrl(app, redirect, state), state };
}

/** The code is good for one use, which is LinkedIn's to see to. */
async function finish(
  { db, state: { cookieKey }, now = Date.now }: ServerContext,
  app: LinkedInApp,
  person: PersonId,
  { state, code }: { readonly state: string; readonly code: string },
): Promise<void> {
  const opened = createStateSeal(cookieKey, app).open(state, person);
  const begun = opened === null ? null : stateSchema.parse(JSON.parse(opened)); // sealed by ourselves
  if (begun === null || begun.until < now()) throw new ExpectedFailure('refused');
  const { account, redirect } = begun;
  const permission = await requestPermission(app, redirect, code, now());
  if (permission === null) throw new ExpectedFailure('unavailable');
  if (permission === 'refused') throw new ExpectedFailure('refused');
  const { author, name, token, until } = permission;
  const sealed = createVault(cookieKey, app).seal(token, account);
  await asViewer(db, person, async (tx) => {
    if (!(await lockOwnAccount(tx, person, account))) throw new ExpectedFailure('refused');
    await beyondSight(tx, () => readSharing(tx, account)); // held before LinkedIn's permission is, as by whoever publishes
    const row = { account_id: account, author, name, token: sealed, expires_at: new Date(until) };
    if (!(await connectPublisher(tx, row))) throw new ExpectedFailure('refused');
    await beyondSight(tx, async () => {
      const feed = createFeed();
      await tellPublisher({ tx, feed, at: new Date(now()) }, account);
      await feed.flush(tx);
    });
  });
}
