/** What a contribution is drawn as: levels and parts, in figures that add up as they are shown. */
import { apportion } from '../../domain/apportion.ts';
import type { Contribution, Part } from '../../domain/contribution.ts';
import type { PostSplit } from '../../domain/contribution-posts.ts';
import type { TalliedMetric } from '../../domain/tally.ts';
import { formatFigure } from '../components/metric-word.ts';
import { formatPoints, formatSigned } from '../format.ts';
import { t } from '../text.ts';

/** What each gave to the change, or to the total. */
export type PartsOf = 'change' | 'total';

export type ShownPart = { readonly part: Part; readonly value: number };
/** `others`: those after the first, together; null: there are none. */
export type ShownParts = {
  readonly first: readonly ShownPart[];
  readonly others: { readonly count: number; readonly value: number } | null;
};

/** A rate is shown in hundredths of a percentage point. */
export function decimalsOf(metric: TalliedMetric): number {
  return metric === 'engagementRate' ? 4 : 0;
}

/** The greatest `count` one by one; who gave nothing that is known is in none. */
export function partsShown({ metric, parts, change, total }: Contribution, of: PartsOf, count: number): ShownParts {
  const decimals = decimalsOf(metric);
  const known = parts.flatMap((part) => {
    const value = of === 'change' ? part.moved : part.given;
    return value === null ? [] : [{ part, value }];
  });
  const whole = of === 'total' ? (total ?? 0) : change ? round(change.to, decimals) - round(change.from, decimals) : 0;
  const rounded = apportion(
    known.map(({ value }) => value),
    whole,
    decimals,
  );
  const shown = known.map(({ part }, index) => ({ part, value: rounded[index] ?? 0 }));
  const sorted = of === 'total' ? shown.sort((a, b) => b.value - a.value) : shown;
  const rest = sorted.slice(count);
  return {
    first: sorted.slice(0, count),
    others: rest.length > 0 ? { count: rest.length, value: round(sumOf(rest), decimals) } : null,
  };
}

/** Posts and what is not listed, as they add up. */
export function postsShown(
  split: PostSplit,
  metric: TalliedMetric,
): { readonly posts: readonly number[]; readonly unlisted: number } {
  const values = apportion([...split.posts.map(({ part }) => part), split.unlisted], split.whole, decimalsOf(metric));
  return { posts: values.slice(0, -1), unlisted: values.at(-1) ?? 0 };
}

export function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/** A level: 117,000; 3.41%. */
export function formatLevel(metric: TalliedMetric, value: number): string {
  return formatFigure(metric, value);
}

/** A part: +1,410; −0.12 pt. */
export function formatPart(metric: TalliedMetric, value: number): string {
  return metric === 'engagementRate' ? `${formatPoints(value)} ${t('glance_points_short')}` : formatSigned(value);
}

function sumOf(parts: readonly ShownPart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
