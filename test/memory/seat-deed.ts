/** What a mutation makes of who pays for whom. */
import type { OrganizationId, SeatId } from '../../src/domain/id.ts';
import type { Deeds } from './deed.ts';
import type { Who } from './history.ts';
import type { Payer, Place, Society } from './society.ts';

export const SEAT_DEEDS: Deeds = {
  'organization.create'({ society, who }, { organization: id }) {
    if (ownOf(society, who)) return;
    society.payers.push({ id, owner: who, places: [], heir: null, isOver: false, ever: new Set([who]) });
  },
  'organization.offer'({ society, who }, { organization, seat }) {
    const payer = ownOf(society, who, organization);
    if (payer) payer.heir = seat;
  },
  'organization.takeOver'({ society, who }, { seat }) {
    const payer = society.payers.find(({ heir, isOver }) => heir === seat && !isOver);
    if (!payer || placeOf(payer, seat)?.who !== who || ownOf(society, who)) return;
    payer.owner = who;
    payer.heir = null;
  },
  'organization.delete'({ society, who }, { organization }) {
    const payer = ownOf(society, who, organization);
    if (payer) payer.isOver = true;
  },
  'seat.offer'({ society, who, whoseAddress }, { organization, seats }) {
    const payer = ownOf(society, who, organization);
    for (const { id, address } of payer ? seats : []) {
      const offered = whoseAddress(address);
      payer?.places.push({ id, who: offered, state: 'open' });
      if (offered !== null) payer?.ever.add(offered);
    }
  },
  'seat.offerAgain'({ society, who }, { organization, seat }) {
    move(placeOf(ownOf(society, who, organization), seat), 'open');
  },
  'seat.remove'({ society, who }, { organization, seat }) {
    move(placeOf(ownOf(society, who, organization), seat), 'over');
  },
  'seat.accept': ({ society, who }, { seat }) => move(placeTo(society, who, seat), 'held'),
  'seat.decline': ({ society, who }, { seat }) => move(placeTo(society, who, seat), 'over'),
  'seat.leave': ({ society, who }, { seat }) => move(placeTo(society, who, seat), 'over'),
};

/** The Organization that is his, or the one of this id if it is. */
export function ownOf({ payers }: Society, who: Who, id?: OrganizationId): Payer | undefined {
  return payers.find((payer) => payer.owner === who && !payer.isOver && (id === undefined || payer.id === id));
}

function placeOf(payer: Payer | undefined, seat: SeatId): Place | undefined {
  return payer?.places.find(({ id }) => id === seat);
}

function placeTo({ payers }: Society, who: Who, seat: SeatId): Place | undefined {
  return payers.flatMap(({ places, isOver }) => (isOver ? [] : places)).find((place) => place.id === seat && place.who === who);
}

function move(place: Place | undefined, state: Place['state']): void {
  if (place) place.state = state;
}
