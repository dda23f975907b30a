import { useEffect, useState } from 'preact/hooks';

const NARROW = 'screen and (max-width: 47.5rem)';

/** Whether the page is too narrow for tables; paper is not. Only for pages of our own: inside LinkedIn's the window is LinkedIn's. */
export function useNarrow(): boolean {
  const query = globalThis.matchMedia?.(NARROW);
  const [narrow, setNarrow] = useState(query?.matches ?? false);
  useEffect(() => {
    const stop = new AbortController();
    query?.addEventListener('change', () => setNarrow(query.matches), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return narrow;
}
