import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CONNECTION_LIFETIME_MS } from '../../../src/domain/connection.ts';
import type { AccountId, ConnectionId } from '../../../src/domain/id.ts';
import { createMailHandlers } from '../../../src/server/jobs/mail.ts';
import type { Message } from '../../../src/server/mail/message.ts';
import { erasePerson } from '../../../src/server/scopes/erasure.ts';
import { tellExpired } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground } from '../ground.ts';
import { type Holding, pullAll, pullOnce } from '../holding.ts';
import { recordsOf } from '../records.ts';
import {
  act,
  addAddress,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  join,
  readingOf,
  signIn,
  type World,
} from '../world.ts';

type Person = { readonly device: Device; readonly account: AccountId };

let ground: Ground;
let world: World;
let carla: Person;
let coach: Person;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `connections ${run++}`);
  carla = await enter('Carla', 'free');
  coach = await enter('Coach', 'free');
});

async function enter(name: string, plan: 'free' | 'business' = 'business'): Promise<Person> {
  const device = await signIn(world, `${name.toLowerCase()}${run}`, plan);
  return { device, account: await createAccount(world, device, name, `${name.toLowerCase()}-in`) };
}

async function send(from: Person, address: string, kind: 'offer' | 'request' = 'offer', back = false) {
  const args = {
    connection: world.id<ConnectionId>(),
    kind,
    account: from.account,
    address,
    back: back ? world.id<ConnectionId>() : null,
  };
  return { ...args, code: await act(world, from.device, 'connection.send', args) };
}
const offer = (from = carla, to = coach) => send(from, to.device.address);
const accept = ({ connection }: { connection: ConnectionId }, { device, account } = coach) =>
  act(world, device, 'connection.accept', { connection, account });
const end = ({ connection }: { connection: ConnectionId }, { device }: Person) =>
  act(world, device, 'connection.end', { connection });
const scopesOf = ({ scopes }: Holding) => scopes.filter((scope) => scope.startsWith('connection:'));
const proposalsTo = ({ device }: Person) => recordsOf(world, device, 'proposal');
const connectionsOf = ({ device }: Person) => recordsOf(world, device, 'connection');
const accountsSeen = ({ tiles }: Holding) => [...new Set([...tiles.keys()].map((key) => key.split(' ')[1]))];

async function connect(): Promise<ConnectionId> {
  const { connection } = await offer();
  expect(await accept({ connection })).toBe('ok');
  return connection;
}

describe('R51, R52: one account, one person, without any plan', () => {
  test('an offer waits for its address, and is accepted there: the account and its figures, and nothing else', async () => {
    await importReading(world, carla, readingOf('2026-11-20', 40, 7));
    const other = await createAccount(world, carla.device, 'Carla elsewhere');
    await importReading(world, { device: carla.device, account: other }, readingOf('2026-11-20', 4, 9));
    const { connection } = await offer();
    expect(await proposalsTo(coach)).toEqual([
      { id: connection, kind: 'offer', sender: 'Carla', expiresAt: world.clock.now + CONNECTION_LIFETIME_MS },
    ]);
    expect(accountsSeen(await pullAll(world, coach.device))).toEqual([]);
    expect(await accept({ connection })).toBe('ok');
    const held = await pullAll(world, coach.device);
    expect(scopesOf(held)).toEqual([`connection:${connection}`]);
    expect(accountsSeen(held)).toEqual([carla.account]);
    expect(held.rows.get(`connection:${connection} shown ${connection}`)).toEqual({
      id: connection,
      account: carla.account,
      name: 'Carla',
      vanity: 'carla-in',
      mayImport: false,
      schedule: null,
      publishes: false,
      until: null,
    });
    expect(JSON.stringify([...held.rows])).not.toContain('Carla elsewhere');
    expect(await proposalsTo(coach)).toEqual([]);
  });

  test('R55: one way: the owner learns by which name he is seen, and sees nothing', async () => {
    await importReading(world, coach, readingOf('2026-11-20', 3, 8));
    const connection = await connect();
    const held = await pullAll(world, carla.device);
    expect([scopesOf(held), accountsSeen(held)]).toEqual([[], []]);
    expect(await connectionsOf(carla)).toMatchObject([
      { id: connection, side: 'owner', name: 'Coach', address: coach.device.address, state: 'accepted', account: carla.account },
    ]);
    expect(await connectionsOf(coach)).toMatchObject([
      { id: connection, side: 'viewer', name: null, address: null, state: 'accepted', account: coach.account },
    ]);
  });

  test('a request is granted with an account of one’s own choice', async () => {
    const second = await createAccount(world, carla.device, 'Carla elsewhere');
    const { connection } = await send(coach, carla.device.address, 'request');
    expect(await proposalsTo(carla)).toMatchObject([{ id: connection, kind: 'request', sender: 'Coach' }]);
    expect(await act(world, carla.device, 'connection.accept', { connection, account: second })).toBe('ok');
    const held = await pullAll(world, coach.device);
    expect(held.rows.get(`connection:${connection} shown ${connection}`)).toMatchObject({ name: 'Carla elsewhere' });
  });

  test('R54, R55: mutual sight is two connections, asked for together, answered each by itself', async () => {
    const { connection, back } = await send(carla, coach.device.address, 'offer', true);
    const kinds = (await proposalsTo(coach)).map(({ id, kind }) => [id, kind]);
    expect(kinds.sort()).toEqual(
      [
        [connection, 'offer'],
        [back, 'request'],
      ].sort(),
    );
    await accept({ connection });
    expect(scopesOf(await pullAll(world, carla.device))).toEqual([]);
    await accept({ connection: back as ConnectionId });
    expect(scopesOf(await pullAll(world, carla.device))).toEqual([`connection:${back}`]);
    expect(scopesOf(await pullAll(world, coach.device))).toEqual([`connection:${connection}`]);
    expect(await end({ connection }, carla)).toBe('ok');
    expect(scopesOf(await pullAll(world, carla.device))).toEqual([`connection:${back}`]);
  });

  test('what is imported and renamed afterwards is seen', async () => {
    const connection = await connect();
    await importReading(world, carla, readingOf('2026-11-20', 3, 12));
    await act(world, carla.device, 'account.edit', { account: carla.account, name: 'Carla C.', vanity: null });
    await act(world, coach.device, 'account.edit', { account: coach.account, name: 'Coach K.', vanity: null });
    const held = await pullAll(world, coach.device);
    expect(accountsSeen(held)).toEqual([carla.account]);
    expect(held.rows.get(`connection:${connection} shown ${connection}`)).toMatchObject({ name: 'Carla C.', vanity: null });
    expect(await connectionsOf(carla)).toMatchObject([{ name: 'Coach K.' }]);
  });
});

describe('I3: one press ends it', () => {
  test.each(['carla', 'coach'] as const)('by %s: at the next pull the scope is no more, for either', async (who) => {
    await importReading(world, carla, readingOf('2026-11-20', 40, 7));
    const connection = await connect();
    const held = await pullAll(world, coach.device);
    expect(await end({ connection }, who === 'carla' ? carla : coach)).toBe('ok');
    const answer = await pullOnce(world, coach.device, held.cookie);
    expect(answer?.scopes).toEqual([`self:${coach.device.person}`]);
    for (const person of [carla, coach]) expect(await connectionsOf(person)).toEqual([]);
    expect(await end({ connection }, carla)).toBe('refused');
    expect(await accept({ connection })).toBe('refused');
  });

  test('an import that comes at the same moment leaves nothing behind', async () => {
    const connection = await connect();
    const other = await addDevice(world, carla.device);
    await Promise.all([
      end({ connection }, carla),
      ...[1, 2, 3].map((n) =>
        importReading(world, { device: { ...other }, account: carla.account }, readingOf('2026-11-20', n, n)).catch(
          () => undefined,
        ),
      ),
    ]);
    const { rows } = await sql`select scope from scope where scope = ${`connection:${connection}`}`.execute(ground.db);
    expect(rows).toEqual([]);
  });
});

describe('I12: each has its own answer for whom it concerns, and to a stranger all look alike', () => {
  test('taken back, run out, declined, and answered already', async () => {
    const [gone, late, no] = [await offer(), await offer(), await offer()];
    expect([gone.code, late.code, no.code]).toEqual(['ok', 'ok', 'ok']);
    expect(await proposalsTo(coach)).toHaveLength(1);
    expect(await end(gone, carla)).toBe('ok');
    expect(await accept(gone)).toBe('refused');
    expect(await proposalsTo(coach)).toEqual([]);

    const second = await offer();
    world.clock.now += CONNECTION_LIFETIME_MS;
    expect(await accept(second)).toBe('refused');
    await tellExpired(ground.db, new Date(world.clock.now));
    expect(await connectionsOf(carla)).toMatchObject([{ id: second.connection, state: 'expired' }]);
    expect(await proposalsTo(coach)).toEqual([]);

    const third = await offer();
    expect(await act(world, coach.device, 'connection.decline', { connection: third.connection, never: false })).toBe('ok');
    expect((await connectionsOf(carla)).map(({ state }) => state).sort()).toEqual(['declined', 'expired']);
    expect(await end(third, carla)).toBe('ok');
  });

  test('one that holds already: the sender and whoever accepts another one are told so', async () => {
    await connect();
    expect((await offer()).code).toBe('connected-already');
    const asked = await send(coach, carla.device.address, 'request');
    expect(await accept(asked, carla)).toBe('connected-already');
  });

  test('with another account of the same person it is another connection: nobody learns that they are one person', async () => {
    await connect();
    const second = { ...coach, account: await createAccount(world, coach.device, 'Kay') };
    expect(await accept(await send(second, carla.device.address, 'request'), carla)).toBe('ok');
    expect((await connectionsOf(carla)).map(({ name }) => name).sort()).toEqual(['Coach', 'Kay']);
  });

  test('oneself, by an address that one has, or proves later', async () => {
    expect((await send(carla, carla.device.address)).code).toBe('yourself');
    const later = await send(carla, `later${run}@x.test`);
    expect(later.code).toBe('ok');
    await addAddress(world, carla.device.person, `later${run}@x.test`);
    expect(await accept(later, carla)).toBe('yourself');
  });

  test('declined for good: this person sends nothing more to this address, and is told no more than before', async () => {
    const { connection } = await offer();
    await act(world, coach.device, 'connection.decline', { connection, never: true });
    expect((await offer()).code).toBe('ok');
    expect((await send(carla, coach.device.address, 'request')).code).toBe('ok');
    expect(await proposalsTo(coach)).toEqual([]);
    const stranger = await enter('Stranger');
    expect((await offer(stranger)).code).toBe('ok');
    expect(await proposalsTo(coach)).toMatchObject([{ sender: 'Stranger' }]);
  });

  test('an address that nobody has verified: the same answer and the same records; it waits for whoever proves it to be his', async () => {
    const unknown = `nobody${run}@x.test`;
    const sent = [await offer(), await send(carla, unknown)];
    const told = (await connectionsOf(carla)).map(({ id: _, address: __, ...rest }) => rest);
    expect(sent.map(({ code }) => code)).toEqual(['ok', 'ok']);
    expect(told[0]).toEqual(told[1]);
    const newcomer = await signIn(world, `nobody${run}`);
    expect(await recordsOf(world, newcomer, 'proposal')).toMatchObject([{ sender: 'Carla' }]);
  });
});

describe('limits are the sender’s own', () => {
  test('three mails a day to one address, whatever others send there', async () => {
    for (let count = 0; count < 3; count++) await end(await offer(), carla);
    expect((await offer()).code).toBe('too-many');
    const other = await enter('Other');
    expect((await offer(other)).code).toBe('ok');
  });

  test('sixty a day', async () => {
    for (let count = 0; count < 30; count++)
      expect((await send(carla, `to${count}-${run}@x.test`, 'offer', true)).code).toBe('ok');
    expect((await send(carla, `last${run}@x.test`)).code).toBe('too-many');
  });
});

describe('the mail', () => {
  async function mails(): Promise<Message[]> {
    const sent: Message[] = [];
    const mailer = { delivers: true, send: async (message: Message) => void sent.push(message), close: () => undefined };
    const handlers = createMailHandlers(world.context, mailer);
    const { rows } = await sql<{ kind: string; payload: unknown }>`
      select kind, payload from job where kind = 'connection-mail' and payload->>'to' = ${coach.device.address}`.execute(
      ground.db,
    );
    for (const { kind, payload } of rows) await handlers[kind]?.(payload);
    return sent;
  }

  test('I6: goes to one addressee and names the sender alone; of both ways there is one', async () => {
    await send(carla, coach.device.address, 'offer', true);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.to).toBe(coach.device.address);
    expect(mail?.subject).toBe('Carla would like to share LinkedIn figures with you in Sidelight');
    expect(mail?.text).not.toMatch(/Coach|connection|[0-9a-f]{8}-/);
    expect((await connectionsOf(carla)).map((one) => one.mail)).toEqual(['sent', 'sent']);
  });

  test('is not sent for what was taken back before', async () => {
    await end(await offer(), carla);
    expect(await mails()).toEqual([]);
  });
});

describe('the owner may let the other one import for him', () => {
  const allow = (connection: ConnectionId, allowed: boolean, { device }: Person) =>
    act(world, device, 'connection.allowImport', { connection, allowed });
  const bring = ({ device }: Person, count = 5) =>
    act(world, device, 'reading.import', { account: carla.account, reading: readingOf('2026-11-20', count, 33), confirms: null });
  const logOf = async ({ device }: Person) => (await recordsOf(world, device, 'access')).map(({ kind }) => kind).sort();

  test('off at first; given and taken back by the owner alone; what was brought stays, and stands in his log', async () => {
    const connection = await connect();
    expect(await bring(coach)).toBe('refused');
    expect(await allow(connection, true, coach)).toBe('refused');
    expect(await allow(connection, true, carla)).toBe('ok');
    expect(await bring(coach)).toBe('ok');
    expect(await bring(coach, 9)).toBe('ok');
    expect(accountsSeen(await pullAll(world, carla.device))).toEqual([carla.account]);
    expect(accountsSeen(await pullAll(world, coach.device))).toEqual([carla.account]);
    expect(await allow(connection, false, carla)).toBe('ok');
    expect(await bring(coach)).toBe('refused');
    expect(await logOf(carla)).toEqual(['began', 'import-allowed', 'import-stopped', 'imported']);
    expect(await logOf(coach)).toEqual([]);
    expect(await act(world, coach.device, 'account.edit', { account: carla.account, name: 'Mine', vanity: null })).toBe(
      'refused',
    );
  });

  test('it ends with the connection', async () => {
    const connection = await connect();
    await allow(connection, true, carla);
    await end({ connection }, carla);
    expect(await bring(coach)).toBe('refused');
    expect(await logOf(carla)).toContain('ended');
  });

  test('his Groups see what was brought, and the other one learns of no Group', async () => {
    const admin = await enter('Admin');
    const { group } = await createGroup(world, admin.device, admin.account);
    const member = await join(world, admin.device, group, `member${run}`, 'user');
    const { connection } = await offer(member, coach);
    await accept({ connection });
    await allow(connection, true, member);
    const reading = readingOf('2026-11-20', 3, 5);
    expect(await act(world, coach.device, 'reading.import', { account: member.account, reading, confirms: null })).toBe('ok');
    expect(accountsSeen(await pullAll(world, admin.device))).toContain(member.account);
    const held = await pullAll(world, coach.device);
    expect(JSON.stringify([[...held.rows], [...held.tiles], held.scopes])).not.toContain(group);
  });
});

describe('R33, R34: two Users of one Group who are connected know each other by that, and by that alone', () => {
  test('neither card nor anything else of the Group says so', async () => {
    const admin = await enter('Admin');
    const { group } = await createGroup(world, admin.device, admin.account);
    const [one, two] = [
      await join(world, admin.device, group, `one${run}`, 'user'),
      await join(world, admin.device, group, `two${run}`, 'user'),
    ];
    const before = await pullAll(world, one.device);
    await accept(await offer(two, one), one);
    const after = await pullAll(world, one.device);
    const inGroup = ({ rows }: Holding) => [...rows].filter(([key]) => key.includes(group));
    expect(inGroup(after)).toEqual(inGroup(before));
    const text = JSON.stringify([...after.rows]);
    for (const word of [two.membership, two.device.person, two.device.address]) expect(text).not.toContain(word);
    expect(text).toContain(two.account);
  });
});

test('who is erased leaves nothing of it with the other one', async () => {
  const connection = await connect();
  await send(coach, carla.device.address, 'request');
  await offer(carla, coach);
  await erasePerson(ground.db, carla.device.person, new Date(world.clock.now));
  const held = await pullAll(world, coach.device);
  const text = JSON.stringify([[...held.rows], held.scopes]);
  for (const word of ['Carla', connection, carla.device.address]) expect(text).not.toContain(word);
  const { rows } = await sql`select connection_id from connection`.execute(ground.db);
  expect(JSON.stringify(rows)).not.toContain(connection);
});
