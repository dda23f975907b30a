import type { JSX } from 'preact';

/** The mark of the icons (tools/icons.ts): a page, and a slim bar of light beside it. The product's name stands with it. */
export function BrandMark({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0b6e6e" />
      <rect x="6" y="6" width="14" height="20" rx="2" fill="#f7faf9" />
      <path d="M9 12h8M9 16h8M9 20h5" stroke="#7eb2b1" stroke-width="2" stroke-linecap="round" />
      <rect x="22" y="6" width="4" height="20" rx="2" fill="#ffca5c" />
    </svg>
  );
}
