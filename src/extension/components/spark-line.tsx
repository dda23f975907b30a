import type { JSX } from 'preact';
import { areaPath, linePath, scaleOf } from './line-geometry.ts';

/** A line without axes, as decoration beside its figure; gaps stay gaps. */
export function SparkLine({ values }: { readonly values: readonly (number | null)[] }): JSX.Element {
  const scale = scaleOf(values);
  return (
    <svg class="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path class="chart-area" d={areaPath(values, scale)} />
      <path class="chart-line" d={linePath(values, scale)} />
    </svg>
  );
}
