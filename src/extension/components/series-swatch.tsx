import type { JSX } from 'preact';
import { colourOf, dashOf } from './series-style.ts';

/** A piece of a series' line, beside its name. */
export function SeriesSwatch({ slot, tint }: { readonly slot: number; readonly tint: number }): JSX.Element {
  return (
    <svg class="series-swatch" viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
      <path
        d="M1 4H27"
        fill="none"
        stroke={`var(${colourOf(tint)})`}
        stroke-width="2.5"
        stroke-dasharray={dashOf(slot).join(' ') || undefined}
      />
    </svg>
  );
}
