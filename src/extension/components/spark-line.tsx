import type { JSX } from 'preact';
import { areaPath, linePath, scaleOf } from './line-geometry.ts';

/** So many steps between zero and the greatest: a scale counts by whole numbers, which a rate is not. */
const STEPS = 1000;

/** A line without axes, as decoration beside its figure; gaps stay gaps. */
export function SparkLine({ values }: { readonly values: readonly (number | null)[] }): JSX.Element {
  const most = Math.max(0, ...values.map((value) => Math.abs(value ?? 0))) || 1;
  const steps = values.map((value) => value && (value / most) * STEPS);
  const scale = scaleOf(steps);
  return (
    <svg class="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path class="chart-area" d={areaPath(steps, scale)} />
      <path class="chart-line" d={linePath(steps, scale)} />
    </svg>
  );
}
