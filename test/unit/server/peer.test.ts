import { expect, test } from 'vitest';
import { choosePeer } from '../../../src/server/peer.ts';

const PROXIES = ['127.0.0.1', '::1'];

test.each([
  ['203.0.113.5', undefined, '203.0.113.5'],
  ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '', '127.0.0.1'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::1', '198.51.100.1, 198.51.100.2', '198.51.100.2'],
  ['127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
  ['2001:db8::1', undefined, '2001:db8:0:0'],
  ['2001:DB8:0:0:1:2:3:4', undefined, '2001:db8:0:0'],
  ['2001:db8:0:1::4', undefined, '2001:db8:0:1'],
  ['127.0.0.1', '2001:db8::2', '2001:db8:0:0'],
  ['', '198.51.100.1', ''],
])('a connection from %j that claims %j counts for %j', (socket, forwarded, peer) => {
  expect(choosePeer(socket, forwarded, PROXIES)).toBe(peer);
});
