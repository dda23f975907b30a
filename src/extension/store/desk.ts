import { effect, signal } from '@preact/signals';
import { type Composed, type Desk, EMPTY_DESK } from './composer.ts';
import { type Draft, type DraftArea, draftKey } from './draft.ts';

/** What changed in it, also by another tab. */
type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;
/** `onChanged`: as the browser's own event. */
export type SharedArea = DraftArea & { readonly onChanged: (life: AbortSignal, changed: (changes: Changes) => void) => void };

/** `tab`: who wrote it. Null: it was thrown away, or saved. */
type Kept = { readonly tab: string; readonly composed: Composed | null };

/**
 * The desk of one tool, which several tabs may have open: each post lies under a key of its own, and what is typed in one tab is shown
 * in the others, so that none writes over what it has not seen. What is open is each tab's own; a new tab begins with the last.
 */
export async function openDesk(area: SharedArea, name: string, life: AbortSignal): Promise<Draft<Desk>> {
  const [tab, key] = [crypto.randomUUID(), draftKey(name)];
  const postKey = (post: string): string => `${key}/${post}`;
  const items = await area.get(null);
  const found = Object.entries(items).filter(([at]) => at.startsWith(postKey('')));
  const kept = Object.fromEntries(found.flatMap(([at, value]) => entryOf(at.slice(postKey('').length), value as Kept))); // written here only
  await area.remove(found.filter(([, value]) => (value as Kept).composed === null).map(([at]) => at));
  const value = signal<Desk>({ ...EMPTY_DESK, ...(items[key] as Partial<Desk> | undefined), kept });

  let written = value.peek();
  const stop = effect(() => {
    const { open, zone, kept: now } = value.value;
    const { kept: before } = written;
    const isMoved = open !== written.open || zone !== written.zone;
    const posts = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((post) => before[post] !== now[post]);
    written = value.peek();
    const news = posts.map((post): [string, Kept] => [postKey(post), { tab, composed: now[post] ?? null }]);
    if (news.length > 0 || isMoved) void area.set({ ...Object.fromEntries(news), ...(isMoved && { [key]: { open, zone } }) });
  });
  life.addEventListener('abort', stop, { once: true });
  area.onChanged(life, (changes) => {
    for (const [at, { oldValue, newValue }] of Object.entries(changes))
      if (at.startsWith(postKey('')) && newValue !== undefined)
        hear(at.slice(postKey('').length), newValue as Kept, oldValue as Kept);
  });

  /** Of another tab. What was typed here meanwhile stays, where that tab has thrown away what it knew. */
  function hear(post: string, { tab: by, composed }: Kept, old: Kept | undefined): void {
    if (by === tab) return;
    const { [post]: mine, ...others } = value.peek().kept;
    if (composed === null && mine && !isSame(mine, old?.composed ?? null)) return;
    const { open } = value.peek();
    const next: Desk = composed
      ? { ...value.peek(), kept: { ...others, [post]: composed } }
      : { ...value.peek(), kept: others, open: open === post ? null : open };
    written = { ...written, kept: next.kept, open: next.open };
    value.value = next;
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

const TYPED = ['text', 'day', 'clock', 'zone', 'later', 'how'] as const;

function isSame(one: Composed, other: Composed | null): boolean {
  return TYPED.every((field) => one[field] === other?.[field]);
}

function entryOf(post: string, { composed }: Kept): [string, Composed][] {
  return composed ? [[post, composed]] : [];
}
