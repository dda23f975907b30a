import { createId, type AccountId, type InvitationId, type MembershipId } from '../../domain/id.ts';
import type { History } from '../../domain/invitation.ts';
import type { Home } from '../../protocol/message.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

export type Profile = { readonly name: string; readonly vanity: string | null };

export type Acceptance = {
  readonly account: AccountId;
  readonly history: History;
  readonly seen: MembershipId[];
};

export type HomeStore = AskedStore<Home> & {
  /** Acts: `account`, `accept <invitation>`, `decline <invitation>`, `sync`, `dismiss`. */
  readonly acts: ActStore;
  readonly createAccount: (profile: Profile) => Promise<Outcome>;
  readonly editAccount: (account: AccountId, profile: Profile) => Promise<Outcome>;
  /** `seen`: the Admins and Analysts who were shown. */
  readonly accept: (invitation: InvitationId, answer: Acceptance) => Promise<Outcome>;
  readonly decline: (invitation: InvitationId, never: boolean) => Promise<Outcome>;
  readonly syncNow: () => Promise<Outcome>;
  /** Takes note of a refused change, which is then no longer shown. */
  readonly dismiss: (id: number) => Promise<Outcome>;
};

export function createHomeStore(deps: StoreDeps): HomeStore {
  const { request } = deps;
  const asked = createAsked(deps, () => request('home.get', {}));
  const acts = createActs();

  function run(act: string, work: () => Promise<Outcome>): Promise<Outcome> {
    return acts.run(act, async () => {
      const outcome = await work();
      await asked.refresh();
      return outcome;
    });
  }

  return {
    ...asked,
    acts,
    createAccount: (profile) =>
      run('account', () => mutate(request, 'account.create', { account: createId<AccountId>(), ...profile })),
    editAccount: (account, profile) => run('account', () => mutate(request, 'account.edit', { account, ...profile })),
    accept: (invitation, answer) =>
      run(`accept ${invitation}`, () =>
        mutate(request, 'invitation.accept', { invitation, ...answer, membership: createId<MembershipId>() }),
      ),
    decline: (invitation, never) =>
      run(`decline ${invitation}`, () => mutate(request, 'invitation.decline', { invitation, never })),
    syncNow: () => run('sync', async () => ((await request('sync.now', {})).state === 'offline' ? 'offline' : 'ok')),
    dismiss: (id) =>
      run('dismiss', async () => {
        await request('outbox.dismiss', { id });
        return 'ok';
      }),
  };
}
