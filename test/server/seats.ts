import type { AccountId, OrganizationId, SeatId } from '../../src/domain/id.ts';
import { applyPayment } from '../../src/server/scopes/payment.ts';
import { act, createAccount, type Device, signIn, type World } from './world.ts';

export type Payer = { readonly device: Device; readonly account: AccountId; readonly organization: OrganizationId };

/** Somebody new with an Organization, and so many seats that are paid for. */
export async function createPayer(world: World, name: string, seats: number): Promise<Payer> {
  const device = await signIn(world, name, 'free');
  const account = await createAccount(world, device, name);
  const payer = { device, account, organization: await createOrganization(world, device, account) };
  await pay(world, payer.organization, seats);
  return payer;
}

export async function createOrganization(world: World, device: Device, account: AccountId): Promise<OrganizationId> {
  const organization = world.id<OrganizationId>();
  await must(act(world, device, 'organization.create', { organization, account, name: `Org of ${device.address}` }));
  return organization;
}

export async function pay(world: World, organization: OrganizationId, seats: number, until: number | null = null): Promise<void> {
  const at = new Date(world.clock.now);
  const result = await applyPayment(world.db, { organization, seats, until, at: at.getTime() }, at);
  if (result !== 'done') throw new Error(`expected done, not ${result}`);
}

export async function offer(world: World, { device, organization }: Payer, address: string): Promise<SeatId> {
  const id = world.id<SeatId>();
  await must(act(world, device, 'seat.offer', { organization, seats: [{ id, address }] }));
  return id;
}

/** Offered and accepted. */
export async function sit(world: World, payer: Payer, device: Device): Promise<SeatId> {
  const seat = await offer(world, payer, device.address);
  world.clock.now++; // so that who came first is told from who came later
  await must(act(world, device, 'seat.accept', { seat }));
  return seat;
}

async function must(result: Promise<string>): Promise<void> {
  const code = await result;
  if (code !== 'ok') throw new Error(`expected ok, not ${code}`);
}
