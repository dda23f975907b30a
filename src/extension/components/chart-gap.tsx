import type { JSX } from 'preact';

/** Days that lack figures, from x to x in hundredths of the width: a stroke above them, and a shade that leaves them to be seen. */
export function Gap({ left, right }: { readonly left: number; readonly right: number }): JSX.Element {
  return (
    <>
      <rect class="chart-gap" x={left} y="0" width={right - left} height="100" />
      <line class="chart-gap-edge" x1={left} x2={right} y1="0" y2="0" />
    </>
  );
}
