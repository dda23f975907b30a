import type { MiddlewareHandler } from 'hono';
import { PROTOCOL_HEADER } from '../protocol/version.ts';

const SECURITY: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000', // without effect over http, so it may always be said
};

/** On every answer, errors too. A route that needs a wider policy has set its own by then. */
export function createSecurityHeaders(): MiddlewareHandler {
  return async function securityHeaders(c, next) {
    await next();
    const { headers } = c.res; // to say one by `c.header` would make the whole answer anew
    for (const [name, value] of Object.entries(SECURITY)) if (!headers.has(name)) headers.set(name, value);
  };
}

/** Firefox gives each installation a random origin, so any well-formed one is let in; the token is the boundary, not this. */
const EXTENSION = /^(chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Lets extensions read our answers, and no web page. */
export function createExtensionCors(): MiddlewareHandler {
  return async function extensionCors(c, next) {
    const origin = c.req.header('origin');
    const allowed = origin !== undefined && EXTENSION.test(origin);
    if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204 });
    else await next();
    const { headers } = c.res;
    headers.append('Vary', 'Origin');
    if (!allowed) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (c.req.method !== 'OPTIONS') return;
    headers.set('Access-Control-Allow-Methods', 'GET, POST');
    headers.set('Access-Control-Allow-Headers', `Authorization, Content-Type, ${PROTOCOL_HEADER}`);
    headers.set('Access-Control-Max-Age', '600');
  };
}
