import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The number of the computer that asks. X-Forwarded-For is believed only from a proxy we know, and only its last entry, which
 * that proxy wrote itself.
 */
export function readPeer(c: Context, proxies: readonly string[]): string {
  const peer = plain(socketAddress(c));
  if (!proxies.includes(peer)) return peer;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded ? plain(forwarded) : peer;
}

/** `app.request()` in a test has no socket. */
function socketAddress(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
}

function plain(address: string): string {
  return address.replace(/^::ffff:/, '');
}
