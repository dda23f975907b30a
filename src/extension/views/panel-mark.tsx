import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export type PanelMarkProps = { readonly label: string; readonly signedIn: boolean; readonly onOpen: () => void };

let wasOpen = false;

/** The collapsed panel: one small button. It takes the focus only when a person has just closed the panel. */
export function PanelMark({ label, signedIn, onOpen }: PanelMarkProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpen) button.current?.focus({ preventScroll: true });
    wasOpen = false;
  }, []);
  function open(): void {
    wasOpen = true;
    onOpen();
  }
  return (
    <main class="panel-mark">
      <button ref={button} type="button" class="mark" title={label} aria-label={label} aria-expanded="false" onClick={(event) => event.isTrusted && open()}>
        <Mark />
        {!signedIn && <span class="mark-dot" />}
      </button>
    </main>
  );
}

/** Sidelight's sign: a line that rises, beside a rule. */
export function Mark(): JSX.Element {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d="M3.5 3v16" stroke-width="2.2" opacity="0.55" />
      <path d="M7.5 15.5l3.6-4.6 3.2 2.6 4.6-7.2" stroke-width="2.2" />
    </svg>
  );
}
