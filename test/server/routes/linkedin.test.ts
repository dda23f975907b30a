import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountId } from '../../../src/domain/id.ts';
import { asViewer } from '../../../src/server/db/role.ts';
import { createVault } from '../../../src/server/linkedin/vault.ts';
import type { LoopbackLinkedIn } from '../linkedin/loopback.ts';
import { createPublishingGround, type PublishingGround } from '../linkedin/publishing-ground.ts';
import { recordsOf } from '../records.ts';
import { act, createAccount, createWorld, type Device, post, signIn, type World } from '../world.ts';

const CHROME = 'https://hiaimfjcapbfamlhjbkimcbjcanlmmbb.chromiumapp.org/';
let ground: PublishingGround;
let linkedin: LoopbackLinkedIn;
let world: World;
let ann: Device;
let account: AccountId;
let run = 0;
beforeAll(async () => {
  ground = await createPublishingGround();
  ({ linkedin } = ground);
});
afterAll(() => ground.drop());
beforeEach(async () => {
  linkedin.rules.member = { sub: 'ann-1', name: 'Ann Lee' };
  world = await createWorld(ground.db, `linkedin ${run++}`, { linkedin: linkedin.app });
  ann = await signIn(world, `ann${run}`);
  account = await createAccount(world, ann, 'Ann');
});

type Begun = { readonly url: string; readonly state: string };

async function send(device: Device, body: object): Promise<[number, unknown]> {
  const response = await post(world, device, '/v1/linkedin', body);
  return [response.status, await response.json()];
}

async function begin(device: Device, of: AccountId): Promise<Begun> {
  return (await send(device, { step: 'begin', account: of, redirect: CHROME }))[1] as Begun; // tests see the status elsewhere
}

/** What LinkedIn leads back with once he has said yes. */
async function consent({ url }: Begun): Promise<{ readonly state: string; readonly code: string }> {
  const answer = await fetch(url, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  return { state: back.searchParams.get('state') ?? '', code: back.searchParams.get('code') ?? '' };
}

async function connect(device: Device, of: AccountId): Promise<[number, unknown]> {
  return send(device, { step: 'finish', ...(await consent(await begin(device, of))) });
}

const publishers = (device: Device) => recordsOf(world, device, 'publisher');

describe('R56: letting LinkedIn’s API publish for an account', () => {
  test('its owner says yes on LinkedIn’s page, and learns whom LinkedIn takes him for', async () => {
    expect(await send(ann, { step: 'offered' })).toEqual([200, { offered: true }]);
    const begun = await begin(ann, account);
    expect((await consent(begun)).state).toBe(begun.state);
    expect(await connect(ann, account)).toEqual([200, { ok: true }]);
    expect(await publishers(ann)).toEqual([{ id: account, name: 'Ann Lee', until: world.clock.now + 5_184_000_000 }]);
  });

  test('again, as somebody else, takes the place of what was there', async () => {
    await connect(ann, account);
    linkedin.rules.member = { sub: 'ann-2', name: 'Ann of the office' };
    await connect(ann, account);
    expect(await publishers(ann)).toMatchObject([{ id: account, name: 'Ann of the office' }]);
  });

  test('forgotten, nothing of it is left', async () => {
    await connect(ann, account);
    expect(await act(world, ann, 'publisher.forget', { account })).toBe('ok');
    expect(await publishers(ann)).toEqual([]);
    const { rows } = await sql`select 1 from publisher where account_id = ${account}`.execute(ground.db);
    expect(rows).toEqual([]);
  });

  test('another one neither begins nor forgets it, nor finishes what its owner began', async () => {
    const ben = await signIn(world, `ben${run}`);
    await createAccount(world, ben, 'Ben');
    expect(await send(ben, { step: 'begin', account, redirect: CHROME })).toEqual([404, { code: 'refused' }]);
    expect(await send(ben, { step: 'finish', ...(await consent(await begin(ann, account))) })).toEqual([
      404,
      { code: 'refused' },
    ]);
    await connect(ann, account);
    expect(await act(world, ben, 'publisher.forget', { account })).toBe('refused');
    expect(await publishers(ann)).toHaveLength(1);
    expect(await publishers(ben)).toEqual([]);
  });

  test('a yes that comes after a quarter of an hour is too late', async () => {
    const back = await consent(await begin(ann, account));
    world.clock.now += 15 * 60_000 + 1;
    expect(await send(ann, { step: 'finish', ...back })).toEqual([404, { code: 'refused' }]);
  });

  test('a code is good once, and another’s is none', async () => {
    const back = await consent(await begin(ann, account));
    expect(await send(ann, { step: 'finish', ...back, code: 'guessed' })).toEqual([404, { code: 'refused' }]);
    expect(await send(ann, { step: 'finish', ...back })).toEqual([200, { ok: true }]);
    expect(await send(ann, { step: 'finish', ...back })).toEqual([404, { code: 'refused' }]);
  });

  test.each([
    'https://sidelight.test/',
    'http://hiaimfjcapbfamlhjbkimcbjcanlmmbb.chromiumapp.org/',
    `${CHROME}back`,
    'https://evil.test/.chromiumapp.org/',
    'https://hiaimfjcapbfamlhjbkimcbjcanlmmbb.chromiumapp.org.evil.test/',
  ])('back to %s it does not lead', async (redirect) => {
    expect(await send(ann, { step: 'begin', account, redirect })).toEqual([400, { code: 'bad-request' }]);
  });

  test('a server without an application at LinkedIn offers nothing', async () => {
    world = await createWorld(ground.db, `no linkedin ${run}`);
    const mei = await signIn(world, `mei${run}`);
    const own = await createAccount(world, mei, 'Mei');
    expect(await send(mei, { step: 'offered' })).toEqual([200, { offered: false }]);
    expect(await send(mei, { step: 'begin', account: own, redirect: CHROME })).toEqual([404, { code: 'refused' }]);
  });
});

describe('the permission itself', () => {
  test('is in the database sealed, for its account and with the application’s secret', async () => {
    await connect(ann, account);
    const { rows } = await sql<{ token: string }>`select token from publisher where account_id = ${account}`.execute(ground.db);
    const sealed = rows[0]?.token ?? '';
    const { cookieKey } = world.context.state;
    const token = createVault(cookieKey, linkedin.app).open(sealed, account) ?? '';
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(sealed).not.toContain(token);
    expect(createVault(cookieKey, linkedin.app).open(sealed, world.id())).toBeNull();
    expect(createVault(cookieKey, { ...linkedin.app, clientSecret: 'a new one' }).open(sealed, account)).toBeNull();
  });

  test('no viewer reads it, and nobody else that there is one', async () => {
    await connect(ann, account);
    const ben = await signIn(world, `ben${run}`);
    await expect(asViewer(ground.db, ann.person, (tx) => sql`select token from publisher`.execute(tx))).rejects.toThrow(
      /permission/,
    );
    await expect(asViewer(ground.db, ann.person, (tx) => sql`select author from publisher`.execute(tx))).rejects.toThrow(
      /permission/,
    );
    const seen = (device: Device) =>
      asViewer(ground.db, device.person, async (tx) => (await sql`select account_id, name from publisher`.execute(tx)).rows);
    expect(await seen(ann)).toEqual([{ account_id: account, name: 'Ann Lee' }]);
    expect(await seen(ben)).toEqual([]);
    const taken = (device: Device) =>
      asViewer(ground.db, device.person, async (tx) => (await sql`select app.forget_publisher(${account})`.execute(tx)).rows);
    expect(await taken(ben)).toEqual([]);
  });
});
