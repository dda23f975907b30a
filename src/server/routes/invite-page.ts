import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { AppEnv, ServerContext } from '../context.ts';
import { INVITE_SCRIPT, INVITE_STYLE, writeInviteDocument } from './invite-document.ts';

const BROWSERS = ['chrome', 'firefox'] as const;

const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(INVITE_STYLE)}'`,
  `script-src '${hashOf(INVITE_SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the invitation mail links to. Asking for it changes nothing and tells nothing, so mail scanners may. */
export function createInvitePage({ publicUrl, dist }: Pick<ServerContext, 'publicUrl' | 'dist'>): Hono<AppEnv> {
  const page = describeRoute({
    description: 'How to join: the same page for everybody',
    responses: { 200: { description: 'HTML' } },
  });
  const download = describeRoute({
    description: 'The extension, as this server was built',
    responses: { 200: { description: 'A zip' } },
  });
  return new Hono<AppEnv>()
    .get('/invite', page, (c) => {
      const downloads = BROWSERS.filter((browser) => existsSync(packageOf(dist, browser)));
      c.header('Content-Security-Policy', POLICY);
      return c.html(writeInviteDocument({ key: `sidelight:${publicUrl}`, downloads }));
    })
    .get('/download/:file{sidelight-(?:chrome|firefox)\\.zip}', download, async (c) => {
      const browser = BROWSERS.find((name) => c.req.param('file').includes(name));
      const bytes = browser && (await readFile(packageOf(dist, browser)).catch(() => null));
      if (!bytes) return c.notFound();
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/zip' });
    });
}

function packageOf(dist: string, browser: (typeof BROWSERS)[number]): string {
  return path.join(dist, `sidelight-${browser}.zip`);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
