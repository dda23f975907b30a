/** What people do about who pays for whom, among it what they may not. */
import type { SeatId } from '../../src/domain/id.ts';
import type { World } from '../server/world.ts';
import type { Client } from './client.ts';
import type { Oracle } from './oracle.ts';
import type { Actor } from './oracle-facts.ts';
import type { Random } from './random.ts';

type Moving = { readonly random: Random; readonly oracle: Oracle; readonly world: World };
type Say = (...mutation: Parameters<Client['enqueue']>) => Promise<void>;

export async function moveSeats({ random, oracle, world }: Moving, say: Say, actor: Actor): Promise<void> {
  const paying = oracle.paying();
  if (!paying) return say('seat.accept', { seat: world.id<SeatId>() });
  const { id: organization } = paying;
  const mine = paying.places.filter(({ address }) => address === actor.address);
  const open = mine.find(({ state }) => state === 'open');
  const seat = random.pick([...paying.places.map(({ id }) => id), world.id<SeatId>()]);
  if (open && random.below(3) > 0) return say(random.below(5) ? 'seat.accept' : 'seat.decline', { seat: open.id });
  if (paying.heir && mine.some(({ id }) => id === paying.heir) && random.below(2))
    return say('organization.takeOver', { seat: paying.heir, account: actor.account });
  if (paying.owner !== actor && random.below(3) > 0) return answer({ random, oracle, world }, say, seat);
  const what = random.below(12);
  if (what < 6)
    return say('seat.offer', { organization, seats: [{ id: world.id(), address: random.pick(oracle.actors).address }] });
  if (what < 8) return say('seat.remove', { organization, seat });
  if (what === 8) return say('seat.offerAgain', { organization, seat });
  if (what === 9) return say('organization.rename', { organization, name: `Pays ${random.below(5)}` });
  if (what === 10) return say('organization.offer', { organization, seat: random.below(4) ? seat : null });
  if (random.below(4) === 0) return say('organization.delete', { organization });
}

async function answer({ random, oracle }: Moving, say: Say, seat: SeatId): Promise<void> {
  const what = random.below(5);
  if (what < 3) return say((['seat.accept', 'seat.decline', 'seat.leave'] as const)[what] ?? 'seat.leave', { seat });
  await say('organization.takeOver', { seat, account: random.pick(oracle.actors).account });
}
