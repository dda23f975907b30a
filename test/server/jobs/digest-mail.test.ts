import { sql } from 'kysely';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, DAY_MS, dayAt } from '../../../src/domain/day.ts';
import type { ConnectionId, GroupId } from '../../../src/domain/id.ts';
import { enqueueDigests } from '../../../src/server/jobs/digest-mail.ts';
import { createMailHandlers } from '../../../src/server/jobs/mail.ts';
import { startWorker } from '../../../src/server/jobs/worker.ts';
import { createSmtpMailer, type Mailer } from '../../../src/server/mail/mailer.ts';
import { createOffToken } from '../../../src/server/mail/off-token.ts';
import { erasePerson } from '../../../src/server/scopes/erasure.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { createGround, type Ground } from '../ground.ts';
import { recordsOf } from '../records.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  join,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../world.ts';

type Delivery = { readonly to: readonly string[]; readonly email: Email; readonly raw: string };

/** NOON of the worlds is a Saturday: the mail is due two days later. */
const DUE = Date.parse('2026-11-23T06:00:00Z');

let ground: Ground;
let world: World;
let group: GroupId;
let admin: Seat;
let analyst: Seat;
let user: Seat;
let run = 0;
let inbox: Delivery[];
/** What the mail server says next to whoever brings a mail: 0 takes it. */
let refusal = 0;
let smtp: SMTPServer;
let mailer: Mailer;

beforeAll(async () => {
  ground = await createGround();
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (refusal) return done(Object.assign(new Error('no'), { responseCode: refusal }));
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        inbox.push({ to, raw: raw.toString('utf8'), email: await PostalMime.parse(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  mailer = createSmtpMailer(
    `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}?pool=true`,
    'Sidelight <hello@sidelight.test>',
  );
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await ground.drop();
});

beforeEach(async () => {
  for (const table of ['digest', 'job']) await sql`delete from ${sql.table(table)}`.execute(ground.db);
  [inbox, refusal] = [[], 0];
  world = await createWorld(ground.db, `digests ${run++}`);
  const device = await signIn(world, `ann${run}`);
  ({ group, seat: admin } = await createGroup(world, device, await createAccount(world, device, 'Ann Admin'), 'The Team'));
  analyst = await join(world, device, group, `zelda${run}`, 'analyst');
  user = await join(world, device, group, `uma${run}`, 'user');
  for (const [seat, impressions] of [
    [admin, 1000],
    [analyst, 20_000],
    [user, 300_000],
  ] as const)
    await importReading(world, seat, readingOf('2026-11-20', 30, impressions, world.clock.now));
});

const turn = ({ device }: Pick<Seat, 'device'>, on = true) => act(world, device, 'person.digest', { on });

/** What is due at an instant is made ready and worked off. */
async function mailAt(at: number): Promise<Delivery[]> {
  world.clock.now = at;
  await enqueueDigests(ground.db, new Date(at));
  await workOff();
  return inbox.splice(0);
}

async function waitingJobs(): Promise<{ readonly kind: string; readonly payload: unknown }[]> {
  return (
    await sql<{ kind: string; payload: unknown }>`select kind, payload from job where kind = 'digest-mail'`.execute(ground.db)
  ).rows;
}

async function workOff(): Promise<void> {
  const handler = createMailHandlers(world.context, mailer)['digest-mail'];
  for (const { payload } of await waitingJobs()) await handler?.(payload);
  await sql`delete from job where kind = 'digest-mail'`.execute(ground.db);
}

describe('who gets it', () => {
  test('nobody who has not asked for it; who has, once a week from the next Monday on', async () => {
    expect(await mailAt(DUE)).toEqual([]);
    await turn(user);
    expect(await mailAt(DUE + DAY_MS)).toEqual([]);
    expect((await mailAt(DUE + 7 * DAY_MS)).map(({ to }) => to)).toEqual([[user.device.address]]);
    for (let hours = 1; hours < 168; hours += 24) expect(await mailAt(DUE + 7 * DAY_MS + hours * 3_600_000)).toEqual([]);
  });

  test('however often it is switched off and on, and whoever works at the same time', async () => {
    await turn(user);
    await turn(user, false);
    await turn(user);
    world.clock.now = DUE;
    await Promise.all([1, 2, 3].map(() => enqueueDigests(ground.db, new Date(DUE))));
    expect(await waitingJobs()).toHaveLength(1);
    const workers = [1, 2, 3].map(() => startWorker(ground.db, createMailHandlers(world.context, mailer), () => undefined));
    await expect.poll(async () => (await waitingJobs()).length).toBe(0);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(inbox.splice(0)).toHaveLength(1);
    await turn(user, false);
    await turn(user);
    expect(await mailAt(DUE + DAY_MS)).toHaveLength(0);
  });

  test('who was stopped between the mail and saying so sends it no second time', async () => {
    await turn(user);
    world.clock.now = DUE;
    await enqueueDigests(ground.db, new Date(DUE));
    const [job] = await waitingJobs();
    const handler = createMailHandlers(world.context, mailer)['digest-mail'];
    await handler?.(job?.payload);
    await handler?.(job?.payload); // the lease ran out, and the job came again
    expect(inbox).toHaveLength(1);
  });

  test('what the mail server has no time for is tried again; what it will not have is not', async () => {
    await turn(user);
    world.clock.now = DUE;
    await enqueueDigests(ground.db, new Date(DUE));
    const [job] = await waitingJobs();
    const handler = createMailHandlers(world.context, mailer)['digest-mail'];
    refusal = 451;
    await expect(handler?.(job?.payload)).rejects.toThrow();
    refusal = 0;
    await handler?.(job?.payload);
    expect(inbox).toHaveLength(1);
    refusal = 552;
    world.clock.now = DUE + 7 * DAY_MS;
    await importReading(world, user, readingOf('2026-11-27', 30, 9, world.clock.now));
    await enqueueDigests(ground.db, new Date(world.clock.now));
    const [next] = (await waitingJobs()).slice(-1);
    await handler?.(next?.payload);
    refusal = 0;
    await handler?.(next?.payload);
    expect(inbox).toHaveLength(1);
  });

  test('nobody of whom nothing is news', async () => {
    const stranger = { device: await signIn(world, `stranger${run}`) };
    await turn(user);
    await turn(stranger);
    expect((await mailAt(DUE)).map(({ to }) => to)).toEqual([[user.device.address]]);
    expect(await mailAt(DUE + 14 * DAY_MS)).toEqual([]);
  });

  test('who switches it off, or is erased, before it went out gets none, and leaves nothing', async () => {
    for (const seat of [user, analyst]) await turn(seat);
    world.clock.now = DUE;
    await enqueueDigests(ground.db, new Date(DUE));
    expect(await waitingJobs()).toHaveLength(2);
    await turn(user, false);
    await erasePerson(ground.db, analyst.device.person, new Date(DUE));
    expect(await waitingJobs()).toEqual([]);
    expect((await sql`select 1 from digest`.execute(ground.db)).rows).toEqual([]);
  });
});

describe('what it says', () => {
  const textFor = async (seat: Seat): Promise<string> => {
    await turn(seat);
    const [mail] = await mailAt(DUE);
    return `${mail?.email.text}`.replace(/\s+/g, ' ');
  };

  test('R28, R33: to a User his own figures alone: no other person, no team, no number of them', async () => {
    const text = await textFor(user);
    expect(text).toContain(`uma${run}: 13 November 2026 to 19 November 2026`);
    expect(text).toMatch(/Impressions: 2,100,\d{3} \([+−][\d.]+ % against the 7 days before\)/);
    expect(text).toContain('Followers: 301,000');
    expect(text).toContain('Figures to 19 November 2026, last brought on 21 November 2026.');
    for (const word of ['Ann', 'zelda', 'The Team', 'team', '20,000', '140,']) expect(text).not.toContain(word);
  });

  test('R33: the same, byte for byte but for the day, whether or not other Users are there', async () => {
    const alone = await textFor(user);
    const other = await join(world, admin.device, group, `otto${run}`, 'user');
    await importReading(world, other, readingOf('2026-11-20', 30, 7, world.clock.now));
    await sql`update digest set week = '2026-11-16', begun = null`.execute(ground.db);
    const [mail] = await mailAt(DUE);
    expect(`${mail?.email.text}`.replace(/\s+/g, ' ')).toBe(alone);
  });

  test.each(['admin', 'analyst'] as const)(
    'R41, R48: to an %s his own, and the team’s totals without a name of its members',
    async (role) => {
      const text = await textFor(role === 'admin' ? admin : analyst);
      expect(text).toContain('The Team, the team of 3: 13 November 2026 to 19 November 2026');
      expect(text).toMatch(/Impressions: 2,24\d,\d{3}/);
      expect(text).toContain('the oldest of them brought on 21 November 2026');
      for (const name of [`uma${run}`, role === 'admin' ? `zelda${run}` : 'Ann Admin']) expect(text).not.toContain(name);
    },
  );

  test('what a member does not share, and what a role no longer gives, is not in it, as of the moment it is sent', async () => {
    const shy = await join(world, admin.device, group, `shy${run}`, 'user', 'from-today');
    await importReading(world, shy, readingOf('2026-11-20', 30, 5_000_000, world.clock.now));
    await turn(analyst);
    world.clock.now = DUE;
    await enqueueDigests(ground.db, new Date(DUE));
    await workOff();
    expect(inbox.splice(0)[0]?.email.text).toMatch(/Impressions: 2,24\d,\d{3}/);
    for (const [at, lower] of [
      () => act(world, admin.device, 'membership.role', { group, membership: analyst.membership, role: 'user' }),
      () => act(world, admin.device, 'membership.remove', { group, membership: analyst.membership }),
    ].entries()) {
      await sql`update digest set week = '2026-11-16', begun = null`.execute(ground.db);
      await enqueueDigests(ground.db, new Date(DUE));
      expect(await lower()).toBe('ok');
      await workOff();
      const text = inbox.splice(0)[0]?.email.text ?? '';
      expect([at, text.includes('zelda'), text.includes('The Team')]).toEqual([at, true, false]);
    }
  });

  test('R53: an account that is shown to one singly is in it by name and figures, as long as it is shown', async () => {
    const device = await signIn(world, `bea${run}`);
    const account = await createAccount(world, device, 'Bea Owner');
    await importReading(world, { device, account }, readingOf('2026-11-20', 30, 40_000, world.clock.now));
    const connection = world.id<ConnectionId>();
    const offer = { connection, kind: 'offer', account, address: user.device.address, back: null } as const;
    expect(await act(world, device, 'connection.send', offer)).toBe('ok');
    await turn(user);
    const [before] = await mailAt(DUE);
    expect(before?.email.text).not.toContain('Bea Owner');
    const again = async (): Promise<string> => {
      await sql`update digest set week = '2026-11-16', begun = null`.execute(ground.db);
      return `${(await mailAt(DUE))[0]?.email.text}`.replace(/\s+/g, ' ');
    };
    expect(await act(world, user.device, 'connection.accept', { connection, account: user.account })).toBe('ok');
    const text = await again();
    expect(text).toContain('Bea Owner, shown to you: 13 November 2026 to 19 November 2026');
    expect(text).toMatch(/Impressions: 280,\d{3}/);
    for (const word of ['Ann', 'zelda', 'The Team']) expect(text).not.toContain(word);
    expect(await act(world, device, 'connection.end', { connection })).toBe('ok');
    expect(await again()).not.toContain('Bea Owner');
  });

  test('I10: of a Group in which one’s membership rests it says nothing', async () => {
    await turn(admin);
    await changePlan(ground.db, admin.device.person, 'free');
    const [mail] = await mailAt(DUE);
    expect(mail?.email.text).toContain('Ann Admin');
    expect(mail?.email.text).not.toContain('The Team');
  });

  test('it is in the language in which it was switched on last, numbers and days as well', async () => {
    const said = new Set<string>();
    for (const [language, impressions, day] of [
      ['en', /Impressions: 2,100,\d{3} \([+−][\d.]+ % against/, '19 November 2026'],
      ['de', /Impressions: 2\.100\.\d{3} \([+−][\d,]+ % gegenüber/, '19. November 2026'],
      ['es', /Impresiones: 2\.100\.\d{3} \([+−][\d,]+ % frente/, '19 de noviembre de 2026'],
      ['fr', /Impressions: 2.100.\d{3} \([+−][\d,]+ % par rapport/, '19 novembre 2026'],
      ['pt-BR', /Impressões: 2\.100\.\d{3} \([+−][\d,]+ % em relação/, '19 de novembro de 2026'],
    ] as const) {
      expect(await act(world, user.device, 'person.digest', { on: true, language })).toBe('ok');
      await sql`update digest set week = '2026-11-16', begun = null`.execute(ground.db);
      const [mail] = await mailAt(DUE);
      expect(mail?.email.text).toMatch(impressions);
      expect(mail?.email.text).toContain(day);
      expect(mail?.email.html).toContain(`<html lang="${language}">`);
      said.add(`${mail?.email.subject}`);
    }
    expect(said.size).toBe(5);
    expect(await act(world, user.device, 'person.digest', { on: true, language: 'la' as 'de' })).toBe('bad-request');
  });

  test('one addressee, no figure in the subject, text and HTML alike, names made plain', async () => {
    await act(world, user.device, 'account.edit', { account: user.account, name: '<b>Uma</b> http://evil.test', vanity: null });
    await turn(user);
    const [mail] = await mailAt(DUE);
    expect(mail?.email.subject).toBe('Your week in Sidelight, 23 November 2026');
    expect(mail?.email.to).toEqual([{ name: '', address: user.device.address }]);
    expect(mail?.email.html).toContain('<li>Impressions: 2,100,');
    expect(`${mail?.email.text}${mail?.email.html}`).not.toMatch(/<b>Uma|evil\.test/);
    expect(mail?.raw).not.toMatch(/^(cc|bcc):/im);
  });
});

describe('no more of them', () => {
  const linkIn = ({ email }: Delivery): string =>
    /https:\/\/sidelight\.test(\/digest\/off\?token=[\w-]+)/.exec(email.text ?? '')?.[1] ?? '';
  const isOn = async ({ device }: { device: Device }) => (await recordsOf(world, device, 'person'))[0]?.digest;

  async function mailed(): Promise<Delivery> {
    await turn(user);
    const [mail] = await mailAt(DUE);
    if (!mail) throw new Error('it was due');
    return mail;
  }

  test('by one press in the mail program, which is told how, and by the page that the mail links to', async () => {
    const mail = await mailed();
    const link = linkIn(mail);
    const header = (name: string) => mail.email.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe(`<https://sidelight.test${link}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const page = await world.app.request(link);
    expect([page.status, await isOn(user)]).toEqual([200, true]); // asking is inert: mail scanners ask
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await world.app.request(link, { method: 'POST', body })).status).toBe(200);
    expect(await isOn(user)).toBe(false);
    expect(await mailAt(DUE + 7 * DAY_MS)).toEqual([]);
  });

  test('an old mail’s link does it, too, and nobody else’s mail ends', async () => {
    const link = linkIn(await mailed());
    await turn(analyst);
    await turn(user, false);
    await turn(user);
    await world.app.request(link, { method: 'POST' });
    expect([await isOn(user), await isOn(analyst)]).toEqual([false, true]);
  });

  test('what is no link of ours is answered alike, byte for byte, and tells of nobody', async () => {
    const link = linkIn(await mailed());
    const token = link.split('=')[1] ?? '';
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(user.device.person.slice(0, 8));
    expect(createOffToken(Buffer.alloc(32)).read(token)).toBeNull();
    const answers = new Set<string>();
    for (const path of [
      link,
      link,
      '/digest/off?token=x',
      '/digest/off',
      `/digest/off?token=${token.slice(0, -2)}AA`,
      `/digest/off?token=${'x'.repeat(5000)}`,
    ]) {
      const response = await world.app.request(path, { method: 'POST' });
      answers.add(`${response.status} ${await response.text()}`);
    }
    expect(answers.size).toBe(1);
    const page = await (await world.app.request('/digest/off?token="><script>alert(1)</script>')).text();
    expect(page).not.toContain('<script>alert');
  });

  test('the token opens nothing else: no pull, no session', async () => {
    const token = linkIn(await mailed()).split('=')[1] ?? '';
    const asCookie = await world.app.request('/v1/pull', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ clientId: user.device.clientId, cookie: null }),
    });
    expect(await asCookie.json()).toMatchObject({ s: 'gone' });
  });
});

test('every day for five weeks: one mail a week while there is news', async () => {
  await turn(user);
  const weeks: string[] = [];
  for (let day = 0; day < 35; day++) {
    const at = DUE + day * DAY_MS;
    world.clock.now = at;
    if (day < 14) await importReading(world, user, readingOf(addDays(dayAt(at), -2), 5, 10 + day, at));
    weeks.push((await mailAt(at)).length === 1 ? 'm' : '.');
  }
  expect(weeks.join('')).toBe('m......m......m......m.............');
});
