import type { JSX } from 'preact';

/** A grey bone of the size of what will stand there. */
export function Bone({ width, height }: { readonly width: string; readonly height: string }): JSX.Element {
  return <span class="bone" style={{ width, height }} aria-hidden="true" />;
}
