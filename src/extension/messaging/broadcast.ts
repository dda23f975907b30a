import { CHANGES_PORT } from './on-changed.ts';
import { classOf, type Self, type Sender } from './sender.ts';

/** A port as the background sees it. */
export type OpenPort = {
  readonly name: string;
  readonly sender?: Sender | undefined;
  readonly postMessage: (message: unknown) => void;
  readonly disconnect: () => void;
  readonly onDisconnect: { readonly addListener: (listener: () => void) => void };
};

export type Broadcaster = {
  /** To be given every port that is opened to the background. */
  readonly accept: (port: OpenPort) => boolean;
  readonly tell: () => void;
  readonly count: () => number;
};

/** What the background tells all surfaces: something they show may have changed; they ask again. */
const CHANGED = { sidelight: 'changed' } as const;

/**
 * Tells all who have a port open that something may have changed. It goes to open ports only: no list of tabs is needed (nor the
 * permission for one), and a tab whose panel never asked hears nothing. It says that, never what.
 */
export function createBroadcaster(self: Self): Broadcaster {
  const ports = new Set<OpenPort>();
  return {
    accept(port) {
      if (port.name !== CHANGES_PORT || !port.sender || classOf(port.sender, self) === 'other') {
        port.disconnect();
        return false;
      }
      ports.add(port);
      port.onDisconnect.addListener(() => ports.delete(port));
      return true;
    },
    tell() {
      for (const port of ports)
        try {
          port.postMessage(CHANGED);
        } catch {
          ports.delete(port); // its page is gone, and the browser has not said so yet
        }
    },
    count: () => ports.size,
  };
}
