import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../../src/domain/id.ts';
import { parseServer } from '../../../../src/extension/background/server-address.ts';
import { personOf } from '../answers.ts';
import { createDevice, type Device } from '../device.ts';
import { createFakeServer, type Say } from '../fake-server.ts';

const [ANNA, BERT] = [personOf(1), personOf(2)];

function say(person: string): (path: string) => Say {
  return (path) => {
    if (path === '/health') return { status: 200, json: { ok: true } };
    if (path === '/v1/auth/code') return { status: 200, json: { request: 'the-request' } };
    if (path === '/v1/auth/verify') return { status: 200, json: { token: `token-of-${person}`, person, address: 'anna@x.test' } };
    return path === '/v1/push' ? 'down' : null;
  };
}

function newDevice(person: string = ANNA): { device: Device; server: ReturnType<typeof createFakeServer> } {
  const server = createFakeServer();
  server.state.say = say(person);
  return { device: createDevice({ fetch: server.fetch }), server };
}

async function signIn(device: Device): Promise<void> {
  await device.ask('session.requestCode', { address: ' Anna@X.test ' });
  await device.ask('session.verify', { code: '123 456' });
}

describe('signing in', () => {
  test('goes from the address to the code to being signed in, and survives the worker between each', async () => {
    const { device } = newDevice();
    expect(await device.ask('session.get', {})).toMatchObject({ step: 'address', address: null });
    expect(await device.ask('session.requestCode', { address: ' Anna@X.test ' })).toMatchObject({
      step: 'code',
      address: 'anna@x.test',
    });
    expect(await device.ask('session.get', {})).toMatchObject({ step: 'code', address: 'anna@x.test' });
    expect(await device.ask('session.verify', { code: '123 456' })).toMatchObject({ step: 'signed-in', address: 'anna@x.test' });
  });

  test('goes back from the code to the address, which is still there', async () => {
    const { device } = newDevice();
    await device.ask('session.requestCode', { address: 'anna@x.test' });
    expect(await device.ask('session.forgetCode', {})).toMatchObject({ step: 'address', address: 'anna@x.test' });
  });

  test.each(['12345', '1234567', 'abcdef', ''])('the code %j is wrong without asking the server', async (code) => {
    const { device, server } = newDevice();
    await device.ask('session.requestCode', { address: 'anna@x.test' });
    await expect(device.ask('session.verify', { code })).rejects.toThrow('wrong-code');
    expect(server.calls.map(({ path }) => path)).toEqual(['/v1/auth/code']);
  });

  test('a code that the server refuses leaves the step as it was', async () => {
    const { device, server } = newDevice();
    await device.ask('session.requestCode', { address: 'anna@x.test' });
    server.state.say = () => ({ status: 401, json: { code: 'wrong-code' } });
    await expect(device.ask('session.verify', { code: '123456' })).rejects.toThrow('wrong-code');
    expect(await device.ask('session.get', {})).toMatchObject({ step: 'code' });
  });

  test('a server that is down is offline', async () => {
    const { device, server } = newDevice();
    server.state.say = () => 'down';
    await expect(device.ask('session.requestCode', { address: 'anna@x.test' })).rejects.toThrow('offline');
  });
});

describe("the server's address", () => {
  test('is taken when a server of ours answers there', async () => {
    const { device, server } = newDevice();
    expect(await device.ask('session.useServer', { server: ' https://team.example/some/path ' })).toMatchObject({
      server: 'https://team.example',
    });
    expect(server.calls).toMatchObject([{ path: '/health' }]);
  });

  test.each([
    ['nobody answers', 'http://other.test', () => 'down' as const, 'offline'],
    [
      'something else answers',
      'http://other.test',
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'offline',
    ],
    ['it is no address', 'not an address', () => null, 'bad-request'],
    ['it is no web address', 'file:///etc/passwd', () => null, 'bad-request'],
    ['it holds a password', 'https://a:b@team.example', () => null, 'bad-request'],
  ])('is not taken when %s', async (_, address, answer, code) => {
    const { device, server } = newDevice();
    server.state.say = answer;
    await expect(device.ask('session.useServer', { server: address })).rejects.toThrow(code);
    expect((await device.ask('session.get', {})).server).toBe('http://server.test');
  });

  test('does not change while somebody is signed in', async () => {
    const { device } = newDevice();
    await signIn(device);
    await expect(device.ask('session.useServer', { server: 'https://team.example' })).rejects.toThrow('refused');
  });

  test.each([
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
    ['HTTPS://Team.Example', 'https://team.example'],
  ])('%s is %s', (text, origin) => {
    expect(parseServer(text)).toBe(origin);
  });
});

describe('signing out', () => {
  const edit = { account: personOf(7) as never, name: 'Waits', vanity: null };

  test('leaves what waits for the same person, who finds it when he is back', async () => {
    const { device } = newDevice();
    await signIn(device);
    await device.mutate('account.edit', edit);
    await device.ask('session.signOut', {});
    expect(await device.dump()).not.toContain('token-of');
    await signIn(device);
    expect((await device.ask('home.get', {})).sync.waiting).toBe(1);
  });

  test('to another person nothing of it is left', async () => {
    const { device, server } = newDevice();
    await signIn(device);
    await device.mutate('account.edit', edit);
    await device.ask('session.signOut', {});
    server.state.say = say(BERT);
    await signIn(device);
    expect((await device.ask('home.get', {})).sync.waiting).toBe(0);
    expect(await device.dump()).not.toContain('Waits');
  });

  test('works while the server is down', async () => {
    const { device, server } = newDevice();
    await signIn(device);
    server.state.say = () => 'down';
    expect(await device.ask('session.signOut', {})).toMatchObject({ step: 'address', address: null });
    expect(await device.dump()).not.toContain('token-of');
  });

  test('tells the server with the token that ends', async () => {
    const { device, server } = newDevice();
    await signIn(device);
    await device.ask('session.signOut', {});
    const told = server.calls.find(({ path }) => path === '/v1/auth/sign-out');
    expect(told?.headers.get('Authorization')).toBe(`Bearer token-of-${ANNA}`);
  });
});

describe('what was typed and not sent', () => {
  const DRAFT = { 'draft:wizard': { people: ['client@secret.test'] } };

  test('is gone at sign-out, also when the page that asked for it was closed', async () => {
    const { device } = newDevice();
    await signIn(device);
    await device.area.set(DRAFT);
    await device.ask('session.signOut', {});
    expect(await device.area.get('draft:wizard')).toEqual({});
  });

  test('waits for whoever comes back after the server ended his session, and for nobody else', async () => {
    const { device, server } = newDevice();
    await signIn(device);
    await device.area.set(DRAFT);
    await device.background.sync.purge(`token-of-${ANNA}`);
    await signIn(device);
    expect(await device.area.get('draft:wizard')).toEqual(DRAFT);
    await device.background.sync.purge(`token-of-${ANNA}`);
    server.state.say = say(BERT);
    await signIn(device);
    expect(await device.area.get('draft:wizard')).toEqual({});
  });

  test('of a session that outlived the browser is its person’s, too', async () => {
    const { device, server } = newDevice();
    await device.background.typed.begin(ANNA as PersonId);
    await device.area.set(DRAFT);
    await device.background.typed.begin(BERT as PersonId);
    server.state.say = say(BERT);
    await signIn(device);
    expect(await device.area.get('draft:wizard')).toEqual({});
  });
});
