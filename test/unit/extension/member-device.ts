import type { Role } from '../../../src/domain/role.ts';
import { AT, everything, ME, SCOPES } from './answers.ts';
import { createDevice, type Device } from './device.ts';
import { createFakeServer } from './fake-server.ts';

/** A device of mine in the Group, with a role, and figures that end on 1 March 2026. */
export async function deviceAs(role: Role, now = AT): Promise<{ device: Device; server: ReturnType<typeof createFakeServer> }> {
  const server = createFakeServer();
  const device = createDevice({ fetch: server.fetch, now: () => now });
  await device.background.session.update((value) => ({ ...value, token: 'the-token', person: ME, address: 'me@example.com' }));
  server.pulls.push(everything(role, 'c1', SCOPES[role]));
  await device.ask('sync.now', {});
  return { device, server };
}
