import type { OrganizationId, SeatId } from '../../src/domain/id.ts';
import type { Organization, OrganizationPage, SeatRecord, Sponsor } from '../../src/protocol/organization.ts';
import { idOf, NOW } from './invented-home.ts';

const DAY = 86_400_000;

export const OFFERED: Sponsor = {
  id: idOf<SeatId>('seat', 1),
  name: 'Alder & Partners',
  owner: 'Ines Roth',
  state: 'open',
  paid: false,
  heir: false,
  expiresAt: NOW + 6 * DAY,
};
export const HELD: Sponsor = { ...OFFERED, state: 'held', paid: true };

export const ORGANIZATION: Organization = {
  id: idOf<OrganizationId>('organization', 1),
  name: 'Alder & Partners',
  seats: 5,
  paidUntil: NOW + 40 * DAY,
  heir: null,
};

function seat(at: number, name: string, part: Partial<SeatRecord> = {}): SeatRecord {
  return {
    id: idOf<SeatId>('seat', 10 + at),
    address: `${name}@alder.example`,
    state: 'held',
    paid: true,
    mail: 'sent',
    expiresAt: NOW + 5 * DAY,
    ...part,
  };
}

export const SEATS: readonly SeatRecord[] = [
  seat(1, 'bea'),
  seat(2, 'carlos', { state: 'open', paid: false, mail: 'waiting' }),
  seat(3, 'dunja', { state: 'declined', paid: false }),
  seat(4, 'emil', { state: 'left', paid: false }),
  seat(5, 'farah', { state: 'expired', paid: false, expiresAt: NOW - DAY }),
];

export function organizationPage(part: Partial<OrganizationPage> = {}): OrganizationPage {
  return { organization: ORGANIZATION, seats: SEATS, ...part };
}
