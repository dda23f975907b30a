import { ExpectedFailure } from '../../../domain/failure.ts';
import type { SessionState } from '../../../protocol/session.ts';
import { codeResponseSchema, verifyResponseSchema } from '../../../protocol/session.ts';
import { type Session, signedOut } from '../../cache/session.ts';
import { OfflineFailure } from '../../messaging/request.ts';
import type { Handlers } from '../../messaging/serve.ts';
import { call, isServer, reach } from '../../sync/call.ts';
import type { Background } from '../context.ts';
import { parseServer } from '../server-address.ts';

type Names =
  | 'session.get'
  | 'session.useServer'
  | 'session.requestCode'
  | 'session.verify'
  | 'session.forgetCode'
  | 'session.signOut';

/** Signing out does not wait longer for a server that cannot be told. */
const TELL_MS = 5_000;

export function createSessionHandlers(background: Background): Pick<Handlers, Names> {
  const { session, fetch, onChange } = background;
  async function change(step: (value: Session) => Session): Promise<SessionState> {
    const state = stateOf(await session.update(step));
    onChange();
    return state;
  }
  return {
    'session.get': async () => stateOf(await session.get()),
    async 'session.useServer'({ server }) {
      const address = parseServer(server);
      if ((await session.get()).token) throw new ExpectedFailure('refused');
      if (!(await isServer(fetch, address))) throw new OfflineFailure();
      return change((value) =>
        value.token || value.server === address ? value : signedOut({ server: address, clockOffset: 0 }),
      );
    },
    async 'session.requestCode'({ address }) {
      const { server, token } = await session.get();
      if (token) throw new ExpectedFailure('refused');
      const answer = await call(fetch, { server, token: null }, '/v1/auth/code', { address }, codeResponseSchema);
      if (!answer) throw new OfflineFailure();
      return change((value) => (value.token ? value : { ...value, address, request: answer.request }));
    },
    'session.verify': ({ code }) => verify(background, code),
    'session.forgetCode': () => change((value) => (value.token ? value : { ...value, request: null })),
    'session.signOut': () => signOut(background),
  };
}

async function verify({ session, fetch, sync, cache, outbox, typed, onChange }: Background, text: string): Promise<SessionState> {
  const { server, request } = await session.get();
  const code = text.replace(/\s/g, '');
  if (!request || !/^\d{6}$/.test(code)) throw new ExpectedFailure('wrong-code');
  const answer = await call(fetch, { server, token: null }, '/v1/auth/verify', { request, code }, verifyResponseSchema);
  if (!answer) throw new OfflineFailure();
  const { token, person, address } = answer;
  const state = await sync.alone(async () => {
    await cache.clear();
    await outbox.keepOnly(person);
    await typed.keepFor(person);
    return stateOf(await session.update((value) => ({ ...value, token, person, address, request: null, tooOld: false })));
  });
  onChange();
  void sync.run().catch(() => undefined); // its outcome is told by the sync's own state
  return state;
}

/** What may be seen goes first, and goes even when the server cannot be told. The outbox waits for the same person. */
async function signOut({ session, fetch, sync, cache, typed, surfaces, onChange }: Background): Promise<SessionState> {
  const { server, token } = await session.get();
  const state = await sync.alone(async () => {
    await cache.clear();
    await typed.forget();
    await session.remember({ group: null });
    return stateOf(await session.update(signedOut));
  });
  await surfaces.forgetReminder().catch(() => undefined); // it names an account; without the browser's help it still goes by itself
  onChange();
  if (token) await tell({ server, token });
  return state;

  async function tell(target: { server: string; token: string }): Promise<void> {
    const init = { method: 'POST', body: '{}', signal: AbortSignal.timeout(TELL_MS) };
    await reach(fetch, target, '/v1/auth/sign-out', init).catch(() => undefined);
  }
}

function stateOf({ server, address, token, request }: Session): SessionState {
  return { server, address, step: token ? 'signed-in' : request ? 'code' : 'address' };
}
