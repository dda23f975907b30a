import { computed, type ReadonlySignal } from '@preact/signals';
import type { SubjectRef } from '../../protocol/message.ts';
import { type ActStore, createActs, type Outcome } from './act.ts';
import type { ExportedFile } from './exported-file.ts';
import { historyFile, OUT_FORMATS, type OutFormat, outFile } from './out-file.ts';
import type { Request } from './request.ts';

export const SAVINGS = [...OUT_FORMATS, 'history'] as const;
export type Saving = OutFormat | 'history';

export type OutStore = {
  readonly running: ReadonlySignal<Saving | null>;
  /** Why the last file was not made; null: it was, or none was asked for. */
  readonly trouble: ReadonlySignal<Outcome | null>;
  readonly save: (what: Saving) => Promise<void>;
};

/** Makes files of a subject's figures, of what this device holds and its person may see. */
export function createOutStore(
  request: Request,
  subject: SubjectRef,
  { onFile, now }: { readonly onFile: (file: ExportedFile) => void; readonly now: () => number },
): OutStore {
  const acts: ActStore = createActs();

  async function make(what: Saving): Promise<ExportedFile | null> {
    if (what !== 'history') {
      const out = await request('out.get', { subject });
      return out && outFile(out, what, now());
    }
    const history = subject.kind === 'account' ? await request('history.get', { account: subject.account }) : null;
    return history && historyFile(history, now());
  }

  async function save(what: Saving): Promise<void> {
    await acts.run(what, async () => {
      const file = await make(what);
      if (!file) return 'refused';
      onFile(file);
      return 'ok';
    });
  }

  return {
    running: computed(() => SAVINGS.find((what) => what === acts.running.value) ?? null),
    trouble: computed(() => (acts.last.value?.outcome === 'ok' ? null : (acts.last.value?.outcome ?? null))),
    save,
  };
}
