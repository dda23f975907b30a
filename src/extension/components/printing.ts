import { useEffect, useState } from 'preact/hooks';

/** Whether the page is about to be printed: what stays behind a button on the screen is then drawn, since paper has none. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('beforeprint', () => setPrinting(true), { signal: stop.signal });
    addEventListener('afterprint', () => setPrinting(false), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return isPrinting;
}
