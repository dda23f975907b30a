/** Plays a history and writes down all that its viewer can observe. */
import type { ClientId, PersonId } from '../../src/domain/id.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';
import type { PushRequest } from '../../src/protocol/push.ts';
import { hashSecret } from '../../src/server/auth/hash.ts';
import { type Act, type History, isHidden, type Person, type Step, VIEWER, type Who } from './history.ts';
import type { Call, Ear, Stage } from './stage.ts';
import { permitPublishing, publishInVain } from './publishing.ts';
import { drawAnswer, drawPull } from './record.ts';
import type { ViewerDevice } from './viewer-device.ts';

/** What came of the others' mutations: how many of each name were done, and how many refused. */
export type Tally = Map<string, { done: number; refused: number }>;
export type Played = { readonly transcript: readonly string[]; readonly tally: Tally };

/** With a real client beside the viewer's other devices: slow, for some histories only. */
export type Beside = (stage: Stage, owner: { readonly person: PersonId; readonly token: string }) => Promise<ViewerDevice>;

type Device = { readonly clientId: ClientId; token: string; last: number; cookie: string | null; pushed: PushRequest | null };
export type Playing = {
  readonly history: History;
  readonly stage: Stage;
  readonly devices: ReadonlyMap<Who, readonly Device[]>;
  readonly transcript: string[];
  readonly tally: Tally;
  readonly open: (cookie: string, clientId: ClientId) => string | null;
  readonly beside: Beside | null;
  ear: Ear | null;
  /** Pokes of an ear that he had before this one. */
  heard: number;
  client: ViewerDevice | null;
};

export async function play(history: History, stage: Stage, beside: Beside | null = null): Promise<Played> {
  await stage.clear();
  const playing = begin(history, stage, beside);
  await takeAll(playing, history.steps);
  return end(playing);
}

export async function takeAll(playing: Playing, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await playing.stage.setClock(step.at);
    if (!isHidden(playing.history, step)) await lookAround(playing);
    await take(playing, step);
  }
}

export async function end(playing: Playing): Promise<Played> {
  await lookAround(playing);
  await playing.ear?.close();
  if (playing.client) await drawClient(playing, playing.client);
  return { transcript: playing.transcript, tally: playing.tally };
}

/** Before each step of his world, what has come to the viewer by itself: the same instants whether hidden people act or not. */
export async function lookAround(playing: Playing): Promise<void> {
  await takeMails(playing);
  await playing.stage.poll();
}

export function begin(history: History, stage: Stage, beside: Beside | null = null): Playing {
  const viewer = personOf(history, VIEWER);
  const devices = new Map(history.people.map((person) => [person.who, person.clients.map((clientId) => createDevice(clientId))]));
  const open = (cookie: string, clientId: ClientId) => stage.seal.open(cookie, `${viewer.id} ${clientId}`);
  return { history, stage, devices, transcript: [], tally: new Map(), open, beside, ear: null, heard: 0, client: null };
}

function createDevice(clientId: ClientId): Device {
  return { clientId, token: firstTokenOf(clientId), last: 0, cookie: null, pushed: null };
}

/** Of the session that his device has from the beginning; the viewer's ear has the one of his first device. */
export function firstTokenOf(clientId: ClientId): string {
  return `${clientId}${clientId}`.replaceAll('-', '').slice(0, 43);
}

async function take(playing: Playing, { who, act, at }: Step): Promise<void> {
  const { stage } = playing;
  if (who === null) return keepUp(stage, new Date(at));
  if (act.kind === 'sign-up') await signUp(playing, who);
  else if (act.kind === 'plan') await stage.parts.changePlan(stage.db, personOf(playing.history, who).id, act.plan);
  else if (act.kind === 'pay') await pay(playing, act, at);
  else if (act.kind === 'permit') await permit(playing, who, act, at);
  else if (act.kind === 'publish') await publishInVain(stage, act.post, new Date(at));
  else if (who === VIEWER) await takeAsViewer(playing, act);
  else if (act.kind === 'mutate') await mutate(playing, who, act);
}

async function pay({ stage }: Playing, { organization, seats }: Act & { kind: 'pay' }, at: number): Promise<void> {
  await stage.parts.applyPayment(stage.db, { organization, seats, until: null, at }, new Date(at));
}

async function permit({ stage, history }: Playing, who: Who, { account }: Act & { kind: 'permit' }, at: number): Promise<void> {
  await permitPublishing(stage, { person: personOf(history, who).id, account }, new Date(at));
}

/** What the server does every minute or hour. */
async function keepUp({ parts, db }: Stage, at: Date): Promise<void> {
  await parts.tellExpired(db, at);
  await parts.tellLapsed(db, at);
  await parts.eraseDeleted(db, at);
  await parts.compactScopes(db, at);
}

async function takeAsViewer(playing: Playing, act: Act): Promise<void> {
  if (act.kind === 'hear') await hear(playing);
  if (!('device' in act)) return;
  const device = deviceOf(playing, VIEWER, act.device);
  if (act.kind === 'mutate') await push(playing, device, nextPush(device, act));
  else if (act.kind === 'push-again' && device.pushed) await push(playing, device, device.pushed);
  else if (act.kind === 'pull') await Promise.all([pull(playing, device), playing.client?.sync()]);
  else if (act.kind === 'pull-astray') await pullAstray(playing, device, deviceOf(playing, VIEWER, 1 - act.device));
  else if (act.kind === 'sign-in') await signIn(playing, device);
}

async function hear(playing: Playing): Promise<void> {
  const heard = await playing.ear?.hear();
  playing.transcript.push(`pokes: ${playing.heard + (heard ?? 0)}`);
  playing.heard = 0;
}

async function signUp(playing: Playing, who: Who): Promise<void> {
  const { parts, db, listen } = playing.stage;
  const { id, address } = personOf(playing.history, who);
  await parts.insertPerson(db, id, 'business');
  await db.transaction().execute(async (tx) => {
    await parts.insertAddress(tx, address, id);
    await parts.verifyAddress(tx, address);
    await parts.onAddressVerified(tx, id, address, new Date());
  });
  if (who !== VIEWER) return; // the others are not asked for their sessions
  for (const { token } of playing.devices.get(who) ?? []) await parts.insertSession(db, hashSecret(token), id);
  const { token } = deviceOf(playing, VIEWER, 0);
  playing.ear = await listen(token);
  playing.client = playing.beside && (await playing.beside(playing.stage, { person: id, token }));
}

/** Others push past the routes: what they are answered is theirs. */
async function mutate({ stage, history, devices, tally }: Playing, who: Who, act: Act & { kind: 'mutate' }): Promise<void> {
  const device = devices.get(who)?.[act.device];
  if (!device) throw new RangeError('no such device');
  const pusher = {
    db: stage.db,
    pepper: stage.state.pepper,
    person: personOf(history, who).id,
    now: Date.now,
    hasOperator: true,
  };
  const { results } = await stage.parts.applyPush(pusher, nextPush(device, act));
  count(tally, act.name, results[0]?.[1] === 'ok');
}

function nextPush(device: Device, { name, args }: Act & { kind: 'mutate' }): PushRequest {
  return { clientId: device.clientId, mutations: [{ id: ++device.last, name, args }] };
}

async function push(playing: Playing, device: Device, body: PushRequest): Promise<void> {
  device.pushed = body;
  const text = await call(playing, { method: 'POST', path: '/v1/push', token: device.token, body });
  count(playing.tally, body.mutations[0]?.name ?? '', text.includes('"ok"]'));
}

async function pull(playing: Playing, device: Device): Promise<void> {
  const pages: { readonly response: Response; readonly text: string }[] = [];
  for (let more = true; more; ) {
    const body = { clientId: device.clientId, cookie: device.cookie };
    const response = await playing.stage.call({ method: 'POST', path: '/v1/pull', token: device.token, body });
    const text = await response.text();
    pages.push({ response, text });
    more = false;
    if (response.status !== 200) continue;
    const answer: PullResponse = JSON.parse(text);
    device.cookie = answer.cookie;
    more = answer.more;
  }
  playing.transcript.push(await drawPull(pages, (cookie) => playing.open(cookie, device.clientId)));
}

/** Asked for every Group that there ever was in the history, in either of its worlds. */
async function drawClient({ history, transcript }: Playing, client: ViewerDevice): Promise<void> {
  await client.sync();
  transcript.push(...(await client.draw(history.groups)));
  await client.close();
}

/** Of another device a cookie is worth nothing: the answer begins anew, and is not taken. */
async function pullAstray(playing: Playing, device: Device, other: Device): Promise<void> {
  const body = { clientId: device.clientId, cookie: other.cookie };
  const response = await playing.stage.call({ method: 'POST', path: '/v1/pull', token: device.token, body });
  const pages = [{ response, text: await response.text() }];
  if (playing.history.page > 100)
    playing.transcript.push(await drawPull(pages, (cookie) => playing.open(cookie, device.clientId)));
}

async function signIn(playing: Playing, device: Device): Promise<void> {
  const { address } = personOf(playing.history, VIEWER);
  const { request } = JSON.parse(await call(playing, { method: 'POST', path: '/v1/auth/code', token: null, body: { address } }));
  const code = /^│ {5}(\d{6}) /m.exec((await takeMails(playing)).join(''))?.[1];
  const body = { request, code };
  const { token } = JSON.parse(await call(playing, { method: 'POST', path: '/v1/auth/verify', token: null, body }));
  device.token = token;
}

async function call(playing: Playing, request: Call): Promise<string> {
  const response = await playing.stage.call(request);
  const text = await response.text();
  playing.transcript.push(drawAnswer(response, text));
  return text;
}

/** Those to the viewer. A code is as random as it is secret. */
async function takeMails(playing: Playing): Promise<string[]> {
  const { address } = personOf(playing.history, VIEWER);
  const mails = (await playing.stage.readMails()).filter((mail) => mail.includes(`To:      ${address} `));
  for (const mail of [...mails].sort()) playing.transcript.push(mail.replace(/^(│ {5})\d{6} /m, '$1###### '));
  return mails;
}

function count(tally: Tally, name: string, isDone: boolean): void {
  const known = tally.get(name) ?? { done: 0, refused: 0 };
  known[isDone ? 'done' : 'refused'] += 1;
  tally.set(name, known);
}

function deviceOf({ devices }: Playing, who: Who, at: number): Device {
  const device = devices.get(who)?.[at];
  if (!device) throw new RangeError('no such device');
  return device;
}

function personOf({ people }: History, who: Who): Person {
  const person = people[who];
  if (!person) throw new RangeError('nobody of that number');
  return person;
}
