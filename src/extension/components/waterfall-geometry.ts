/** Where the bars of a waterfall begin and end: a level stands on its own, a part begins where what is before it ended. */
export type FallStep = { readonly kind: 'level' | 'part'; readonly value: number };

/** `start` and `size` are 0 to 1 of the width; `base`: the figure that the left edge stands for. */
export type FallBars = {
  readonly base: number;
  readonly bars: readonly { readonly start: number; readonly size: number }[];
};

/** Below this part of the greatest level, what moved could not be seen beside it: the bars begin above zero then. */
const LEAST_SEEN = 0.25;

export function barsOf(steps: readonly FallStep[]): FallBars {
  const ends = endsOf(steps);
  const values = steps.length > 0 ? ends.flatMap(({ from, to, isLevel }) => (isLevel ? [to] : [from, to])) : [0];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const base = baseOf(low, high, steps[0]?.kind === 'level');
  const span = (base > 0 ? high : Math.max(high, 0)) - base || 1;
  return {
    base,
    bars: ends.map(({ from, to, isLevel }) => {
      const [a, b] = [isLevel ? Math.max(0, base) : from, to].map((value) => (value - base) / span);
      return { start: Math.min(a ?? 0, b ?? 0), size: Math.abs((b ?? 0) - (a ?? 0)) };
    }),
  };
}

function endsOf(steps: readonly FallStep[]): { from: number; to: number; isLevel: boolean }[] {
  let level = 0;
  return steps.map(({ kind, value }) => {
    const from = level;
    level = kind === 'level' ? value : from + value;
    return { from, to: level, isLevel: kind === 'level' };
  });
}

/** Zero where it can be, and always where the parts begin at nothing; else a round figure below all that is shown. */
function baseOf(low: number, high: number, isFromLevel: boolean): number {
  if (low <= 0 || !isFromLevel) return Math.min(0, low);
  if (high - low >= high * LEAST_SEEN) return 0;
  const room = (high - low || high) * 0.5;
  const step = 10 ** Math.floor(Math.log10(room));
  return Math.max(0, Math.floor((low - room) / step) * step);
}
