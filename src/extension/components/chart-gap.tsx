import type { JSX } from 'preact';

/** Days that lack figures, from x to x in hundredths of the width: a stroke above them, and a shade that leaves them to be seen. */
export function Gap({ left, right }: { readonly left: number; readonly right: number }): JSX.Element {
  return (
    <>
      <rect class="chart-gap" x={left} y="0" width={right - left} height="100" />
      <rect class="chart-gap-edge" x={left} y="0" width={right - left} height="1.2" />
    </>
  );
}
