import type { ComponentChild, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A finger's click comes a moment after the finger is gone. */
const AFTER_MS = 100;

/**
 * Where it is said what was just done. The place is always there: a reader hears what appears in it. While something is pressed nothing
 * comes and nothing goes: a press that began on a button would end on what has come over it, or on what was under it, and be lost.
 */
export function ToastPlace({ children }: { readonly children: ComponentChild }): JSX.Element {
  const [, renew] = useState({});
  const isPressing = usePressing(() => renew({}));
  const shown = useRef(children);
  if (!isPressing.current) shown.current = children;
  return (
    <div class="toast-place no-print" role="status">
      {shown.current}
    </div>
  );
}

/** Whether a pointer is down, or was a moment ago. */
function usePressing(onEnd: () => void): { readonly current: boolean } {
  const isPressing = useRef(false);
  useLayoutEffect(() => {
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    let clock: ReturnType<typeof setTimeout> | undefined;
    function begin(): void {
      clearTimeout(clock);
      isPressing.current = true;
    }
    function end(): void {
      clearTimeout(clock);
      clock = setTimeout(() => {
        isPressing.current = false;
        onEnd();
      }, AFTER_MS);
    }
    addEventListener('pointerdown', begin, options);
    for (const name of ['pointerup', 'pointercancel', 'blur']) addEventListener(name, end, options);
    stop.signal.addEventListener('abort', () => clearTimeout(clock), { once: true });
    return () => stop.abort();
  }, []);
  return isPressing;
}
