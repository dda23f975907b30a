/** The calls that are timed. Of each two kinds, which whoever waits for the answer must not be able to tell apart. */
import { createId } from '../../src/domain/id.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';
import { act, type Device, post, readingOf, type World } from '../server/world.ts';
import { forgetLimits, type Place } from './crowd.ts';

/** Made ready when it is called, not timed; what it gives is timed. */
export type Kind = (turn: number) => Promise<() => Promise<Response>>;
export type Call = { readonly name: string; readonly kinds: readonly [Kind, Kind] };

/** Those that `listCalls` makes. */
export const CALL_NAMES = [
  'pull without news',
  'pull of his own news',
  'first pull',
  'push of an import',
  'removal of a hidden member, or of none',
  'edit of a hidden account, or of none',
  'code for an address that is known, or not',
  'invitation to an address that is known, or not',
] as const;

const ADDRESSES = 200;

export async function listCalls(crowded: Place, empty: Place): Promise<Call[]> {
  /** One call in the world with others and in the world without. */
  const both = async (name: string, make: (place: Place) => Promise<Kind> | Kind): Promise<Call> => ({
    name,
    kinds: [await make(crowded), await make(empty)],
  });
  /** One call in the world with others, about what is there and about what is not. */
  const about = <T>(
    name: string,
    there: (turn: number) => T,
    nowhere: (turn: number) => T,
    make: (id: T) => ReturnType<Kind>,
  ): Call => ({
    name,
    kinds: [(turn) => make(there(turn)), (turn) => make(nowhere(turn))],
  });
  const hidden = (turn: number) => crowded.hidden[turn % crowded.hidden.length] ?? crowded.user;
  const address = (turn: number) => hidden(turn).device.address;
  const nobody = (turn: number) => `nobody${turn % Math.min(ADDRESSES, crowded.hidden.length)}@x.test`;
  const { world, group, user } = crowded;
  return [
    await both('pull without news', pullNothing),
    await both('pull of his own news', pullOwn),
    await both('first pull', (place) => async () => () => pull(place, null)),
    await both('push of an import', pushImport),
    about(
      'removal of a hidden member, or of none',
      (turn) => hidden(turn).membership,
      nothing,
      async (membership) => probe(world, user.device, 'membership.remove', { group, membership }),
    ),
    about(
      'edit of a hidden account, or of none',
      (turn) => hidden(turn).account,
      nothing,
      async (account) => probe(world, user.device, 'account.edit', { account, name: 'Mine', vanity: null }),
    ),
    about('code for an address that is known, or not', address, nobody, (to) => requestCode(crowded, to)),
    about('invitation to an address that is known, or not', address, nobody, (to) => invite(crowded, to)),
  ];
}

function nothing<T>(): T {
  return createId() as string as T; // an id is one of whatever kind
}

async function pullNothing(place: Place): Promise<Kind> {
  const cookie = await pullUntilQuiet(place, null);
  return async () => () => pull(place, cookie);
}

async function pullOwn(place: Place): Promise<Kind> {
  let cookie = await pullUntilQuiet(place, null);
  return async (turn) => {
    cookie = await pullUntilQuiet(place, cookie);
    await (await importAgain(place, turn))();
    return () => pull(place, cookie);
  };
}

function pushImport(place: Place): Kind {
  return (turn) => importAgain(place, turn);
}

/** One day anew, so that nothing grows. */
async function importAgain({ world, user }: Place, turn: number): Promise<() => Promise<Response>> {
  const reading = readingOf('2026-11-10', 1, turn, ++world.clock.now);
  return probe(world, user.device, 'reading.import', { account: user.account, reading, confirms: null });
}

function probe(world: World, device: Device, name: string, args: unknown): () => Promise<Response> {
  const mutations = [{ id: ++device.last, name, args }];
  return () => post(world, device, '/v1/push', { clientId: device.clientId, mutations });
}

async function requestCode({ world }: Place, address: string): Promise<() => Promise<Response>> {
  await forgetLimits(world);
  return () => post(world, { token: '' }, '/v1/auth/code', { address });
}

/** By the Admin of a Group in which nobody of that address is; the one before is taken back. */
async function invite({ world, stranger }: Place, address: string): Promise<() => Promise<Response>> {
  await forgetLimits(world);
  const { device } = stranger.seat;
  const { group } = stranger;
  const waiting = await world.db
    .selectFrom('invitation')
    .select('invitation_id')
    .where('group_id', '=', group)
    .where('state', '=', 'open')
    .execute();
  for (const { invitation_id: invitation } of waiting) await act(world, device, 'invitation.revoke', { group, invitation });
  return probe(world, device, 'invitation.send', { group, invitations: [{ id: createId(), address, role: 'user' }] });
}

function pull({ world, user: { device } }: Place, cookie: string | null): Promise<Response> {
  return post(world, device, '/v1/pull', { clientId: device.clientId, cookie });
}

async function pullUntilQuiet(place: Place, from: string | null): Promise<string> {
  for (let cookie = from; ; ) {
    const response = await pull(place, cookie);
    if (response.status === 204 && cookie !== null) return cookie;
    ({ cookie } = (await response.json()) as PullResponse);
  }
}
