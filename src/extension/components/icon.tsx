import type { JSX } from 'preact';

const PATHS = {
  collapse: 'M4 8h8',
  side: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
} as const;

/** A small drawing beside, or instead of, words: whatever holds it has a name. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
