import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Twice the largest size it is shown in. */
const SIDE = 72;

/**
 * A Group's logo, drawn from its own bytes: an <img> would be judged, and reported, by the policy of the page that the panel lies
 * on (C-07). What cannot be drawn leaves what stands under it.
 */
export function Logo({ data }: { readonly data: string }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let isWanted = true;
    setDrawn(false);
    decode(data)
      .then((bitmap) => {
        if (!isWanted || !canvas.current) return;
        canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0, SIDE, SIDE);
        setDrawn(true);
      })
      .catch(() => undefined); // no picture: the initials stay
    return () => {
      isWanted = false;
    };
  }, [data]);
  return <canvas ref={canvas} class="logo" width={SIDE} height={SIDE} hidden={!isDrawn} />;
}

async function decode(data: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
}
