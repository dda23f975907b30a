/** A door between one browser and the server: shut, nothing passes; and it tells when an answer has gone through. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Gate = {
  readonly url: string;
  readonly open: () => void;
  readonly shut: () => void;
  /** When the next answer to this path has been handed over, whole. */
  readonly answered: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openGate(target: string): Promise<Gate> {
  let isOpen = true;
  const waiting = new Map<string, () => void>();
  const server = createServer((asked, answer) => {
    if (!isOpen) return void asked.socket.destroy();
    answer.on('finish', () => {
      const path = asked.url ?? '';
      waiting.get(path)?.();
      waiting.delete(path);
    });
    forward(target, asked, answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    open() {
      isOpen = true;
    },
    shut() {
      isOpen = false;
      server.closeAllConnections();
    },
    answered: (path) => new Promise((resolve) => waiting.set(path, resolve)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function forward(target: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url, headers } = asked;
  const onward = request(target + url, { method, headers }, (from) => {
    answer.writeHead(from.statusCode ?? 502, from.headers);
    from.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
