import { useEffect, useState } from 'preact/hooks';

/** Something that lives as long as the component: its signal ends with it. A new `key` on the component makes a new one. */
export function useLife<T>(create: (signal: AbortSignal) => T): T {
  const [made] = useState(() => {
    const life = new AbortController();
    return { life, value: create(life.signal) };
  });
  useEffect(() => () => made.life.abort(), [made]);
  return made.value;
}

/** The same for what has to be opened first; null until it is. */
export function useOpened<T>(open: (signal: AbortSignal) => Promise<T>): T | null {
  const [opened, setOpened] = useState<{ readonly value: T } | null>(null);
  const opening = useLife((signal) => ({ signal, promise: open(signal) }));
  useEffect(() => {
    void opening.promise.then((value) => {
      if (!opening.signal.aborted) setOpened({ value });
    });
  }, [opening]);
  return opened?.value ?? null;
}
