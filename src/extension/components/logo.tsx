import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Rows and columns: twice the smallest size it is shown in. */
const SIDE = 48;
/** A row is as high as two, and the next lies over its lower half: rounding to the screen's pixels leaves no gap. */
const ROW = { backgroundSize: `100% ${200 / SIDE}%`, backgroundRepeat: 'no-repeat' };

/**
 * A Group's logo, drawn from its own bytes as one gradient a row. An <img> would be judged, and reported, by the policy of the page
 * that the panel lies on (C-07); a <canvas> is not shown where no script runs, as in the panel's frame. What cannot be drawn leaves
 * what stands under it.
 */
export function Logo({ data }: { readonly data: string }): JSX.Element | null {
  const [drawn, setDrawn] = useState<{ readonly data: string; readonly rows: readonly string[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    readRows(data)
      .then((rows) => isWanted && setDrawn({ data, rows }))
      .catch(() => undefined); // no picture: the initials stay
    return () => {
      isWanted = false;
    };
  }, [data]);
  if (drawn?.data !== data) return null;
  const places = drawn.rows.map((_, row) => `0 ${(100 * row) / (SIDE - 2)}%`);
  return (
    <span
      class="logo"
      style={{ ...ROW, backgroundImage: drawn.rows.toReversed().join(), backgroundPosition: places.toReversed().join() }}
    />
  );
}

/** Whole, whatever its proportions, in the middle of a square. */
async function readRows(data: string): Promise<string[]> {
  const bytes = Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d');
  if (!context) throw new Error('no canvas');
  const scale = SIDE / Math.max(bitmap.width, bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
  const pixels = context.getImageData(0, 0, SIDE, SIDE).data;
  return Array.from({ length: SIDE }, (_, row) => gradientOf(pixels.subarray(row * SIDE * 4, (row + 1) * SIDE * 4)));
}

/** One stop in the middle of each pixel that differs from one beside it. */
function gradientOf(row: Uint8ClampedArray): string {
  const colours = Array.from({ length: SIDE }, (_, column) => colourOf(row.subarray(column * 4, column * 4 + 4)));
  const stops = colours.flatMap((colour, column) =>
    colour === colours[column - 1] && colour === colours[column + 1] ? [] : [`${colour} ${(100 * (column + 0.5)) / SIDE}%`],
  );
  return `linear-gradient(90deg,${stops.join()})`;
}

function colourOf([red, green, blue, alpha = 0]: Uint8ClampedArray): string {
  return `rgb(${red} ${green} ${blue}/${alpha / 255})`;
}
