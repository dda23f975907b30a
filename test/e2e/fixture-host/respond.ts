/** Answers for https://www.linkedin.com in the tests. Everything here is invented; nothing is copied from the real site. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { classicBody } from './classic.ts';
import { contentOf } from './content.ts';
import { escapeHtml, type Look } from './look.ts';
import { sduiBody } from './sdui.ts';
import { STYLE } from './style.ts';

export type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly body: string };

/** At least as strict as the real one: no inline script, no inline style, no markup from strings. */
export const CSP = [
  "default-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "frame-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types jSecure',
].join('; ');

const script = readFileSync(resolve(import.meta.dirname, 'client.js'), 'utf8');
const signedInOnly = /^\/(feed|dashboard|analytics|mypreferences|messaging)(\/|$)/;

function answer(type: string, body: string, headers: Record<string, string> = {}): Answer {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers }, body };
}

export function respond(url: URL, look: Look): Answer {
  if (url.pathname === '/fixture/style.css') return answer('text/css', STYLE);
  if (url.pathname === '/fixture/client.js') return answer('text/javascript', script);
  if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (url.pathname.startsWith('/fixture/')) return { ...answer('text/plain', ''), status: 404 };
  if (!look.me && signedInOnly.test(url.pathname)) return { status: 302, headers: { location: '/login' }, body: '' };
  if (url.pathname === '/') return { status: 302, headers: { location: look.me ? '/feed/' : '/login' }, body: '' };
  return answer('text/html', documentOf(url.pathname, look), { 'content-security-policy': CSP });
}

/** As each front end writes it. */
function htmlLang({ language, frontEnd }: Look): string {
  if (language === 'en-US') return 'en';
  return frontEnd === 'classic' ? language.replace('-', '_') : language;
}

/** A whole page of the site, as its server sends it. */
export function documentOf(path: string, look: Look): string {
  const content = contentOf(path, look);
  const body = look.frontEnd === 'classic' ? classicBody(content, look) : sduiBody(content, look);
  return `<!doctype html><html lang="${htmlLang(look)}" class="theme theme--${look.theme}"><head><meta charset="utf-8">
    <title>${escapeHtml(content.title)} | LinkedIn (invented)</title><script src="/fixture/client.js"></script>
    <link rel="stylesheet" href="/fixture/style.css"></head><body>${body}</body></html>`;
}
