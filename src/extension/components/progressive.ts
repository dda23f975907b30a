import { useEffect, useState } from 'preact/hooks';

const MORE_A_FRAME = 60;

/** How many of `total` rows to draw: the first few, or, once all are wanted, some more with each frame. */
export function useProgressive(
  total: number,
  first: number,
): { readonly shown: number; readonly rest: number; readonly showAll: () => void } {
  const [all, setAll] = useState(false);
  const [drawn, setDrawn] = useState(first);
  const shown = Math.min(total, all ? drawn : first);
  useEffect(() => {
    if (!all || drawn >= total) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + MORE_A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [all, drawn, total]);
  return { shown, rest: all ? 0 : total - shown, showAll: () => setAll(true) };
}
