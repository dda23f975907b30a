import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type ImportFacts, importFacts } from '../../domain/import-facts.ts';
import type { ImportSummary } from '../../domain/import-summary.ts';
import type { DatedAnswer } from '../../domain/history.ts';
import type { ExportKind, ExportResult } from '../../linkedin/export/export-result.ts';
import type { RefusalCode } from '../../linkedin/export/refusal.ts';
import type { ConnectionId } from '../../domain/id.ts';
import type { Account } from '../../protocol/entity.ts';
import type { HistoryRefusal } from '../../protocol/history.ts';
import { fateOf, mutate, type Outcome } from './act.ts';
import { type Request, type Trouble, troubleOf } from './request.ts';

/** Why a file is not taken: the reader's own reasons; it took too long; the browser could not open it. */
export type FileRefusal = RefusalCode | HistoryRefusal | 'hung' | 'unreadable';
/** `history`: what Sidelight itself has saved. */
export type FileKind = ExportKind | 'history';
export type FileResult = Omit<ExportResult, 'kind'> & {
  readonly kind: FileKind;
  /** Of a history alone. */
  readonly answers?: readonly DatedAnswer[];
};
export type FileAnswer = { readonly ok: true; readonly result: FileResult } | { readonly ok: false; readonly code: FileRefusal };
/** Reads a file in a worker that dies with the signal. */
export type FileReader = (file: File, signal: AbortSignal) => Promise<FileAnswer>;

export type FileRead = { readonly result: FileResult; readonly facts: ImportFacts; readonly summary: ImportSummary };

/** Parts of the file that are saved, and how many there are. */
export type Saving = { readonly done: number; readonly of: number };

export type ImportState =
  | { readonly state: 'waits for a file' }
  | { readonly state: 'is reading'; readonly file: string }
  | { readonly state: 'was refused'; readonly code: FileRefusal }
  | { readonly state: 'has failed'; readonly trouble: Trouble }
  | ({ readonly state: 'was read'; readonly saving: Saving | null; readonly failed: Trouble | null } & FileRead)
  | ({ readonly state: 'is saved' } & FileRead)
  | ({ readonly state: 'waits for the server' } & FileRead);

/** Whose export it is, by the addresses of its own posts. */
export type Owner = 'same' | 'new' | 'other' | 'unknown';

/** `connection`: by which one imports for its owner; not given: it is one's own. */
export type ImportAccount = Account & { readonly connection?: ConnectionId };

export type ImportStore = {
  readonly state: ReadonlySignal<ImportState>;
  readonly owner: ReadonlySignal<Owner>;
  readonly read: (file: File) => Promise<void>;
  /** Where the posts show another profile than the account has, the person has said that it is his: the account takes it on. */
  readonly save: () => Promise<void>;
  /** Stops reading, or lets go of what was read. Nothing was kept. */
  readonly drop: () => void;
};

export function createImportStore(request: Request, account: ReadonlySignal<ImportAccount>, readFile: FileReader): ImportStore {
  const state = signal<ImportState>({ state: 'waits for a file' });
  const owner = computed(() => ('result' in state.value ? ownerOf(account.value, state.value.result.vanity) : 'unknown'));
  let life = new AbortController();

  async function read(file: File): Promise<void> {
    life.abort();
    life = new AbortController();
    const { signal: mine } = life;
    state.value = { state: 'is reading', file: file.name };
    const next = await readOn(file, mine).catch((error): ImportState => ({ state: 'has failed', trouble: troubleOf(error) }));
    if (!mine.aborted) state.value = next;
  }

  async function readOn(file: File, mine: AbortSignal): Promise<ImportState> {
    const answer = await readFile(file, mine);
    if (!answer.ok) return { state: 'was refused', code: answer.code };
    const { result } = answer;
    const readings = [result.reading, ...result.rest];
    const summary = await request('import.preview', { account: account.value.id, readings, answers: result.answers });
    return { state: 'was read', saving: null, failed: null, result, facts: importFacts(result.reading, result.rest), summary };
  }

  async function save(): Promise<void> {
    const now = state.value;
    if (now.state !== 'was read' || now.saving) return;
    const { result, facts, summary } = now;
    const outcome = await saveReadings(result, (saving) => (state.value = { ...now, saving, failed: null })).catch(troubleOf);
    if (outcome === 'ok') state.value = { state: 'is saved', result, facts, summary };
    else if (outcome === 'waiting') state.value = { state: 'waits for the server', result, facts, summary };
    else state.value = { ...now, saving: null, failed: outcome };
  }

  /** In parts, of which each may be sent again: what failed in the middle is saved whole by saving it once more. */
  async function saveReadings(
    { kind, reading, rest, answers = [], vanity }: FileResult,
    onStep: (step: Saving) => void,
  ): Promise<Outcome> {
    const { id, name, connection } = account.value;
    const isOwn = connection === undefined;
    const parts = [reading, ...rest];
    // A history's addresses are what somebody wrote into it: they confirm no profile.
    const confirms = kind === 'history' ? null : vanity;
    onStep({ done: 0, of: parts.length });
    // His profile's address, and what he says of his posts, are the owner's own to say.
    if (isOwn && (owner.value === 'new' || owner.value === 'other')) {
      const outcome = await mutate(request, 'account.edit', { account: id, name, vanity });
      if (outcome !== 'ok' && outcome !== 'waiting') return outcome;
    }
    let all: Outcome = 'ok';
    for (const [done, part] of parts.entries()) {
      onStep({ done, of: parts.length });
      const outcome = await mutate(request, 'reading.import', { account: id, reading: part, confirms });
      if (outcome !== 'ok' && outcome !== 'waiting') return outcome;
      if (outcome === 'waiting') all = 'waiting';
    }
    for (const answer of isOwn ? answers : []) {
      const outcome = fateOf(await request('history.answer', { account: id, ...answer }));
      if (outcome !== 'ok' && outcome !== 'waiting') return outcome;
      if (outcome === 'waiting') all = 'waiting';
    }
    return all;
  }

  function drop(): void {
    life.abort();
    state.value = { state: 'waits for a file' };
  }

  return { state, owner, read, save, drop };
}

function ownerOf(account: Account, vanity: string | null): Owner {
  if (vanity === null) return 'unknown';
  if (account.vanity === null) return 'new';
  return account.vanity === vanity ? 'same' : 'other';
}
