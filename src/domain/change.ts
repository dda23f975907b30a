/** A figure over one period and its change against another, from the days (or moments) that are known in both. */

/** `from` and `to` are sums, or quotients of sums, over the days that are known in both periods; `ratio` is null where `from` is 0 or less. */
export type Change = { readonly from: number; readonly to: number; readonly difference: number; readonly ratio: number | null };

/** A day's value: a count, or the two parts of a rate. */
type Value = number | readonly [number, number];

type Sum = { top: number; bottom: number };

export type Pairs = {
  readonly now: Sum;
  readonly paired: { readonly now: Sum; readonly before: Sum };
  days: number;
  pairs: number;
  /** Members of whom every day of the period is known. */
  known: number;
  isRate: boolean;
  atLeast: boolean;
  value: number | null;
};

export function startPairs(): Pairs {
  const sum = (): Sum => ({ top: 0, bottom: 0 });
  return {
    now: sum(),
    paired: { now: sum(), before: sum() },
    days: 0,
    pairs: 0,
    known: 0,
    isRate: false,
    atLeast: false,
    value: null,
  };
}

/** Adds one member: `read` gives, for each of `length` days, the value now and in the period before; null where not known. */
export function addMember(pairs: Pairs, length: number, read: (day: number) => readonly [Value | null, Value | null]): void {
  let known = 0;
  for (let day = 0; day < length; day++) {
    const [now, before] = read(day);
    if (now === null) continue;
    known++;
    if (typeof now !== 'number') pairs.isRate = true;
    add(pairs.now, now);
    if (before === null) continue;
    pairs.pairs++;
    add(pairs.paired.now, now);
    add(pairs.paired.before, before);
  }
  pairs.days += known;
  if (known === length) pairs.known++;
  pairs.value = pairs.days > 0 ? resultOf(pairs, pairs.now) : null;
}

export function comparePairs(pairs: Pairs): {
  readonly value: number | null;
  readonly change: Change | null;
  readonly known: number;
  readonly atLeast: boolean;
} {
  return { value: pairs.value, change: changeOf(pairs), known: pairs.known, atLeast: pairs.atLeast };
}

function changeOf(pairs: Pairs): Change | null {
  if (pairs.pairs === 0) return null;
  const [from, to] = [resultOf(pairs, pairs.paired.before), resultOf(pairs, pairs.paired.now)];
  if (from === null || to === null) return null;
  return { from, to, difference: to - from, ratio: from > 0 ? (to - from) / from : null };
}

/** A rate over no impressions at all is not known. */
function resultOf(pairs: Pairs, sum: Sum): number | null {
  if (!pairs.isRate) return sum.top;
  return sum.bottom > 0 ? sum.top / sum.bottom : null;
}

function add(sum: Sum, value: Value): void {
  if (typeof value === 'number') sum.top += value;
  else {
    sum.top += value[0];
    sum.bottom += value[1];
  }
}
