/**
 * How a change is given out among those who made it, so that their parts add up to the whole. Of sums each has his own difference. Of a
 * rate (engagements over impressions of all together) each has the midpoint of two answers: what his engagements did at the impressions of
 * the one period and of the other, less what his impressions did at the engagements of each. It is linear in what he added of both, so
 * that parts of parts add up as well, and it does not depend on who comes first.
 */
import type { Sum } from './change.ts';

/** Parts of the whole in exact arithmetic: `numerator` over the split's `denominator`. */
export type Split = {
  readonly denominator: bigint;
  readonly numerator: (added: Sum) => bigint;
};

/** From what all together were to what they are; null where one of the two is no rate. Sums are whole numbers. */
export function splitChange(from: Sum, to: Sum, isRate: boolean): Split | null {
  if (!isRate) return { denominator: 1n, numerator: ({ top }) => BigInt(top) };
  if (from.bottom <= 0 || to.bottom <= 0) return null;
  const [bottoms, tops] = [BigInt(from.bottom) + BigInt(to.bottom), BigInt(from.top) + BigInt(to.top)];
  return {
    denominator: 2n * BigInt(from.bottom) * BigInt(to.bottom),
    numerator: ({ top, bottom }) => BigInt(top) * bottoms - BigInt(bottom) * tops,
  };
}

/** What each gave to a total: of a rate, his engagements over the impressions of all. */
export function splitTotal(total: Sum, isRate: boolean): Split | null {
  if (!isRate) return { denominator: 1n, numerator: ({ top }) => BigInt(top) };
  return total.bottom > 0 ? { denominator: BigInt(total.bottom), numerator: ({ top }) => BigInt(top) } : null;
}

/** A whole number is exact; a part of a rate is the nearest number there is, below one part in 10^15 away. */
export function partOf({ numerator, denominator }: Split, added: Sum): number {
  const exact = numerator(added);
  return exact % denominator === 0n ? Number(exact / denominator) : Number(exact) / Number(denominator);
}

export function minus(a: Sum, b: Sum): Sum {
  return { top: a.top - b.top, bottom: a.bottom - b.bottom };
}

export function plus(a: Sum, b: Sum): Sum {
  return { top: a.top + b.top, bottom: a.bottom + b.bottom };
}

export const NONE: Sum = { top: 0, bottom: 0 };
