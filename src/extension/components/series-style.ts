/**
 * How lines of several accounts are told apart: by the person's colour, which is the same all over the page, and by their dashes, for
 * whoever sees no colours and for those who stand in grey together.
 */

/** Lengths of strokes and gaps in pixels; none: a whole line. */
export const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [12, 3, 2, 3], [8, 3, 2, 3, 2, 3]];

export function colourOf(tint: number): string {
  return `--s${tint}`;
}

/** By the line's place among those that are compared. */
export function dashOf(slot: number): readonly number[] {
  return DASHES[slot] ?? [];
}
