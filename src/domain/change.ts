/** A figure over one period and its change against another, from the days (or moments) that are known in both. */

/** `from` and `to` are sums, or quotients of sums, over the days that are known in both periods; `ratio` is null where `from` is 0 or less. */
export type Change = { readonly from: number; readonly to: number; readonly difference: number; readonly ratio: number | null };

/** `bottom` is 0 where the figure is a count: only a rate has two parts. */
export type Sum = { top: number; bottom: number };

export type Pairs = {
  readonly now: Sum;
  readonly paired: { readonly now: Sum; readonly before: Sum };
  days: number;
  pairs: number;
  /** Members of whom every day of the period is known. */
  known: number;
  readonly isRate: boolean;
  atLeast: boolean;
};

export function startPairs(isRate: boolean): Pairs {
  const sum = (): Sum => ({ top: 0, bottom: 0 });
  return {
    now: sum(),
    paired: { now: sum(), before: sum() },
    days: 0,
    pairs: 0,
    known: 0,
    isRate,
    atLeast: false,
  };
}

/** `value`: what counts for the period; `now`, `before`: what is compared, where both are known. */
type Moment = { readonly value: number | null; readonly now: number | null; readonly before: number | null };

/** Adds one member's figure that is not made of days. */
export function addMoment(pairs: Pairs, { value, now, before }: Moment): void {
  if (value === null) return;
  pairs.now.top += value;
  pairs.days++;
  pairs.known++;
  if (now === null || before === null) return;
  pairs.pairs++;
  pairs.paired.now.top += now;
  pairs.paired.before.top += before;
}

/** Adds what was counted of other members. */
export function addPairs(total: Pairs, part: Pairs): void {
  addSum(total.now, part.now);
  addSum(total.paired.now, part.paired.now);
  addSum(total.paired.before, part.paired.before);
  total.days += part.days;
  total.pairs += part.pairs;
  total.known += part.known;
  total.atLeast ||= part.atLeast;
}

export function comparePairs(pairs: Pairs): {
  readonly value: number | null;
  readonly change: Change | null;
  readonly known: number;
  readonly atLeast: boolean;
} {
  return {
    value: valueIn(pairs),
    change: changeOf(pairs),
    known: pairs.known,
    atLeast: pairs.atLeast,
  };
}

export function changeOf(pairs: Pairs): Change | null {
  if (pairs.pairs === 0) return null;
  const [from, to] = [resultOf(pairs.paired.before, pairs.isRate), resultOf(pairs.paired.now, pairs.isRate)];
  return from === null || to === null ? null : changeBetween(from, to);
}

export function changeBetween(from: number, to: number): Change {
  return { from, to, difference: to - from, ratio: from > 0 ? (to - from) / from : null };
}

export function valueIn(pairs: Pairs): number | null {
  return pairs.days > 0 ? resultOf(pairs.now, pairs.isRate) : null;
}

/** A rate over no impressions at all is not known. */
export function resultOf(sum: Sum, isRate: boolean): number | null {
  if (!isRate) return sum.top;
  return sum.bottom > 0 ? sum.top / sum.bottom : null;
}

function addSum(sum: Sum, part: Sum): void {
  sum.top += part.top;
  sum.bottom += part.bottom;
}
