import { ExpectedFailure } from '../../../domain/failure.ts';
import type { PersonId } from '../../../domain/id.ts';
import type { MutateAnswer } from '../../../protocol/message.ts';
import { MUTATION_SCHEMAS, type MutationArgs, type MutationName } from '../../../protocol/mutation.ts';
import type { Handlers } from '../../messaging/serve.ts';
import { fitsPush } from '../../sync/push.ts';
import type { Background } from '../context.ts';
import { readSyncState } from '../sync-state.ts';

/** A person is not kept waiting longer for a slow server: the change waits in the outbox instead. */
const PATIENCE_MS = 10_000;

type Names = 'mutate' | 'history.answer' | 'sync.now' | 'outbox.dismiss';

export function createChangeHandlers(background: Background): Pick<Handlers, Names> {
  return {
    mutate: ({ name, args }) => mutate(background, name, args, withServerTime),
    // A history's answers were corrected when they were given: their time is a part of the state that comes back.
    'history.answer': (args) => mutate(background, 'post.answer', args, (_, given) => given),
    async 'sync.now'() {
      await patiently(background.sync.run());
      return readSyncState(background);
    },
    async 'outbox.dismiss'({ id }) {
      const { person } = await background.session.get();
      if (person) await background.outbox.dismiss(person, id);
      background.onChange();
      return readSyncState(background);
    },
  };
}

async function mutate(
  background: Background,
  name: string,
  args: unknown,
  correct: typeof withServerTime,
): Promise<MutateAnswer> {
  const { session, outbox, sync, onChange } = background;
  const { person, clockOffset } = await session.get();
  if (!person) throw new ExpectedFailure('signed-out');
  if (!isMutationName(name)) throw new ExpectedFailure('bad-request');
  const parsed = MUTATION_SCHEMAS[name].safeParse(args);
  if (!parsed.success) throw new ExpectedFailure('bad-request');
  const corrected = correct(name, parsed.data as MutationArgs[typeof name], clockOffset); // parsed as that mutation
  if (!fitsPush(name, corrected)) throw new ExpectedFailure('too-large');
  const key = await outbox.enqueue(person, name, corrected);
  onChange();
  await patiently(sync.run());
  return fateOf(background, person, key);
}

/**
 * An answer is stamped by this device's clock, and corrected once, here, so that sending it again changes nothing. Readings keep their
 * time, which is part of their hash: an export's is LinkedIn's, a page's was corrected when it was taken (handlers/capture.ts).
 */
function withServerTime(name: MutationName, args: MutationArgs[MutationName], clockOffset: number): MutationArgs[MutationName] {
  if (name !== 'post.answer') return args;
  const { answer, ...rest } = args as MutationArgs['post.answer']; // by its name
  return { ...rest, answer: { ...answer, at: Math.max(0, answer.at + Math.round(clockOffset)) } };
}

/** What the outbox says: gone is done; refused is told now, and need not be told again. */
async function fateOf({ outbox }: Background, person: PersonId, key: number): Promise<MutateAnswer> {
  if ((await outbox.waiting(person)).some((entry) => entry.key === key)) return { state: 'waiting' };
  const refused = (await outbox.refused(person)).find((entry) => entry.key === key);
  if (!refused?.refused) return { state: 'decided', code: 'ok' };
  await outbox.dismiss(person, key);
  return { state: 'decided', code: refused.refused };
}

/** Resolves when the task does, or when patience ends; the task goes on. */
async function patiently(task: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([task, limit]).finally(() => clearTimeout(timer));
}

function isMutationName(name: string): name is MutationName {
  return Object.hasOwn(MUTATION_SCHEMAS, name);
}
