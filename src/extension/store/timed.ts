import { batch, type ReadonlySignal, signal } from '@preact/signals';

/** Something that is shown for a while. */
export type Timed<T> = {
  readonly shown: ReadonlySignal<T | null>;
  /** Whole seconds until it goes by itself; 0: it stays. */
  readonly left: ReadonlySignal<number>;
  readonly show: (value: T, ms: number) => void;
  readonly keep: (value: T) => void;
  readonly forget: () => void;
};

export function createTimed<T>(life: AbortSignal): Timed<T> {
  const shown = signal<T | null>(null);
  const left = signal(0);
  let clock: ReturnType<typeof setInterval> | undefined;

  function show(value: T, ms: number): void {
    clearInterval(clock);
    const end = Date.now() + ms;
    batch(() => {
      shown.value = value;
      left.value = Math.ceil(ms / 1000);
    });
    clock = setInterval(() => {
      left.value = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      if (left.value === 0) forget();
    }, 1000);
  }

  function keep(value: T): void {
    clearInterval(clock);
    shown.value = value;
  }

  function forget(): void {
    clearInterval(clock);
    shown.value = null;
  }

  life.addEventListener('abort', forget, { once: true });
  return { shown, left, show, keep, forget };
}
