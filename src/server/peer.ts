import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Whose computer asks, for the limits. X-Forwarded-For is believed only from a proxy we know, and only its last entry, which
 * that proxy wrote itself.
 */
export function readPeer(c: Context, proxies: readonly string[]): string {
  const socket = c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''; // app.request() in a test has no socket
  return choosePeer(socket, c.req.header('x-forwarded-for'), proxies);
}

export function choosePeer(socket: string, forwarded: string | undefined, proxies: readonly string[]): string {
  const peer = unmap(socket);
  const claimed = proxies.includes(peer) ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return networkOf(claimed ? unmap(claimed) : peer);
}

/** An IPv4 address as a socket for both kinds gives it. */
function unmap(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

/** With IPv6 one computer has 2^64 addresses: they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = tail ? [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail] : [...head];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
