/** How lines of several accounts are told apart: by colour, and, for whoever sees no colours, by their dashes. */

/** Lengths of strokes and gaps in pixels; none: a whole line. */
export const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [12, 3, 2, 3], [8, 3, 2, 3, 2, 3]];

/** A series' colour by its slot; the sixth, grey, stands for "others" elsewhere. */
export function colourOf(slot: number): string {
  return `--s${slot + 1}`;
}

export function dashOf(slot: number): readonly number[] {
  return DASHES[slot] ?? [];
}
