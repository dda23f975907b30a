import { useEffect, useState } from 'preact/hooks';

const MORE_A_FRAME = 60;

/** How many of `total` rows to draw: the first few, or, once all are wanted, some more with each frame. */
export function useProgressive(
  total: number,
  first: number,
): { readonly shown: number; readonly rest: number; readonly showAll: () => void } {
  const { shown, rest, showMore } = useSteps(total, first, Number.POSITIVE_INFINITY);
  return { shown, rest, showAll: showMore };
}

type Steps = { readonly shown: number; readonly rest: number; readonly showMore: () => void };

/** The same for what is too long to be shown whole: so many more each time they are wanted. */
export function useSteps(total: number, first: number, step: number): Steps {
  const [wanted, setWanted] = useState(first);
  const [drawn, setDrawn] = useState(first);
  const end = Math.min(total, wanted);
  useEffect(() => {
    if (drawn >= end) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + MORE_A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [drawn, end]);
  return { shown: Math.min(end, drawn), rest: total - end, showMore: () => setWanted(wanted + step) };
}
