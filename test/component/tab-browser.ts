import type { TabBrowser } from '../../src/extension/dashboard/parts.ts';
import { createArea } from './background.ts';

/** What of the browser the tab needs: it allows every server, and has no file to give. */
export function createTabBrowser(area = createArea()): TabBrowser {
  return {
    area,
    mayReach: async () => true,
    askToReach: async () => true,
    readFile: async () => ({ ok: false, code: 'empty' }),
    openTab: async () => undefined,
    readLogo: async () => ({ ok: false, reason: 'type' }),
    identity: {
      redirect: () => `https://${'a'.repeat(32)}.chromiumapp.org/`,
      authorize: () => Promise.reject(new Error('closed')),
    },
  };
}
