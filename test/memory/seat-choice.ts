/** What somebody may sensibly do next about who pays for whom, and with a question. */
import { HELP_TOPICS } from '../../src/domain/help.ts';
import type { OrganizationId, SeatId } from '../../src/domain/id.ts';
import type { Choosing, Mutation, Option } from './choice.ts';
import { type Person, VIEWER, type Who } from './history.ts';
import { ownOf } from './seat-deed.ts';
import { isPaidFor, type Payer } from './society.ts';

export function seatOptions(choosing: Choosing, person: Person): Option[] {
  return [...askOptions(choosing, person), ...sponsoredOptions(choosing, person), ...payerOptions(choosing, person)];
}

function askOptions({ random }: Choosing, { address }: Person): Option[] {
  return [[1, () => mutation('help.ask', { topic: random.pick(HELP_TOPICS), text: 'Why?', address })]];
}

function sponsoredOptions({ society, random }: Choosing, { who, accounts }: Person): Option[] {
  return society.payers
    .filter(({ isOver }) => !isOver)
    .flatMap((payer) =>
      payer.places
        .filter((place) => place.who === who)
        .flatMap(({ id: seat, state }): Option[] => [
          [state === 'open' ? 10 : 0, () => mutation('seat.accept', { seat })],
          [state === 'open' ? 6 : 0, () => mutation('seat.decline', { seat })],
          [state === 'held' ? 4 : 0, () => mutation('seat.leave', { seat })],
          [
            payer.heir === seat && accounts.length > 0 ? 12 : 0,
            () => mutation('organization.takeOver', { seat, account: random.pick(accounts) }),
          ],
        ]),
    );
}

function payerOptions(choosing: Choosing, { who, accounts }: Person): Option[] {
  const { society, random, id } = choosing;
  const own = ownOf(society, who);
  const mayPay = accounts.length > 0 && society.plans.get(who) === 'business';
  const name = `O${random.below(90)}`;
  if (!own) {
    const create = () =>
      mutation('organization.create', { organization: id<OrganizationId>(), account: random.pick(accounts), name });
    return [[mayPay ? 2 : 0, create]];
  }
  const { id: organization, places } = own;
  const held = places.filter(({ state, who: of }) => state === 'held' && of !== who);
  const past = places.filter(({ state }) => state !== 'held');
  return [
    [14, () => mutation('seat.offer', { organization, seats: offerSome(choosing, own) })],
    [3, () => mutation('organization.rename', { organization, name })],
    [past.length > 0 ? 8 : 0, () => mutation('seat.offerAgain', { organization, seat: random.pick(past).id })],
    [places.length > 0 ? 2 : 0, () => mutation('seat.remove', { organization, seat: random.pick(places).id })],
    [held.length > 0 ? 6 : 0, () => mutation('organization.offer', { organization, seat: random.pick(held).id })],
    [2, () => mutation('organization.delete', { organization })],
  ];
}

/** Mostly to people of his own kind, so that many a history is left in which the viewer may know of nobody among them. */
function offerSome({ random, society, people, shy, id }: Choosing, { owner }: Payer): { id: SeatId; address: string }[] {
  const isNear = ({ who }: Person): boolean => shy.has(who) === shy.has(owner) || random.below(30) === 0;
  const able = people.filter((person) => isNear(person) && isAble(person.who));
  const chosen = able.length > 0 && random.below(6) > 0 ? random.pick(able).address : `stranger${random.below(3)}@x.test`;
  return [{ id: id<SeatId>(), address: chosen }];
  function isAble(who: Who): boolean {
    return who === VIEWER || isPaidFor(society, who) || society.plans.get(who) === 'business';
  }
}

function mutation<N extends Mutation['name']>(name: N, args: Extract<Mutation, { name: N }>['args']): Mutation {
  return { name, args } as Mutation; // of one name
}
