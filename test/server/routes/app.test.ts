import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../src/server/app.ts';
import { createContext, type TestContext } from '../context.ts';
import { createGround, type Ground } from '../ground.ts';

let ground: Ground;
let here: TestContext;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  ground = await createGround();
  here = await createContext(ground.db);
  app = createApp(here.context);
});
afterAll(async () => {
  await here.worker.stop();
  await ground.drop();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const CHROME = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`;
const FIREFOX = 'moz-extension://3b2f1c58-6a7d-4a57-9f9a-0c1d2e3f4a5b';

test('health says that it answers, and nothing else', async () => {
  const response = await app.request('/health');
  expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
});

const ANSWERS: readonly [string, string, RequestInit, number][] = [
  ['a success', '/health', {}, 200],
  ['the page', '/invite', {}, 200],
  ['the document', '/openapi.json', {}, 200],
  ['nothing there', '/nothing', {}, 404],
  ['a broken body', '/v1/auth/code', { method: 'POST', headers: JSON_TYPE, body: '{' }, 400],
  ['a method that is not served', '/health', { method: 'DELETE' }, 404],
  ['a preflight', '/v1/push', { method: 'OPTIONS', headers: { origin: CHROME } }, 204],
];

test.each(ANSWERS)('%s carries the security headers', async (_, path, init, status) => {
  const response = await app.request(path, init);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
  expect(response.headers.get('vary')).toContain('Origin');
});

const ORIGINS: readonly [string, boolean][] = [
  [CHROME, true],
  [FIREFOX, true],
  [`${CHROME}/`, false],
  [`${CHROME}.evil.test`, false],
  [CHROME.slice(0, -1), false],
  [CHROME.replace('a', 'z'), false],
  [CHROME.toUpperCase(), false],
  [`x${CHROME}`, false],
  [`${FIREFOX}:80`, false],
  [FIREFOX.replace('3b2f', '3b2g'), false],
  ['moz-extension://abc', false],
  ['chrome-extension://', false],
  ['https://www.linkedin.com', false],
  ['http://localhost:8787', false],
  ['http://127.0.0.1', false],
  ['https://sidelight.test', false],
  ['null', false],
  ['*', false],
  ['file://', false],
  ['safari-web-extension://3b2f1c58-6a7d-4a57-9f9a-0c1d2e3f4a5b', false],
];

test.each(ORIGINS)('the origin %s may read answers: %s', async (origin, allowed) => {
  const plain = await app.request('/health', { headers: { origin } });
  const preflight = await app.request('/v1/auth/code', { method: 'OPTIONS', headers: { origin } });
  for (const { headers } of [plain, preflight]) {
    expect(headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  }
  expect(preflight.headers.get('access-control-allow-headers')).toBe(
    allowed ? 'Authorization, Content-Type, X-Sidelight-Protocol' : null,
  );
});

const HUGE = JSON.stringify({ address: 'a'.repeat(1_048_577) });
const streamed = () => new Blob([HUGE]).stream();

const BODIES: readonly [string, () => RequestInit & { duplex?: 'half' }, number, string][] = [
  ['no JSON', () => ({ headers: JSON_TYPE, body: 'a=b' }), 400, 'bad-request'],
  ['nothing', () => ({ headers: JSON_TYPE, body: '' }), 400, 'bad-request'],
  [
    'a form',
    () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '{"address":"a@x.test"}' }),
    400,
    'bad-request',
  ],
  ['a body that does not say what it is', () => ({ body: new Blob(['{"address":"a@x.test"}']) }), 400, 'bad-request'],
  ['plain text', () => ({ headers: { 'content-type': 'text/plain' }, body: '{"address":"a@x.test"}' }), 400, 'bad-request'],
  ['an unknown field', () => ({ headers: JSON_TYPE, body: '{"address":"a@x.test","plan":"business"}' }), 400, 'bad-request'],
  ['an address that is none', () => ({ headers: JSON_TYPE, body: '{"address":"a@x"}' }), 400, 'bad-request'],
  [
    'an address with a header in it',
    () => ({ headers: JSON_TYPE, body: '{"address":"a@x.test\\r\\nBcc: b@x.test"}' }),
    400,
    'bad-request',
  ],
  ['an array', () => ({ headers: JSON_TYPE, body: '[]' }), 400, 'bad-request'],
  ['null', () => ({ headers: JSON_TYPE, body: 'null' }), 400, 'bad-request'],
  ['more than it says', () => ({ headers: { ...JSON_TYPE, 'content-length': '1048600' }, body: HUGE }), 413, 'too-large'],
  ['more than a megabyte, in pieces', () => ({ headers: JSON_TYPE, body: streamed(), duplex: 'half' }), 413, 'too-large'],
];

test.each(BODIES)('a body of %s is refused', async (_, init, status, code) => {
  const response = await app.request('/v1/auth/code', { method: 'POST', ...init() });
  expect([response.status, await response.json()]).toEqual([status, { code }]);
});

test('the document lists every route, with its schemas', async () => {
  const document = await (await app.request('/openapi.json')).json();
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/health', '/invite', '/v1/auth/code', '/v1/auth/verify', '/v1/auth/sign-out']),
  );
  expect(Object.keys(document.paths).length).toBeLessThanOrEqual(20);
  const body = document.paths['/v1/auth/verify'].post.requestBody.content['application/json'].schema;
  expect(body.required).toEqual(['request', 'code']);
});

test('a fault that nobody expected is answered without a word of it, and logged without its message', async () => {
  const broken = createApp({ ...here.context, db: null as never }); // as if the database had gone: any use of it throws
  const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ address: 'canary@x.test' }) };
  const response = await broken.request('/v1/auth/code', init);
  expect([response.status, await response.json()]).toEqual([503, { code: 'unavailable' }]);
  expect(here.logged).toContainEqual(expect.objectContaining({ event: 'error', kind: 'TypeError' }));
  expect(JSON.stringify(here.logged)).not.toContain('canary');
});

test('a log line holds the pattern of the route, and nothing that was sent', async () => {
  here.logged.length = 0;
  await app.request('/secret-canary?token=canary', { headers: { authorization: 'Bearer canary', 'user-agent': 'canary' } });
  await app.request('/health?canary=1');
  expect(here.logged).toEqual([
    { event: 'request', id: expect.any(String), method: 'GET', route: '*', status: 404, ms: expect.any(Number) },
    { event: 'request', id: expect.any(String), method: 'GET', route: '/health', status: 200, ms: expect.any(Number) },
  ]);
});
