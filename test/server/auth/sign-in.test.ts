import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../src/server/auth/limit.ts';
import { createApp } from '../../../src/server/app.ts';
import { readViewer } from '../../../src/server/auth/viewer.ts';
import { clean } from '../../../src/server/jobs/cleaning.ts';
import { codeIn, createContext, type TestContext } from '../context.ts';
import { createGround, type Ground } from '../ground.ts';

let ground: Ground;
let here: TestContext;
let app: ReturnType<typeof createApp>;
const verified: string[] = [];

beforeAll(async () => {
  ground = await createGround();
  here = await createContext(ground.db, {
    onAddressVerified: async (tx, personId, address) => {
      const rows = await tx.selectFrom('address').select('person_id').where('address', '=', address).execute();
      verified.push(`${address} ${rows[0]?.person_id === personId}`);
    },
  });
  app = createApp(here.context);
});
beforeEach(() => sql`delete from rate`.execute(ground.db));
afterAll(async () => {
  await here.worker.stop();
  await ground.drop();
});

async function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<[number, Record<string, string>]> {
  const response = await app.request(`/v1/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return [response.status, text ? JSON.parse(text) : {}];
}

async function ask(address: string): Promise<{ request: string; code: string }> {
  const [status, { request = '' }] = await post('code', { address });
  expect(status).toBe(200);
  return { request, code: codeIn(await here.mailTo(address)) };
}

/** What is asked of the database, without the values. */
function recordStatements(into: string[]): KyselyPlugin {
  return {
    transformQuery({ node, queryId }) {
      into.push(ground.db.getExecutor().compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const WRONG = [401, { code: 'wrong-code' }];

test('the mailed code gives a token that works until sign-out', async () => {
  const { request, code } = await ask('ann@x.test');
  const [status, { token, person, address }] = await post('verify', { request, code });
  expect([status, address]).toEqual([200, 'ann@x.test']);
  expect(token).toMatch(/^[\w-]{43}$/);
  const authorization = `Bearer ${token}`;
  expect(await readViewer(ground.db, authorization)).toBe(person);
  expect(await post('sign-out', {}, { authorization })).toEqual([204, {}]);
  expect(await readViewer(ground.db, authorization)).toBeNull();
  expect(await post('sign-out', {}, { authorization })).toEqual([204, {}]);
});

test('an address is the same person each time, however it is written, and is verified once', async () => {
  const first = await ask('bea@x.test');
  const [, { person }] = await post('verify', first);
  const [, { request = '' }] = await post('code', { address: ' BEA@X.test ' });
  const [, again] = await post('verify', { request, code: codeIn(await here.mailTo('bea@x.test')) });
  expect(again.person).toBe(person);
  expect(again.token).not.toBe(undefined);
  expect(verified.filter((line) => line.startsWith('bea'))).toEqual(['bea@x.test true']);
});

test('a wrong code is refused, and the right one still works after four of them', async () => {
  const { request, code } = await ask('cat@x.test');
  for (let i = 0; i < 4; i += 1) expect(await post('verify', { request, code: another(code) })).toEqual(WRONG);
  expect((await post('verify', { request, code }))[0]).toBe(200);
});

test('the sixth try is refused though the code is right', async () => {
  const { request, code } = await ask('dan@x.test');
  for (let i = 0; i < 5; i += 1) expect(await post('verify', { request, code: another(code) })).toEqual(WRONG);
  expect(await post('verify', { request, code })).toEqual(WRONG);
});

test('twenty tries at once count as twenty', async () => {
  const { request, code } = await ask('eve@x.test');
  await Promise.all(Array.from({ length: 20 }, () => post('verify', { request, code: another(code) })));
  expect(await post('verify', { request, code })).toEqual(WRONG);
});

test('a code works once, also when twenty ask at the same moment', async () => {
  const { request, code } = await ask('fay@x.test');
  const answers = await Promise.all(Array.from({ length: 5 }, () => post('verify', { request, code })));
  expect(answers.map(([status]) => status).sort()).toEqual([200, 401, 401, 401, 401]);
  expect(await post('verify', { request, code })).toEqual(WRONG);
});

test('two first sign-ins of one address at the same moment make one person', async () => {
  const asked = [await ask('gus@x.test'), await ask('gus@x.test'), await ask('gus@x.test')];
  const answers = await Promise.all(asked.map((each) => post('verify', each)));
  expect(new Set(answers.map(([status, { person }]) => `${status} ${person}`)).size).toBe(1);
  const { rows } =
    await sql`select 1 from person p where not exists (select from address a where a.person_id = p.person_id)`.execute(ground.db);
  expect(rows).toEqual([]);
});

test('after ten minutes a code is refused', async () => {
  const { request, code } = await ask('hal@x.test');
  await sql`update sign_in set expires_at = now() where address = 'hal@x.test'`.execute(ground.db);
  expect(await post('verify', { request, code })).toEqual(WRONG);
});

test('a code lasts ten minutes, a session thirty days, and neither is told later than the day', async () => {
  const { request, code } = await ask('ida@x.test');
  const { rows: codes } =
    await sql`select round(extract(epoch from expires_at - now()) / 60)::int as minutes from sign_in where address = 'ida@x.test'`.execute(
      ground.db,
    );
  expect(codes).toEqual([{ minutes: 10 }]);
  const [, { person }] = await post('verify', { request, code });
  const { rows } =
    await sql`select round(extract(epoch from expires_at - now()) / 86400)::int as days, last_seen = current_date as today from session where person_id = ${person}`.execute(
      ground.db,
    );
  expect(rows).toEqual([{ days: 30, today: true }]);
});

test('a session that has run out is no session, and is swept away', async () => {
  const [, { token, person }] = await post('verify', await ask('jim@x.test'));
  await sql`update session set expires_at = now() - interval '1 second' where person_id = ${person}`.execute(ground.db);
  expect(await readViewer(ground.db, `Bearer ${token}`)).toBeNull();
  await clean(ground.db);
  const { rows } = await sql`select 1 from session where person_id = ${person}`.execute(ground.db);
  expect(rows).toEqual([]);
});

test('the day a session was last seen on moves with its use', async () => {
  const [, { token, person }] = await post('verify', await ask('kim@x.test'));
  await sql`update session set last_seen = current_date - 3 where person_id = ${person}`.execute(ground.db);
  await readViewer(ground.db, `Bearer ${token}`);
  const { rows } = await sql`select last_seen = current_date as today from session where person_id = ${person}`.execute(
    ground.db,
  );
  expect(rows).toEqual([{ today: true }]);
});

test('a code of one request does not fit another', async () => {
  const first = await ask('lea@x.test');
  const second = await ask('mia@x.test');
  const code = first.code === second.code ? another(second.code) : second.code;
  expect(await post('verify', { request: first.request, code })).toEqual(WRONG);
  expect(await post('verify', { request: 'never-asked-for', code })).toEqual(WRONG);
});

test('known and unknown addresses get the same answer, the same mail and the same statements', async () => {
  await post('verify', await ask('known@x.test'));
  const seen: unknown[] = [];
  for (const address of ['known@x.test', 'other@x.test']) {
    const statements: string[] = [];
    const watched = createApp({ ...here.context, db: ground.db.withPlugin(recordStatements(statements)) });
    const response = await watched.request('/v1/auth/code', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address }),
    });
    const { request, ...rest }: Record<string, string> = JSON.parse(await response.text());
    const mail = await here.mailTo(address);
    expect(statements.length).toBeGreaterThan(2);
    seen.push({
      status: response.status,
      headers: [...response.headers],
      request: request?.length,
      rest,
      subject: mail.subject,
      text: mail.text.replace(/\d{6}/, ''),
      html: mail.html.replace(/\d{6}/, ''),
      statements,
    });
  }
  expect(seen[0]).toEqual(seen[1]);
});

test('an address gets at most five codes in a quarter of an hour, then again', async () => {
  for (let i = 0; i < LIMITS['code-address']; i += 1) await ask('often@x.test');
  expect(await post('code', { address: 'often@x.test' })).toEqual([429, { code: 'too-many' }]);
  await ask('somebody-else@x.test');
  await sql`update rate set since = now() - interval '15 minutes 1 second'`.execute(ground.db);
  await ask('often@x.test');
});

test('a computer asks for at most thirty codes in a quarter of an hour, whichever address it claims to have', async () => {
  const from = (ip: string, n: number) => post('code', { address: `p${n}@x.test` }, { 'x-forwarded-for': ip });
  const answers = await Promise.all(Array.from({ length: 31 }, (_, n) => from('203.0.113.7', n)));
  expect(answers.filter(([status]) => status === 429)).toHaveLength(1);
  expect((await from('203.0.113.8', 99))[0]).toBe(429);
});

test('the database holds no code, no token and, in its limits, no address', async () => {
  await here.worker.stop(); // so that the job still waits: the worst moment to look
  const [, { request = '' }] = await post('code', { address: 'secret@x.test' });
  const dump = await dumpDatabase();
  const again = await createContext(ground.db);
  const code = codeIn(await again.mailTo('secret@x.test'));
  expect(dump).not.toMatch(new RegExp(`(?<![\\w.])${code}(?!\\w)`)); // not as a part of a hash or a time
  expect(dump).not.toContain(request);
  const [, { token = '' }] = await post('verify', { request, code });
  const after = await dumpDatabase();
  expect(after).not.toContain(token);
  expect(after).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  const { rows } = await sql<{ limits: string }>`select coalesce(string_agg(r::text, ''), '') as limits from rate r`.execute(
    ground.db,
  );
  expect(rows[0]?.limits).toContain('\\x');
  expect(rows[0]?.limits).not.toContain('secret@x.test');
  await again.worker.stop();
});

async function dumpDatabase(): Promise<string> {
  const { rows } = await sql<{ dump: string }>`
    select string_agg(query_to_xml(format('select * from %I', tablename), true, false, '')::text, '') as dump
    from pg_tables where schemaname = 'public'`.execute(ground.db);
  return rows[0]?.dump ?? '';
}

test('nothing that signs in is logged', () => {
  const lines = JSON.stringify(here.logged);
  expect(lines).toContain('/v1/auth/verify');
  expect(lines).not.toContain('@x.test');
  expect(lines).not.toMatch(/[\w-]{43}/);
});
