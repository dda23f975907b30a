/** Where the bars of a waterfall begin and end: a level stands on its own, a part begins where what is before it ended. */
export type FallStep = { readonly kind: 'level' | 'part'; readonly value: number };

/** All are 0 to 1 of the width. `zero`: where the first level stands, or nothing. */
export type FallBars = {
  readonly zero: number;
  readonly bars: readonly { readonly start: number; readonly size: number }[];
};

/** Measured from the first level: what moved is seen in its true size beside the other parts, however great the levels are. */
export function barsOf(steps: readonly FallStep[]): FallBars {
  const origin = steps[0]?.kind === 'level' ? steps[0].value : 0;
  const isFromLevel = steps[0]?.kind === 'level';
  const ends = endsOf(steps, origin, isFromLevel);
  const values = ends.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  return {
    zero: Math.abs(low) / span,
    bars: ends.map(({ from, to }) => ({ start: (Math.min(from, to) - low) / span, size: Math.abs(to - from) / span })),
  };
}

/** Less the origin. A level is a place where parts begin at one: a bar of it would be as long as a part that is far less. */
function endsOf(steps: readonly FallStep[], origin: number, isFromLevel: boolean): { from: number; to: number }[] {
  let reached = 0;
  return steps.map(({ kind, value }) => {
    const before = reached;
    reached = kind === 'level' ? value - origin : reached + value;
    const from = kind === 'part' ? before : isFromLevel ? reached : 0;
    return { from, to: reached };
  });
}
