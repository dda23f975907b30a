import type { SessionState } from '../../protocol/session.ts';
import { type ActStore, createActs, type Outcome } from './act.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

export type SessionStore = AskedStore<SessionState> & {
  readonly acts: ActStore;
  readonly requestCode: (address: string) => Promise<Outcome>;
  readonly verify: (code: string) => Promise<Outcome>;
  /** Back from the code to the address. */
  readonly forgetCode: () => Promise<Outcome>;
  readonly useServer: (server: string) => Promise<Outcome>;
  readonly signOut: () => Promise<Outcome>;
};

export function createSessionStore(deps: StoreDeps): SessionStore {
  const { request } = deps;
  const asked = createAsked(deps, () => request('session.get', {}));
  const acts = createActs(asked.refresh);

  function run(act: string, work: () => Promise<SessionState>): Promise<Outcome> {
    return acts.run(act, async () => {
      await work();
      return 'ok';
    });
  }

  return {
    ...asked,
    acts,
    requestCode: (address) => run('requestCode', () => request('session.requestCode', { address })),
    verify: (code) => run('verify', () => request('session.verify', { code: code.replace(/\s/g, '') })),
    forgetCode: () => run('forgetCode', () => request('session.forgetCode', {})),
    useServer: (server) => run('useServer', () => request('session.useServer', { server })),
    signOut: () => run('signOut', () => request('session.signOut', {})),
  };
}
