import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const FIRST_PORT = 8787;
const PORTS_TRIED = 50;

/**
 * Listens on the port asked for; where none was, on 8787 or the next that is free.
 * @returns the port
 */
export async function listen(server: Server, host: string, port: number | null): Promise<number> {
  const last = port ?? FIRST_PORT + PORTS_TRIED;
  for (let next = port ?? FIRST_PORT; ; next += 1) {
    try {
      server.listen(next, host);
      await once(server, 'listening');
      return (server.address() as AddressInfo).port; // it listens on a port, not on a socket
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EADDRINUSE' && next < last) continue;
      if (code === 'EADDRINUSE') throw new Error(`Port ${next} is taken. Set PORT to another one, or leave it out.`);
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Error(`HOST ${host} is no address of this computer.`);
      if (code === 'EACCES') throw new Error(`Port ${next} may not be used by this account. Set PORT to one above 1023.`);
      throw error;
    }
  }
}

/** Takes no more requests and lets those that run come to an end, for at most so long. */
export async function drain(server: Server, patienceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50); // each as soon as its answer is out
  const late = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
