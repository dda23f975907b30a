import { afterAll, beforeAll, expect, test } from 'vitest';
import { HELP_LIMIT } from '../../../src/domain/help.ts';
import { createApp } from '../../../src/server/app.ts';
import { createContext, type TestContext } from '../context.ts';
import { createGround, type Ground } from '../ground.ts';
import { act, createWorld, signIn } from '../world.ts';

const OPERATOR = 'operator@runs.test';
let ground: Ground;
let here: TestContext;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  ground = await createGround();
  here = await createContext(ground.db, { operatorAddress: OPERATOR });
  app = createApp(here.context);
});
afterAll(async () => {
  await here.worker.stop();
  await ground.drop();
});

const QUESTION = { topic: 'seats', address: 'Guest@X.test', text: 'Ten seats?\r\nOr <b>twelve</b>.' };

async function post(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<[number, string]> {
  const init = { method: 'POST', body: new URLSearchParams(fields).toString() };
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await app.request('/help', { ...init, headers: { ...type, ...headers } });
  return [response.status, await response.text()];
}

test('R59, R60: whoever has no account finds the roles, who pays, how figures get in, and a form', async () => {
  const response = await app.request('/help');
  const html = await response.text();
  expect(response.status).toBe(200);
  for (const words of ['Is this paying for my team?', 'In short: no.', 'What the roles see', 'How figures get in', '<form'])
    expect(html).toContain(words);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
  );
  expect(html).not.toContain('<script');
});

test('a question of a stranger reaches the operator, says that nobody vouches for the address, and is answered by answering', async () => {
  const mail = here.mailTo(OPERATOR);
  const [status, html] = await post(QUESTION);
  expect(status).toBe(200);
  expect(html).toContain('If the address is right, the answer comes there.');
  const { subject, text, html: body, replyTo } = await mail;
  expect(subject).toBe('Sidelight: a question about seats');
  expect(replyTo).toBe('guest@x.test');
  expect(text).toContain('without an account');
  expect(text).toContain('Ten seats?\n\nOr <b>twelve</b>.');
  expect(body).toContain('&lt;b&gt;twelve&lt;/b&gt;');
});

test('a question of somebody who is signed in says so; five a day are sent', async () => {
  const world = await createWorld(ground.db, 'help', { ...here.context, now: Date.now });
  const ann = await signIn(world, 'ann');
  const question = { topic: 'other', text: 'Why?', address: ann.address } as const;
  const mail = here.mailTo(OPERATOR);
  for (let asked = 0; asked < 5; asked++) expect(await act(world, ann, 'help.ask', question)).toBe('ok');
  expect((await mail).text).toContain('Somebody who is signed in as ann@x.test');
  expect(await act(world, ann, 'help.ask', question)).toBe('too-many');
  const second = await signIn(world, 'second');
  expect(await act(world, second, 'help.ask', { ...question, address: second.address })).toBe('ok');
});

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['no address', { ...QUESTION, address: 'guest' }, {}],
  ['an address with a header in it', { ...QUESTION, address: 'a@x.test\r\nBcc: b@x.test' }, {}],
  ['no question', { ...QUESTION, text: '  ' }, {}],
  ['too long a question', { ...QUESTION, text: 'x'.repeat(HELP_LIMIT + 1) }, {}],
  ['no topic', { address: QUESTION.address, text: 'Why?' }, {}],
  ['a form of another site', QUESTION, { 'sec-fetch-site': 'cross-site' }],
])('%s is said to be wrong, with what was typed', async (_, fields, headers) => {
  const [status, html] = await post(fields, headers);
  expect(status).toBe(400);
  expect(html).toContain('Please give an address');
  expect(html).not.toContain('<b>twelve</b>');
});

test('from one place five are taken in a quarter of an hour', async () => {
  const from = { 'x-forwarded-for': '203.0.113.9' };
  const crowd = createApp({ ...here.context, proxies: [''] }); // app.request() has no socket: its peer is ''
  const codes: number[] = [];
  for (let asked = 0; asked < 6; asked++) {
    const body = new URLSearchParams(QUESTION).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...from };
    codes.push((await crowd.request('/help', { method: 'POST', body, headers })).status);
  }
  expect(codes).toEqual([200, 200, 200, 200, 200, 429]);
});

test('where the operator has given no address, there is no form, and it is said whom to ask', async () => {
  const silent = createApp({ ...here.context, operatorAddress: null });
  const html = await (await silent.request('/help')).text();
  expect(html).not.toContain('<form');
  expect(html).toContain('has given no address for questions');
  const world = await createWorld(ground.db, 'no operator', { operatorAddress: null });
  const bo = await signIn(world, 'bo');
  expect(await act(world, bo, 'help.ask', { topic: 'other', text: 'Why?', address: bo.address })).toBe('no-operator');
});
