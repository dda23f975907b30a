/** Who pays for whom: one Organization, its seats, and what they make of its people's plans. No time is long enough here for a grace to end. */
import type { OrganizationId, PersonId, SeatId } from '../../src/domain/id.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Actor, Facts } from './oracle-facts.ts';
import { moveWithPlan } from './oracle-group-rules.ts';
import type { Rules } from './oracle-rules.ts';

const [WEEK, GRACE] = [7 * 86_400_000, 14 * 86_400_000];

type Place = {
  readonly id: SeatId;
  readonly address: string;
  state: 'open' | 'held' | 'declined' | 'left';
  at: number;
  heldAt: number;
  again: number;
};
/** `owner`: null: deleted. */
export type Paying = {
  readonly id: OrganizationId;
  owner: Actor | null;
  name: string;
  seats: number;
  heir: SeatId | null;
  places: Place[];
};

export function createSeatRules(facts: Facts): Rules {
  const { now } = facts;
  const ownedBy = (by: Actor) => (facts.paying?.owner === by ? facts.paying : null);
  const offered = (by: Actor, seat: SeatId, state: Place['state']) =>
    facts.paying?.places.find((place) => place.id === seat && place.address === by.address && place.state === state);
  const taken = ({ places }: Paying) => places.filter(({ state }) => state === 'open' || state === 'held').length;
  return {
    'organization.create'(by, { organization, name }) {
      if (facts.paying) return 'refused';
      facts.paying = { id: organization, owner: by, name, seats: 0, heir: null, places: [] };
      return 'ok';
    },
    'organization.rename'(by, { name }) {
      const paying = ownedBy(by);
      if (paying) paying.name = name;
      return paying ? 'ok' : 'refused';
    },
    'organization.offer'(by, { seat }) {
      const paying = ownedBy(by);
      const place = paying?.places.find(({ id }) => id === seat);
      if (!paying || (seat !== null && (place?.state !== 'held' || place.address === by.address))) return 'refused';
      paying.heir = seat;
      return 'ok';
    },
    'organization.takeOver'(by, { seat, account }) {
      const { paying } = facts;
      if (!paying || !offered(by, seat, 'held') || paying.heir !== seat || account !== by.account) return 'refused';
      Object.assign(paying, { owner: by, heir: null });
      return 'ok';
    },
    'organization.delete'(by) {
      const paying = ownedBy(by);
      if (!paying) return 'refused';
      Object.assign(paying, { owner: null, places: [], heir: null, seats: 0 });
      settle(facts);
      return 'ok';
    },
    'seat.offer'(by, { seats }) {
      const paying = ownedBy(by);
      if (!paying) return 'refused';
      const isTaken = (address: string) =>
        paying.places.some((place) => place.address === address && ['open', 'held'].includes(place.state));
      const fresh = seats.filter(({ address }) => !isTaken(address));
      if (fresh.length > 0 && paying.seats - taken(paying) < fresh.length) return 'no-seat';
      paying.places = paying.places.filter(({ address }) => !fresh.some((one) => one.address === address));
      for (const { id, address } of fresh) paying.places.push({ id, address, state: 'open', at: now(), heldAt: 0, again: 0 });
      return 'ok';
    },
    'seat.offerAgain'(by, { seat }) {
      const paying = ownedBy(by);
      const place = paying?.places.find(({ id }) => id === seat);
      if (!paying || !place || place.state === 'held') return 'refused';
      if (paying.seats - taken(paying) + (place.state === 'open' ? 1 : 0) < 1) return 'no-seat';
      if (place.again === 3) return 'too-many';
      Object.assign(place, { state: 'open', at: now(), again: place.again + 1 });
      return 'ok';
    },
    'seat.remove'(by, { seat }) {
      const paying = ownedBy(by);
      if (!paying?.places.some(({ id }) => id === seat)) return 'refused';
      paying.places = paying.places.filter(({ id }) => id !== seat);
      if (paying.heir === seat) paying.heir = null;
      settle(facts);
      return 'ok';
    },
    'seat.accept'(by, { seat }) {
      const [place, { paying }] = [offered(by, seat, 'open'), facts];
      if (!place || !paying) return 'refused';
      if (paying.places.filter(({ state }) => state === 'held').length >= paying.seats) return 'no-seat';
      Object.assign(place, { state: 'held', heldAt: now() });
      settle(facts);
      return 'ok';
    },
    'seat.decline'(by, { seat }) {
      const place = offered(by, seat, 'open');
      if (place) place.state = 'declined';
      return place ? 'ok' : 'refused';
    },
    'seat.leave'(by, { seat }) {
      const place = offered(by, seat, 'held');
      if (!place || !facts.paying) return 'refused';
      place.state = 'left';
      if (facts.paying.heir === seat) facts.paying.heir = null;
      settle(facts);
      return 'ok';
    },
  };
}

/** The operator: so many seats are paid for. */
export function paySeats(facts: Facts, seats: number): void {
  if (!facts.paying?.owner) return;
  facts.paying.seats = seats;
  settle(facts);
}

/** The operator gives somebody a plan of his own, or takes it without a grace. */
export function changeOwnPlan(facts: Facts, { person }: Actor, plan: Plan): void {
  facts.own.set(person, plan);
  if (plan === 'free' && !isPaid(facts, person)) lose(facts, person);
  settle(facts);
}

/** Whoever came first keeps his seat. */
function paidPlaces({ paying }: Facts): readonly Place[] {
  const held = (paying?.places ?? []).filter(({ state }) => state === 'held');
  return held.sort((a, b) => a.heldAt - b.heldAt || (a.id < b.id ? -1 : 1)).slice(0, paying?.seats ?? 0);
}

function isPaid(facts: Facts, person: PersonId): boolean {
  const actor = facts.actors.find((each) => each.person === person);
  return paidPlaces(facts).some(({ address }) => address === actor?.address);
}

function settle(facts: Facts): void {
  for (const { person } of facts.actors) {
    if (isPaid(facts, person) || facts.own.get(person) === 'business') {
      facts.grace.delete(person);
      moveWithPlan(facts, person, 'business');
    } else if (facts.plans.get(person) === 'business' && !facts.grace.has(person)) facts.grace.set(person, facts.now() + GRACE);
  }
}

function lose(facts: Facts, person: PersonId): void {
  facts.grace.delete(person);
  moveWithPlan(facts, person, 'free');
}

/** What he holds as the owner, and as one for whom seats are. */
export function seatRecords(facts: Facts, actor: Actor): Map<string, unknown> {
  const rows = new Map<string, unknown>();
  const { paying } = facts;
  if (!paying?.owner) return rows;
  const { owner, id: organization, name, seats, heir, places } = paying;
  const self = `self:${actor.person}`;
  const paid = new Set(paidPlaces(facts));
  if (owner === actor) rows.set(`${self} organization ${organization}`, { id: organization, name, seats, paidUntil: null, heir });
  for (const place of places) {
    const { id, address, state, at } = place;
    const common = { id, state, paid: paid.has(place), expiresAt: at + WEEK };
    if (owner === actor) rows.set(`${self} seat ${id}`, { ...common, address, mail: 'waiting' });
    if (address === actor.address && (state === 'open' || state === 'held'))
      rows.set(`${self} sponsor ${id}`, { ...common, name, owner: facts.names.get(owner.account), heir: heir === id });
  }
  return rows;
}
