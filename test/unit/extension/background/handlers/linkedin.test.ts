import { expect, test } from 'vitest';
import { AT, accountOf, answerOf, SCOPES, SELF } from '../../answers.ts';
import { createDevice } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';
import { deviceAs } from '../../member-device.ts';

const account = accountOf(1);
const REDIRECT = `https://${'a'.repeat(32)}.chromiumapp.org/`;
const PUBLISHER = { id: account, name: 'Ann at LinkedIn', until: AT + 1 };

test('R56: whether LinkedIn may publish for an account comes from the cache, and whether it can from the server', async () => {
  const { device, server } = await deviceAs('user');
  server.state.say = (path) => (path === '/v1/linkedin' ? { status: 200, json: { offered: true } } : null);
  expect(await device.ask('linkedin.get', { account })).toEqual({ offered: true, publisher: null });
  server.pulls.push(
    answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops: [[SELF, 'publisher', account, PUBLISHER]] as never }),
  );
  await device.ask('sync.now', {});
  expect(await device.ask('linkedin.get', { account })).toEqual({ offered: true, publisher: PUBLISHER });
  expect(server.calls.filter(({ path }) => path === '/v1/linkedin')).toHaveLength(1); // not each time
});

test('a server that cannot be reached is not known to offer it', async () => {
  const { device, server } = await deviceAs('user');
  server.state.say = (path) => (path === '/v1/linkedin' ? 'down' : null);
  expect(await device.ask('linkedin.get', { account })).toEqual({ offered: null, publisher: null });
  server.state.say = (path) => (path === '/v1/linkedin' ? { status: 200, json: { offered: true } } : null);
  expect(await device.ask('linkedin.get', { account })).toEqual({ offered: true, publisher: null });
});

test('it is begun and finished on the server, and what is new is fetched at once', async () => {
  const { device, server } = await deviceAs('user');
  const url = 'https://www.linkedin.com/oauth/v2/authorization?state=s';
  server.state.say = (path) => (path === '/v1/linkedin' ? { status: 200, json: { url, state: 's' } } : null);
  expect(await device.ask('linkedin.begin', { account, redirect: REDIRECT })).toEqual({ url, state: 's' });
  server.state.say = (path) => (path === '/v1/linkedin' ? { status: 200, json: { ok: true } } : null);
  const before = server.calls.length;
  expect(await device.ask('linkedin.finish', { state: 's', code: 'c' })).toBeNull();
  const paths = server.calls.slice(before).map(({ path }) => path);
  expect(paths[0]).toBe('/v1/linkedin');
  expect(paths).toContain('/v1/pull');
});

test('who is signed out asks nobody', async () => {
  const server = createFakeServer();
  const device = createDevice({ fetch: server.fetch, now: () => AT });
  expect(await device.ask('linkedin.get', { account })).toEqual({ offered: null, publisher: null });
  await expect(device.ask('linkedin.begin', { account, redirect: REDIRECT })).rejects.toThrow('signed-out');
  expect(server.calls).toEqual([]);
});
