import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sign } from '../../../src/server/auth/signature.ts';
import { codeOf } from '../../../src/server/auth/code.ts';
import type { PersonId } from '../../../src/domain/id.ts';
import { hashSecret } from '../../../src/server/auth/hash.ts';
import { createOffToken } from '../../../src/server/mail/off-token.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullOnce } from '../holding.ts';
import { createWorld, type World } from '../world.ts';
import { formOf } from './form.ts';
import { ROUTE_TABLE } from './reading-table.ts';
import { createRehearsal, type Rehearsal } from './rehearsal.ts';
import { ACTORS, type Actor, setStage, type Stage } from './stage.ts';
import { type Line, parseTable } from './table.ts';

type Word = '200' | '204' | '400' | '401' | '404';
type Request = readonly [method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>];
type Make = (stage: Stage, actor: Actor) => Request | Promise<Request>;

const LINES = parseTable<Word>(ROUTE_TABLE, ['200', '204', '400', '401', '404']);
const CLIENT = '00000000-0000-4000-8000-00000000000c';
/** Nobody is asked anything. */
const NOWHERE = 'https://nowhere.test';
const RANDOM = '00000000-0000-4000-8000-000000000001';

let ground: Ground;
let rehearsal: Rehearsal;
let world: World;
let stage: Stage;
let dist: string;
let cookie: string | null | undefined;
beforeAll(async () => {
  ground = await createGround();
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'sl-dist-'));
  fs.writeFileSync(path.join(dist, 'sidelight-chrome.zip'), 'PK');
  const acted = await createWorld(ground.db, 'routes');
  stage = await setStage(acted);
  cookie = (await pullOnce(acted, stage.of.admin.device, null))?.cookie;
  rehearsal = await createRehearsal(ground.url);
  world = await createWorld(rehearsal.db, 'rehearsal', {
    now: () => acted.clock.now,
    dist,
    pollMs: 3_600_000,
    paymentSecret: SECRET,
    linkedin: { clientId: 'ours', clientSecret: SECRET, apiUrl: NOWHERE, authUrl: NOWHERE, version: '202610' },
  });
});
afterAll(async () => {
  await rehearsal?.end();
  await ground.drop();
  fs.rmSync(dist, { recursive: true, force: true });
});

const push = (mutations: unknown, clientId = CLIENT): Request => ['POST', '/v1/push', { clientId, mutations }];
const pull = (of: unknown, clientId = CLIENT): Request => ['POST', '/v1/pull', { clientId, cookie: of }];

const off = (person: string): string =>
  `/digest/off?token=${createOffToken(world.context.state.cookieKey).make(person as PersonId)}`;

const REQUESTS: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  'GET /health': { '': () => ['GET', '/health'] },
  'GET /openapi.json': { '': () => ['GET', '/openapi.json'] },
  'GET /invite': {
    'without an id': () => ['GET', '/invite'],
    "an open invitation's id": ({ sent }) => ['GET', `/invite?id=${sent.open}`],
    'a random id': () => ['GET', `/invite?id=${RANDOM}`],
  },
  'GET /help': { '': () => ['GET', '/help'] },
  'POST /help': {
    'from an address that is known': ({ of }) => form({ topic: 'other', address: of.admin.device.address, text: 'Why?' }),
    'from an address that is not': () => form({ topic: 'other', address: 'nobody-at-all@x.test', text: 'Why?' }),
    malformed: () => form({ topic: 'other', address: 'nobody', text: 'Why?' }),
  },
  'GET /digest/off': {
    'without a token': () => ['GET', '/digest/off'],
    "with the User's": ({ of }) => ['GET', off(of.user.device.person)],
  },
  'POST /digest/off': {
    "with the User's": ({ of }) => ['POST', off(of.user.device.person)],
    "with a stranger's": () => ['POST', off(RANDOM)],
    'with none of ours': () => ['POST', `/digest/off?token=${'x'.repeat(86)}`],
  },
  'GET /download/:file': {
    'that was built': () => ['GET', '/download/sidelight-chrome.zip'],
    'that was not': () => ['GET', '/download/sidelight-firefox.zip'],
  },
  'POST /v1/auth/code': {
    'an address that is known': ({ of }) => ['POST', '/v1/auth/code', { address: of.admin.device.address }],
    'an address that is not': () => ['POST', '/v1/auth/code', { address: 'nobody-at-all@x.test' }],
    malformed: () => ['POST', '/v1/auth/code', { address: 'nobody' }],
  },
  'POST /v1/auth/verify': {
    'the code': async ({ of }, actor) => ['POST', '/v1/auth/verify', await requestCode(of[actor].device.address, 0)],
    'another code': async ({ of }, actor) => ['POST', '/v1/auth/verify', await requestCode(of[actor].device.address, 1)],
    'an unknown request': () => ['POST', '/v1/auth/verify', { request: 'x'.repeat(43), code: '123456' }],
    malformed: () => ['POST', '/v1/auth/verify', { request: 'x'.repeat(43), code: '1' }],
  },
  'POST /v1/auth/sign-out': { '': () => ['POST', '/v1/auth/sign-out'] },
  'POST /v1/push': {
    nothing: () => push([]),
    'an unknown mutation': () => push([{ id: 1, name: 'group.steal', args: {} }]),
    "another's client id": ({ of }) => push([], of.admin.device.clientId),
    malformed: () => push('all'),
  },
  'POST /v1/pull': {
    'from the beginning': () => pull(null),
    "another's client id": ({ of }) => pull(null, of.admin.device.clientId),
    "another's cookie": () => pull(cookie),
    'a cookie that is none': () => pull('none'),
    malformed: () => pull(1),
  },
  'GET /v1/live': { '': () => ['GET', '/v1/live'] },
  'POST /v1/payments': {
    unsigned: ({ paying }) => ['POST', '/v1/payments', payment(paying.organization)],
    'signed with another secret': ({ paying }) => signed(payment(paying.organization), 'somebody else’s'),
    signed: ({ paying }) => signed(payment(paying.organization)),
    'signed, and malformed': ({ paying }) => signed({ ...payment(paying.organization), card: '4111111111111111' }),
  },
  'POST /v1/linkedin': {
    'whether it is offered': () => ['POST', '/v1/linkedin', { step: 'offered' }],
    "for one's own account": ({ of }, actor) => begin(of[actor].account),
    "for the User's": ({ of }) => begin(of.user.account),
    'for a random one': () => begin(RANDOM),
    'with a state that is none': () => ['POST', '/v1/linkedin', { step: 'finish', state: 'x'.repeat(400), code: 'code' }],
    malformed: () => ['POST', '/v1/linkedin', { step: 'begin', account: RANDOM, redirect: 'https://sidelight.test/' }],
  },
  'any other': {
    'that nobody serves': () => ['GET', '/v1/groups'],
    'a method that is not served': () => ['DELETE', '/v1/push'],
  },
};

const SECRET = 'the provider’s and ours, and nobody else’s';

function begin(account: string): Request {
  return ['POST', '/v1/linkedin', { step: 'begin', account, redirect: `https://${'a'.repeat(32)}.chromiumapp.org/` }];
}

function form(fields: Record<string, string>): Request {
  return ['POST', '/help', new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' }];
}

function payment(organization: string): object {
  return { event: 'one', at: world.clock.now, until: null, organization, seats: 7 };
}

function signed(body: object, secret = SECRET): Request {
  const signature = sign(secret, JSON.stringify(body), world.context.now?.() ?? 0);
  return ['POST', '/v1/payments', body, { 'sidelight-signature': signature }];
}

/** As the mail would say it, or as many more as are to make it another one. */
async function requestCode(address: string, more: number): Promise<unknown> {
  const { request }: { request: string } = await (await send(['POST', '/v1/auth/code', { address }])).json();
  const code = codeOf(world.context.state.pepper, hashSecret(request));
  return { request, code: String((Number(code) + more) % 1_000_000).padStart(6, '0') };
}

async function send([method, to, body, more = {}]: Request, actor?: Actor): Promise<Response> {
  const headers = new Headers(body === undefined ? more : { 'content-type': 'application/json', ...more });
  if (actor && actor !== 'anonymous') headers.set('authorization', `Bearer ${stage.of[actor].device.token}`);
  return world.app.request(to, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** A stream is cut off; everything else is read. */
function ask({ subject, target }: Pick<Line<Word>, 'subject' | 'target'>, actor: Actor): Promise<readonly [number, string]> {
  return rehearsal.undo(async () => {
    const response = await send((await REQUESTS[subject]?.[target]?.(stage, actor)) ?? ['GET', '/'], actor);
    if (!subject.endsWith('/live') || response.status !== 200) return [response.status, await formOf(response)];
    await response.body?.cancel();
    return [response.status, ''];
  });
}

/** What requests go through on their way. Whatever else takes any method would be a route that stands in no line. */
const RULES = ['/* requestLog', '/* securityHeaders', '/* extensionCors', '/* bodyLimit', '/v1/* onlyJson'];

test('A-01: the routes of the table are those of the app, and no other, by whatever method', () => {
  const isForAny = ({ method }: { readonly method: string }): boolean => method === 'ALL';
  expect(world.app.routes.filter(isForAny).map(({ path: at, handler }) => `${at} ${handler.name}`)).toEqual(RULES);
  const served = world.app.routes
    .filter((route) => !isForAny(route))
    .map(({ method, path: at }) => `${method} ${at.replace(/\{.*\}/, '')}`);
  const inTable = LINES.map(({ subject }) => subject).filter((subject) => subject !== 'any other');
  expect([...new Set(inTable)].sort()).toEqual([...new Set(served)].sort());
});

test('the table and the requests name the same lines', () => {
  const requests = Object.entries(REQUESTS).flatMap(([subject, targets]) =>
    Object.keys(targets).map((target) => `${subject} | ${target}`),
  );
  expect(LINES.map(({ subject, target }) => `${subject} | ${target}`).toSorted()).toEqual(requests.toSorted());
});

test.each(LINES.map((line) => [line.subject, line.target, line] as const))('%s, %s: as the table says', async (_s, _t, line) => {
  const answers: Partial<Record<Actor, string>> = {};
  for (const actor of ACTORS) answers[actor] = String((await ask(line, actor))[0]);
  expect(answers).toEqual(line.cells);
});

/** Pairs that must not be told apart by whoever asks; the Admin's own device and cookie are his own. */
const ALIKE: readonly (readonly [string, string, string])[] = [
  ['GET /invite', "an open invitation's id", 'a random id'],
  ['GET /invite', 'without an id', 'a random id'],
  ['POST /help', 'from an address that is known', 'from an address that is not'],
  ['POST /digest/off', "with the User's", 'with none of ours'],
  ['POST /digest/off', "with a stranger's", 'with none of ours'],
  ['POST /v1/auth/verify', 'another code', 'an unknown request'],
  ['POST /v1/push', 'nothing', "another's client id"],
  ['POST /v1/pull', 'from the beginning', 'a cookie that is none'],
  ['POST /v1/pull', 'from the beginning', "another's cookie"],
  ['any other', 'that nobody serves', 'a method that is not served'],
];

test.each(ALIKE)('T14, I12: %s: %s is answered as %s, byte for byte', async (subject, one, other) => {
  for (const actor of ACTORS.filter((each) => each !== 'admin'))
    expect(await ask({ subject, target: one }, actor)).toEqual(await ask({ subject, target: other }, actor));
});

test('T14: a code for an address that is known and for one that is not: the same but for the random number', async () => {
  const of = async (target: string) => {
    const [, form] = await ask({ subject: 'POST /v1/auth/code', target }, 'anonymous');
    return form.replace(/[\w-]{43}/, 'request');
  };
  expect(await of('an address that is known')).toBe(await of('an address that is not'));
});

const TOKENS: readonly (readonly [string, Record<string, string>])[] = [
  ['none', {}],
  ['one that nobody has', { authorization: `Bearer ${'x'.repeat(43)}` }],
  ['one that is malformed', { authorization: 'Bearer x' }],
  ['another kind', { authorization: 'Basic eDp4' }],
];

test.each(['POST /v1/push', 'POST /v1/pull', 'GET /v1/live'])(
  '%s: without a session one answer, whatever the token',
  async (route) => {
    const [method = '', to = ''] = route.split(' ');
    const body = method === 'POST' ? { body: JSON.stringify({ clientId: CLIENT, cookie: null }) } : {};
    const forms = new Set<string>();
    for (const [, headers] of TOKENS)
      forms.add(
        await formOf(
          await world.app.request(to, { method, headers: { 'content-type': 'application/json', ...headers }, ...body }),
        ),
      );
    expect(forms.size).toBe(1);
  },
);
