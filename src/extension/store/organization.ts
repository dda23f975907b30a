import { type AccountId, createId, type OrganizationId, type SeatId } from '../../domain/id.ts';
import type { OrganizationPage } from '../../protocol/organization.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

export type OrganizationStore = AskedStore<OrganizationPage | null> & {
  /** Acts are named by the seat they touch, or `create`, `rename`, `offer`, `handOver`, `delete`. */
  readonly acts: ActStore;
  readonly create: (account: AccountId, name: string) => Promise<Outcome>;
  readonly rename: (organization: OrganizationId, name: string) => Promise<Outcome>;
  readonly offer: (organization: OrganizationId, addresses: readonly string[]) => Promise<Outcome>;
  readonly offerAgain: (organization: OrganizationId, seat: SeatId) => Promise<Outcome>;
  readonly remove: (organization: OrganizationId, seat: SeatId) => Promise<Outcome>;
  /** Asks whoever holds a seat to take it over; null: asks nobody any more. */
  readonly handOver: (organization: OrganizationId, seat: SeatId | null) => Promise<Outcome>;
  readonly destroy: (organization: OrganizationId) => Promise<Outcome>;
};

export function createOrganizationStore(deps: StoreDeps): OrganizationStore {
  const { request } = deps;
  const asked = createAsked(deps, () => request('organization.get', {}));
  const acts = createActs(asked.refresh);
  const { run } = acts;

  return {
    ...asked,
    acts,
    create: (account, name) =>
      run('create', () => mutate(request, 'organization.create', { organization: createId<OrganizationId>(), account, name })),
    rename: (organization, name) => run('rename', () => mutate(request, 'organization.rename', { organization, name })),
    offer: (organization, addresses) =>
      run('offer', () => {
        const seats = addresses.map((address) => ({ id: createId<SeatId>(), address }));
        return mutate(request, 'seat.offer', { organization, seats });
      }),
    offerAgain: (organization, seat) => run(seat, () => mutate(request, 'seat.offerAgain', { organization, seat })),
    remove: (organization, seat) => run(seat, () => mutate(request, 'seat.remove', { organization, seat })),
    handOver: (organization, seat) => run('handOver', () => mutate(request, 'organization.offer', { organization, seat })),
    destroy: (organization) => run('delete', () => mutate(request, 'organization.delete', { organization })),
  };
}
