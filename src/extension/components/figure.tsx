import type { ComponentChildren, JSX } from 'preact';
import type { GlanceFigure } from '../../domain/glance.ts';
import type { GlanceMetric } from '../../domain/metric.ts';
import { formatShort, NOT_KNOWN } from '../format.ts';
import { t } from '../text.ts';
import { Coverage } from './coverage.tsx';
import { Delta } from './delta.tsx';
import type { Point } from '../../domain/spark.ts';
import { SparkBars, SparkPoints } from './spark-line.tsx';
import { changeKindOf, formatFigure, formatFigureWhole, labelOf } from './metric-word.ts';

export type FigureProps = {
  readonly metric: Exclude<GlanceMetric, 'reach'>;
  readonly figure: GlanceFigure;
  readonly members: number;
  /** Of so many members it is said elsewhere that they have figures. */
  readonly said?: number | undefined;
  /** What its change is against, in words. */
  readonly against: string;
  /** On paper, where nothing can be pressed: what `about` says of it beside its meaning. */
  readonly note?: ComponentChildren;
  /** What it means, behind a press. */
  readonly about: ComponentChildren;
  /** Where it was read, if no day tells of it. */
  readonly points?: readonly Point[] | undefined;
  /** Counts of its days. */
  readonly counts?: readonly number[] | undefined;
};

const LONGEST = 999_999;

/** One figure: its name, its value, its change, how much of it is known, and what it means. */
export function Figure({ metric, figure, members, said, against, note, about, points, counts }: FigureProps): JSX.Element {
  return (
    <div class="figure">
      <dt class="figure-label">
        {labelOf(metric)} {about}
      </dt>
      <dd>
        <FigureValue metric={metric} figure={figure} />
        {figure.value !== null && <Delta change={figure.change} kind={changeKindOf(metric)} against={against} short />}
        {figure.value !== null && figure.known !== said && <Coverage known={figure.known} members={members} />}
        {note && <p class="figure-note figure-standing">{note}</p>}
        {points && <SparkPoints points={points} />}
        {counts?.some((count) => count > 0) && <SparkBars values={counts} />}
      </dd>
    </div>
  );
}

/** `short`: where a million would not fit, 1.23M; the title says it whole. */
export function FigureValue({
  metric,
  figure,
  short = false,
}: Pick<FigureProps, 'metric' | 'figure'> & { readonly short?: boolean }): JSX.Element {
  if (figure.value === null) return <UnknownValue />;
  return (
    <span class="figure-value" title={formatFigureWhole(metric, figure.value)}>
      {figure.atLeast && <span class="figure-least">{t('glance_at_least')} </span>}
      <span class="number">
        {short && figure.value > LONGEST ? formatShort(figure.value) : formatFigure(metric, figure.value)}
      </span>
    </span>
  );
}

export function UnknownValue(): JSX.Element {
  return (
    <span class="figure-value figure-unknown">
      <span aria-hidden="true">{NOT_KNOWN} </span>
      <span class="figure-unknown-words">{t('glance_not_known')}</span>
    </span>
  );
}
