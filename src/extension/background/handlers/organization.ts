import type { SeatRecord, Sponsor } from '../../../protocol/organization.ts';
import { readRows } from '../../cache/rows.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';

export function createOrganizationHandlers({ session, cache }: Background): Pick<Handlers, 'organization.get'> {
  return {
    async 'organization.get'() {
      const { person } = await session.get();
      if (!person) return null;
      return cache.read(person, async (tx, view) => {
        const [organization] = await readRows(tx, view, view.self, 'organization');
        return organization ? { organization, seats: sortSeats(await readRows(tx, view, view.self, 'seat')) } : null;
      });
    },
  };
}

/** By address, so that nothing moves when it is answered. */
function sortSeats(seats: readonly SeatRecord[]): SeatRecord[] {
  return [...seats].sort((a, b) => a.address.localeCompare(b.address) || (a.id < b.id ? -1 : 1));
}

/** What waits for an answer first. */
export function sortSponsors(sponsors: readonly Sponsor[]): Sponsor[] {
  return [...sponsors].sort(
    (a, b) => Number(a.state === 'held') - Number(b.state === 'held') || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
}
