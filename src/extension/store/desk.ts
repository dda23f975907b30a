import { effect, signal } from '@preact/signals';
import { type Composed, type Desk, EMPTY_DESK, isSameTyped } from './composer.ts';
import { type Draft, type DraftArea, draftKey } from './draft.ts';

/** What changed in it, also by another tab. */
type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;
/** `onChanged`: as the browser's own event. */
export type SharedArea = DraftArea & { readonly onChanged: (life: AbortSignal, changed: (changes: Changes) => void) => void };

/**
 * `composed` null: it was thrown away, or saved. That stays, without a word of the text: whoever removed it might remove what has been
 * typed again by then. `mark`: of this writing. `was`: of the one that its tab knew; null: of none. `isTyped`: in it one typed on.
 */
type Kept = {
  readonly tab: string;
  readonly mark: string;
  readonly was: string | null;
  readonly isTyped: boolean;
  readonly composed: Composed | null;
};

/**
 * The desk of one tool, which several tabs may have open: each post lies under a key of its own, and what is typed in one tab is shown
 * in the others, so that none writes over what it has not seen. What is open is each tab's own; a new tab begins with the last.
 */
export async function openDesk(area: SharedArea, name: string, life: AbortSignal): Promise<Draft<Desk>> {
  const [tab, key] = [crypto.randomUUID(), draftKey(name)];
  const postKey = (post: string): string => `${key}/${post}`;
  /** Of each post the writing that is known here. */
  const marks = new Map<string, string>();
  const value = signal<Desk>(EMPTY_DESK);
  let written = EMPTY_DESK;

  // Before it is read, lest what another tab writes meanwhile is not heard.
  area.onChanged(life, (changes) => {
    for (const [at, { newValue }] of Object.entries(changes))
      if (at.startsWith(postKey('')) && newValue !== undefined) hear(at.slice(postKey('').length), newValue as Kept); // written here only
  });
  await read();
  const stop = effect(write);
  if (life.aborted) stop();
  else life.addEventListener('abort', stop, { once: true });

  async function read(): Promise<void> {
    const items = await area.get(null);
    for (const [at, kept] of Object.entries(items)) {
      const post = at.slice(postKey('').length);
      if (at.startsWith(postKey('')) && !marks.has(post)) hear(post, kept as Kept); // what was heard is newer
    }
    const { open, zone } = { ...EMPTY_DESK, ...(items[key] as Partial<Desk> | undefined) };
    value.value = { ...value.peek(), open, zone };
    written = value.peek();
  }

  function write(): void {
    const { open, zone, kept: now } = value.value;
    const { kept: before } = written;
    const isMoved = open !== written.open || zone !== written.zone;
    const posts = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((post) => before[post] !== now[post]);
    written = value.peek();
    const news = posts.map((post): [string, Kept] => [postKey(post), keptOf(post, before[post] ?? null, now[post] ?? null)]);
    if (news.length > 0 || isMoved) void area.set({ ...Object.fromEntries(news), ...(isMoved && { [key]: { open, zone } }) });
  }

  function keptOf(post: string, before: Composed | null, composed: Composed | null): Kept {
    const [mark, was] = [crypto.randomUUID(), marks.get(post) ?? null];
    marks.set(post, mark);
    return { tab, mark, was, isTyped: before !== null && composed !== null && !isSameTyped(before, composed), composed };
  }

  /** Of another tab. What it had not heard of stays as it was typed here, and is written again. */
  function hear(post: string, { tab: by, mark, was, isTyped, composed }: Kept): void {
    if (by === tab || marks.get(post) === mark) return;
    const { kept, open } = value.peek();
    const mine = kept[post];
    const isUnheard = mine && !isTyped && marks.get(post) !== was && !(composed && isSameTyped(mine, composed));
    const next = isUnheard ? mine : composed;
    marks.set(post, mark);
    const openNow = next === null && open === post ? null : open;
    written = { ...written, kept: withPost(written.kept, post, composed), open: openNow };
    value.value = { ...value.peek(), kept: withPost(kept, post, next), open: openNow };
  }

  return {
    value,
    edit: (part) => {
      value.value = { ...value.peek(), ...part };
    },
    async clear() {
      value.value = EMPTY_DESK;
      const keys = Object.keys(await area.get(null)).filter((at) => at === key || at.startsWith(postKey('')));
      await area.remove(keys);
    },
  };
}

function withPost(kept: Desk['kept'], post: string, composed: Composed | null): Desk['kept'] {
  const { [post]: _, ...others } = kept;
  return composed ? { ...others, [post]: composed } : others;
}
