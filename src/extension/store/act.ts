import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { MutateAnswer } from '../../protocol/message.ts';
import type { MutationArgs, MutationName } from '../../protocol/mutation.ts';
import { type Request, type Trouble, troubleOf } from './request.ts';

/** What became of an act: done by the server, kept until the server can be reached, or not done. */
export type Outcome = 'ok' | 'waiting' | Trouble;

export type ActStore = {
  /** The act that runs now, by the name its caller gave it. */
  readonly running: ReadonlySignal<string | null>;
  /** The last act's outcome and name; null before the first, and while one runs. */
  readonly last: ReadonlySignal<{ readonly act: string; readonly outcome: Outcome } | null>;
  readonly run: (act: string, work: () => Promise<Outcome>) => Promise<Outcome>;
  readonly forget: () => void;
};

/** One act at a time: a second press while the first one runs does nothing. `after`: what follows each, before it is over. */
export function createActs(after: () => Promise<void> = async () => undefined): ActStore {
  const running = signal<string | null>(null);
  const last = signal<{ readonly act: string; readonly outcome: Outcome } | null>(null);

  async function run(act: string, work: () => Promise<Outcome>): Promise<Outcome> {
    if (running.value !== null) return 'waiting';
    batch(() => {
      running.value = act;
      last.value = null;
    });
    const outcome = await actOut(work).catch(troubleOf);
    batch(() => {
      running.value = null;
      last.value = { act, outcome };
    });
    return outcome;
  }

  async function actOut(work: () => Promise<Outcome>): Promise<Outcome> {
    const outcome = await work();
    await after();
    return outcome;
  }

  function forget(): void {
    last.value = null;
  }

  return { running, last, run, forget };
}

export async function mutate<N extends MutationName>(request: Request, name: N, args: MutationArgs[N]): Promise<Outcome> {
  return fateOf(await request('mutate', { name, args }));
}

export function fateOf(answer: MutateAnswer): Outcome {
  return answer.state === 'waiting' ? 'waiting' : answer.code;
}
