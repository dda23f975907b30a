import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

type Arrivals = { readonly await: (part: object) => void; readonly arrive: (part: object) => void };

const Around = createContext<Arrivals | null>(null);

export type TogetherProps = {
  /** Above the others and shown from the first: what in it is waited for has a place of its own size. */
  readonly first?: ComponentChildren;
  /** Of the size of what comes, as far as that can be told. */
  readonly waiting: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Parts whose answers come one by one are shown at once, with the last: none pushes away what is already read. Later changes hide nothing. */
export function Together({ first, waiting, children }: TogetherProps): JSX.Element {
  const [isHeld, setHeld] = useState(false);
  const awaited = useRef(new Set<object>()).current;
  const arrivals = useMemo(
    (): Arrivals => ({
      await: (part) => awaited.add(part),
      arrive: (part) => awaited.delete(part) && awaited.size === 0 && setHeld(false),
    }),
    [],
  );
  // After those of its parts, and before anything is painted.
  useLayoutEffect(() => setHeld(awaited.size > 0), []);
  return (
    <Around.Provider value={arrivals}>
      {first}
      {isHeld && waiting}
      <div class="together" hidden={isHeld}>
        {children}
      </div>
    </Around.Provider>
  );
}

/** Says to what stands around it whether a part is still asked for. */
export function useArrival({ state }: { readonly state: string }): void {
  const around = useContext(Around);
  const part = useRef({}).current;
  const isThere = state !== 'loading';
  useLayoutEffect(() => {
    if (isThere) around?.arrive(part);
    else around?.await(part);
    return () => around?.arrive(part);
  }, [isThere]);
}

/** The same for what is drawn elsewhere, or comes in two answers. */
export function Awaited({ answer }: { readonly answer: { readonly state: string } }): null {
  useArrival(answer);
  return null;
}
