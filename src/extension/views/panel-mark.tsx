import type { JSX } from 'preact';

export type PanelMarkProps = { readonly label: string; readonly signedIn: boolean; readonly onOpen: () => void };

/** The collapsed panel: one small button. */
export function PanelMark({ label, signedIn, onOpen }: PanelMarkProps): JSX.Element {
  return (
    <button
      type="button"
      class="mark"
      title={label}
      aria-label={label}
      aria-expanded="false"
      onClick={(event) => event.isTrusted && onOpen()}
    >
      <Mark />
      {!signedIn && <span class="mark-dot" />}
    </button>
  );
}

/** Sidelight's sign: a line that rises, beside a rule. */
export function Mark(): JSX.Element {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d="M3.5 3v16" stroke-width="2.2" opacity="0.55" />
      <path d="M7.5 15.5l3.6-4.6 3.2 2.6 4.6-7.2" stroke-width="2.2" />
    </svg>
  );
}
