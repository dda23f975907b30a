import { describe, expect, test } from 'vitest';
import { GONE, type PullResponse } from '../../../../src/protocol/pull.ts';
import { PROTOCOL_HEADER } from '../../../../src/protocol/version.ts';
import { answerOf, AT, everything, ME, MINE, SCOPES, SELF, selfOps } from '../answers.ts';
import { createDevice, type Device } from '../device.ts';
import { createFakeServer } from '../fake-server.ts';

const HTML = '<!doctype html><html><body>Please accept the terms of this café. {"v":1,"s":"gone"}</body></html>';
const edit = { account: MINE, name: 'New Name', vanity: null };

async function signedIn(now = () => AT): Promise<{ device: Device; server: ReturnType<typeof createFakeServer> }> {
  const server = createFakeServer();
  const device = createDevice({ fetch: server.fetch, now });
  await device.background.session.update((value) => ({ ...value, token: 'the-token', person: ME, address: 'me@example.com' }));
  return { device, server };
}

async function filled(): Promise<Awaited<ReturnType<typeof signedIn>>> {
  const { device, server } = await signedIn();
  server.pulls.push(everything('admin', 'c1'));
  expect(await device.background.sync.run()).toBe('idle');
  return { device, server };
}

describe('a sync', () => {
  test('pushes first, then pulls, with the token and the version, and nothing is cached on the way', async () => {
    const { device, server } = await signedIn();
    await device.mutate('account.edit', edit);
    expect(server.calls.map(({ path }) => path)).toEqual(['/v1/push', '/v1/pull']);
    for (const { headers, cache } of server.calls) {
      expect(cache).toBe('no-store');
      expect(headers.get('Authorization')).toBe('Bearer the-token');
      expect(headers.get(PROTOCOL_HEADER)).toBe('1');
    }
  });

  test('pulls until there is no more, each time with the last cookie', async () => {
    const { device, server } = await signedIn();
    const page = (cookie: string, more: boolean): PullResponse => answerOf({ cookie, more, ops: selfOps(null) });
    server.pulls.push(page('c1', true), page('c2', true), page('c3', false));
    await device.background.sync.run();
    expect(server.calls.map(({ body }) => (body as { cookie: string | null }).cookie)).toEqual([null, 'c1', 'c2']);
    expect(await device.background.cache.cookie(ME)).toBe('c3');
  });

  test('with nothing new still says when the server answered', async () => {
    const { device } = await filled();
    expect((await device.ask('sync.now', {})).syncedAt).toBe(AT);
  });

  test('that is asked for while one runs is answered by the next, and never two at once', async () => {
    const { device, server } = await signedIn();
    const [first, second, third] = [device.background.sync.run(), device.background.sync.run(), device.background.sync.run()];
    expect(second).toBe(third);
    await Promise.all([first, second]);
    expect(server.calls.map(({ path }) => path)).toEqual(['/v1/pull', '/v1/pull']);
  });

  test('gives up on a server that says more and means the same', async () => {
    const { device, server } = await signedIn();
    server.pulls.push(answerOf({ cookie: 'c1', more: true }), answerOf({ cookie: 'c1', more: true }));
    expect(await device.background.sync.run()).toBe('offline');
    expect(server.calls).toHaveLength(2);
  });

  test('signed out asks nothing', async () => {
    const server = createFakeServer();
    expect(await createDevice({ fetch: server.fetch }).background.sync.run()).toBe('signed-out');
    expect(server.calls).toEqual([]);
  });
});

describe('an answer that is none', () => {
  const json = { 'Content-Type': 'application/json' };
  test.each([
    ['the server is down', () => 'down' as const],
    ["a café's sign-in page", () => new Response(HTML, { status: 200, headers: { 'Content-Type': 'text/html' } })],
    ["a café's sign-in page that says it is JSON", () => new Response(HTML, { status: 200, headers: json })],
    ['the right words in a web page', () => new Response(JSON.stringify(GONE), { headers: { 'Content-Type': 'text/html' } })],
    ['401 from a proxy', () => new Response(HTML, { status: 401, headers: { 'Content-Type': 'text/html' } })],
    ['403 with JSON of somebody else', () => ({ status: 403, json: { error: 'blocked' } })],
    ['404', () => new Response('', { status: 404 })],
    ['410', () => ({ status: 410, json: {} })],
    ['502', () => new Response('Bad Gateway', { status: 502 })],
    ['JSON that was cut off', () => new Response(JSON.stringify(GONE).slice(0, 20), { status: 200, headers: json })],
    ['gone, without its envelope', () => ({ status: 401, json: { s: 'gone' } })],
    ['signed out, which is not gone', () => ({ status: 401, json: { code: 'signed-out' } })],
    ['the server failed', () => ({ status: 503, json: { code: 'unavailable' } })],
  ])('%s: offline, nothing is lost, and the next sync goes on', async (_, say) => {
    const { device, server } = await filled();
    const before = await device.dump();
    server.state.say = say;
    expect(await device.background.sync.run()).toBe('offline');
    expect(await device.dump()).toBe(before);
    expect((await device.ask('home.get', {})).sync.state).toBe('offline');
    server.state.say = () => null;
    server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.admin] }));
    expect(await device.background.sync.run()).toBe('idle');
    expect(await device.background.cache.cookie(ME)).toBe('c2');
  });

  test('waits longer after each failure, never in step with others, and not at all after a success', async () => {
    const { device, server } = await filled();
    const { sync } = device.background;
    expect(sync.retryAfter()).toBeNull();
    server.state.say = () => 'down';
    const waits: (number | null)[] = [];
    for (let at = 0; at < 12; at++) {
      await sync.run();
      waits.push(sync.retryAfter());
    }
    expect(waits.slice(0, 4)).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(waits.at(-1)).toBe(300_000);
    server.state.say = () => null;
    await sync.run();
    expect(sync.retryAfter()).toBeNull();
  });
});

describe("gone, by the server's own word", () => {
  test('leaves neither cache nor session, and keeps the outbox for the same person', async () => {
    const { device, server } = await filled();
    await device.ask('panel.remember', { group: '00000004-0000-4000-8000-000000000001' as never });
    server.state.say = (path) => (path === '/v1/push' ? 'down' : null);
    await device.mutate('account.edit', edit);
    server.state.say = (path) => (path === '/v1/push' ? { status: 401, json: { code: 'signed-out' } } : null);
    server.pulls.push(GONE);
    expect(await device.background.sync.run()).toBe('signed-out');
    const left = await device.dump();
    for (const word of ['Anna', 'The Team', '777001', 'the-token', 'me@example.com', '"c1"', '00000004-'])
      expect(left).not.toContain(word);
    expect(left).toContain('New Name');
    expect(await device.background.outbox.waiting(ME)).toHaveLength(1);
  });

  test('to a token that is no longer in use changes nothing', async () => {
    const { device } = await filled();
    const before = await device.dump();
    await device.background.sync.purge('an-older-token');
    expect(await device.dump()).toBe(before);
  });
});

describe('a client that is too old', () => {
  test('is told so, drops what is not listed, and keeps the rest and its outbox', async () => {
    const { device, server } = await filled();
    server.state.say = (path) => (path === '/v1/push' ? { status: 426, json: { code: 'upgrade' } } : null);
    server.pulls.push({ ...GONE, s: 'upgrade', scopes: [...SCOPES.user] });
    expect(await device.mutate('account.edit', edit)).toEqual({ state: 'waiting' });
    const home = await device.ask('home.get', {});
    expect(home.sync).toMatchObject({ state: 'upgrade', waiting: 1 });
    expect(home.accounts).toHaveLength(1);
    expect(await device.dump()).not.toContain('777002');
  });

  test('is no longer too old once the server says so', async () => {
    const { device, server } = await filled();
    server.pulls.push({ ...GONE, s: 'upgrade', scopes: [...SCOPES.admin] });
    expect(await device.background.sync.run()).toBe('upgrade');
    expect(await device.background.sync.run()).toBe('idle');
    expect((await device.ask('home.get', {})).sync.state).toBe('idle');
  });
});

test('signing out leaves nothing of what was seen', async () => {
  const { device } = await filled();
  for (const word of ['Anna', '777001', '"c1"']) expect(await device.dump()).toContain(word);
  await device.ask('session.signOut', {});
  const left = await device.dump();
  for (const word of ['Anna', 'The Team', '777001', 'the-token', 'me@example.com', '"c1"']) expect(left).not.toContain(word);
});

test('an answer on its way when the person signs out is not kept', async () => {
  const { device, server } = await signedIn();
  const answer = everything('admin', 'c1');
  let release = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { fetch } = server;
  const slow = createDevice({
    now: () => AT,
    async fetch(url, init) {
      if (!url.endsWith('/v1/pull')) return fetch(url, init);
      await waiting;
      init.signal?.throwIfAborted();
      return fetch(url, init);
    },
  });
  await slow.background.session.update(() => ({ ...DEVICE_SESSION }));
  server.pulls.push(answer);
  const run = slow.background.sync.run();
  const out = slow.ask('session.signOut', {});
  release();
  await Promise.all([run, out]);
  const left = await slow.dump();
  for (const word of ['Anna', '777001', 'the-token']) expect(left).not.toContain(word);
  expect(await device.background.cache.cookie(ME)).toBeNull();
});

const DEVICE_SESSION = {
  server: 'http://server.test',
  token: 'the-token',
  person: ME,
  address: 'me@example.com',
  request: null,
  clockOffset: 0,
  tooOld: false,
};

test('two contexts that sync at once end in the same state as one', async () => {
  const { device, server } = await signedIn();
  server.pulls.push(
    answerOf({ cookie: 'c1', ops: selfOps(null), scopes: [SELF] }),
    answerOf({ cookie: 'c1', ops: selfOps(null), scopes: [SELF] }),
  );
  await Promise.all([device.background.sync.run(), device.ask('sync.now', {})]);
  expect((await device.ask('home.get', {})).accounts).toHaveLength(1);
});

test('signing out does not wait for a server that hangs', async () => {
  const { device } = await filled();
  const hanging = createDevice({
    now: () => AT,
    fetch: (_, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
        if (init.signal?.aborted || init.body === '{}') reject(new TypeError('down')); // signing out is not told either
      }),
  });
  await hanging.background.session.update(() => DEVICE_SESSION);
  const run = hanging.background.sync.run();
  await Promise.resolve();
  expect(await hanging.ask('session.signOut', {})).toMatchObject({ step: 'address' });
  expect(await run).toBe('offline');
  expect(await device.background.cache.cookie(ME)).toBe('c1');
});
