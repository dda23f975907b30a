import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod/mini';
import { HELP_LIMIT, HELP_TOPICS } from '../../domain/help.ts';
import { addressSchema } from '../../protocol/field.ts';
import { isWithinLimit } from '../auth/limit.ts';
import type { AppEnv, ServerContext } from '../context.ts';
import { enqueueHelpMail } from '../jobs/help-mail.ts';
import { readPeer } from '../peer.ts';
import { HELP_STYLE, type HelpDocument, writeHelpDocument } from './help-document.ts';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(HELP_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A question of 4,000 characters, each of them percent-encoded, and a little more. */
const BODY_LIMIT = 60_000;

const questionSchema = z.object({
  topic: z.enum(HELP_TOPICS),
  address: addressSchema,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(HELP_LIMIT)),
});

const STATUS = { sent: 200, malformed: 400, 'too-many': 429 } as const;
type Said = keyof typeof STATUS;

/** R60: the door for whoever has no account. Nothing here looks whether the address is known. */
export function createHelpPage(context: ServerContext): Hono<AppEnv> {
  const page = describeRoute({
    description: 'Help for whoever is not signed in: the same page for everybody',
    responses: { 200: { description: 'HTML' } },
  });
  const form = describeRoute({
    description: 'A question to whoever runs the server, as a form: topic, address, text',
    responses: { 200: { description: 'HTML' } },
  });
  const hasOperator = context.operatorAddress !== null;
  return new Hono<AppEnv>()
    .get('/help', page, (c) => show(c, { hasOperator, said: null, typed: { address: '', text: '' } }))
    .post('/help', form, async (c) => {
      const typed = readForm(await c.req.text());
      const said = hasOperator ? await take(c, context, typed) : 'malformed';
      return show(c, { hasOperator, said: hasOperator ? said : null, typed }, STATUS[said]);
    });
}

function show(c: Context, document: HelpDocument, status: 200 | 400 | 429 = 200): Response | Promise<Response> {
  c.header('Content-Security-Policy', POLICY);
  return c.html(writeHelpDocument(document), status);
}

/** Another site's page may make a browser send a form, but not say that it is ours. */
async function take(c: Context<AppEnv>, context: ServerContext, typed: Record<string, string>): Promise<Said> {
  const { db, state, proxies } = context;
  const from = c.req.header('sec-fetch-site') ?? 'same-origin';
  const question = questionSchema.safeParse(typed);
  if (from !== 'same-origin' || !question.success) return 'malformed';
  if (!(await isWithinLimit(db, state.pepper, 'help-ip', readPeer(c, proxies)))) return 'too-many';
  const { topic, address, text } = question.data;
  await enqueueHelpMail(db, { from: address, topic, text, known: false });
  context.wakeJobs();
  return 'sent';
}

function readForm(body: string): { address: string; text: string } & Record<string, string> {
  const fields = body.length > BODY_LIMIT ? {} : Object.fromEntries(new URLSearchParams(body));
  return { address: '', text: '', ...fields };
}
