import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { AppEnv, ServerContext } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { createOffToken } from '../mail/off-token.ts';
import { endDigest } from '../scopes/digest.ts';
import { INVITE_STYLE } from './invite-document.ts';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(INVITE_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Where the weekly mail is switched off by whoever has it, without signing in. Asking for the page changes nothing, so mail scanners
 * may; a press does, and so does a mail program's own (RFC 8058). Every token is answered alike.
 */
export function createDigestOff({ db, state }: Pick<ServerContext, 'db' | 'state'>): Hono<AppEnv> {
  const tokens = createOffToken(state.cookieKey);
  const ask = describeRoute({
    description: 'Asks whether the weekly mail is to end',
    responses: { 200: { description: 'HTML' } },
  });
  const off = describeRoute({ description: 'Ends the weekly mail', responses: { 200: { description: 'HTML' } } });
  return new Hono<AppEnv>()
    .get('/digest/off', ask, (c) =>
      show(
        c,
        'No more weekly mails?',
        `<form method="post" action="?token=${encodeURIComponent(c.req.query('token') ?? '')}">
<p>Sidelight then sends you no weekly mail any more. You can switch it on again in Sidelight.</p>
<button type="submit">No more weekly mails</button></form>`,
      ),
    )
    .post('/digest/off', off, async (c) => {
      const person = tokens.read(c.req.query('token') ?? '');
      if (person) await endDigest(db, person);
      return show(
        c,
        'No more weekly mails',
        '<p>If this link came in a mail to you, it was the last one. You can close this page.</p>',
      );
    });
}

function show(c: Context<AppEnv>, title: string, body: string): Response {
  c.header('Content-Security-Policy', POLICY);
  return c.html(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${INVITE_STYLE}</style>
</head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body>
</html>`);
}
