import { useEffect, useRef, useState } from 'preact/hooks';

type Entry = { readonly id: string };

/**
 * A long list that follows another in steps, some entries with each frame, so that no frame has to draw them all anew: at first it is all
 * of it. The frame in which it comes has the rest of the page to draw, and none of them while enough stand there. Meanwhile what has not followed stands as it stood
 * before; each entry stands there once.
 */
export function useInSteps<T extends Entry>(list: readonly T[], step: number): readonly T[] {
  const before = useRef<readonly T[]>([]);
  const [at, setAt] = useState<{ readonly list: readonly T[]; readonly done: number }>({ list, done: list.length });
  const done = at.list === list ? at.done : beginning(list, before.current, step);
  const shown = done >= list.length ? list : mixed(list, before.current, done);
  useEffect(() => {
    before.current = shown;
    if (done >= list.length) return;
    const frame = requestAnimationFrame(() => setAt({ list, done: done + step }));
    return () => cancelAnimationFrame(frame);
  }, [list, done]);
  return shown;
}

function beginning<T extends Entry>(list: readonly T[], before: readonly T[], step: number): number {
  const left = new Set(list.map(({ id }) => id));
  const isEnough = before.filter(({ id }) => left.has(id)).length >= step;
  return countSame(list, before) + (isEnough ? 0 : step);
}

/** So many at the beginning have not changed, and need not be drawn again. */
function countSame<T>(list: readonly T[], before: readonly T[]): number {
  const at = list.findIndex((entry, index) => entry !== before[index]);
  return at < 0 ? list.length : at;
}

function mixed<T extends Entry>(list: readonly T[], before: readonly T[], done: number): readonly T[] {
  const head = list.slice(0, done);
  const [drawn, left] = [new Set(head.map(({ id }) => id)), new Set(list.map(({ id }) => id))];
  return [...head, ...before.filter(({ id }) => !drawn.has(id) && left.has(id))];
}
