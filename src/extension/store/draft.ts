import { effect, type Signal, signal } from '@preact/signals';

/** `browser.storage.session`, or what stands for it. */
export type DraftArea = {
  /** Null: everything. */
  readonly get: (key: string | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string | string[]) => Promise<void>;
};

export type Draft<T extends object> = {
  readonly value: Signal<T>;
  readonly edit: (part: Partial<T>) => void;
  readonly clear: () => Promise<void>;
};

const PREFIX = 'draft:';

export function draftKey(name: string): string {
  return PREFIX + name;
}

/**
 * What was typed and how far one came, kept outside the page: a popup closes whenever it loses the focus. It lives as long as
 * the browser's session and is written nowhere else.
 */
export async function openDraft<T extends object>(area: DraftArea, name: string, empty: T, life: AbortSignal): Promise<Draft<T>> {
  const key = draftKey(name);
  const kept = (await area.get(key))[key];
  const value = signal<T>({ ...empty, ...(kept as Partial<T> | undefined) }); // only this function writes under this key
  let first = true;
  const stop = effect(() => {
    const items = { [key]: value.value };
    if (!first) void area.set(items);
    first = false;
  });
  life.addEventListener('abort', stop, { once: true });

  function edit(part: Partial<T>): void {
    value.value = { ...value.peek(), ...part };
  }

  async function clear(): Promise<void> {
    value.value = empty;
    await area.remove(key);
  }

  return { value, edit, clear };
}

/** At sign-out: what one person typed is not for the next. */
export async function clearDrafts(area: DraftArea): Promise<void> {
  const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX));
  await area.remove(keys);
}
