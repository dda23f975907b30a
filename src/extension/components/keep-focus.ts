import { useLayoutEffect, useRef } from 'preact/hooks';

/** On a heading that took the focus because what had it is gone: whatever has more to say may take it from there. */
const KEPT = 'data-kept-focus';

/**
 * What is pressed may take itself away: a goal that is removed, an invitation that is answered. The focus then goes to the heading of what
 * stood around it, and never to the page's beginning. A heading does nothing when a key is pressed once too often. For pages of our own.
 */
export function useKeptFocus<T extends HTMLElement>(): { readonly current: T | null } {
  const root = useRef<T>(null);
  useLayoutEffect(() => {
    const stop = new AbortController();
    if (root.current) keepFocus(root.current, stop.signal);
    return () => stop.abort();
  }, []);
  return root;
}

/** Whether nobody would notice if the focus went elsewhere. */
export function isFocusFree(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.hasAttribute(KEPT);
}

function keepFocus(root: HTMLElement, signal: AbortSignal): void {
  let path: readonly Element[] = [];
  root.addEventListener('focusin', ({ target }) => (path = target instanceof Element ? pathOf(target, root) : []), { signal });
  const observer = new MutationObserver(() => {
    const [focused] = path;
    if (focused === undefined || root.contains(focused)) return;
    const around = path.find((element) => root.contains(element) && element.querySelector('h1, h2, h3') !== null);
    path = [];
    if (isFocusFree()) focusHeading(around?.querySelector<HTMLElement>('h1, h2, h3') ?? null);
  });
  observer.observe(root, { subtree: true, childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** From the inside out. */
function pathOf(element: Element, root: Element): readonly Element[] {
  const parent = element === root ? null : element.parentElement;
  return parent ? [element, ...pathOf(parent, root)] : [element];
}

function focusHeading(heading: HTMLElement | null): void {
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.setAttribute(KEPT, '');
  heading.focus();
}
