/**
 * How well a stranger who times one answer could say of which of two kinds it is: the chance that one of the first took longer than
 * one of the second (Mann-Whitney, ties count half), or the other way round. 0.5: not at all; 1: always.
 */
export function distinguishability(first: readonly number[], second: readonly number[]): number {
  if (first.length === 0 || second.length === 0) throw new Error('nothing to compare');
  const area = areaUnderCurve(first, second);
  return Math.max(area, 1 - area);
}

function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((value) => ({ value, isFirst: true })), ...second.map((value) => ({ value, isFirst: false }))];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (all[end]?.value === all[start]?.value && end < all.length) end++;
    const rank = (start + 1 + end) / 2; // the mean of their ranks, which count from 1
    for (const { isFirst } of all.slice(start, end)) if (isFirst) rankSum += rank;
    start = end;
  }
  return (rankSum - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
