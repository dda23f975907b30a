import type { ComponentChildren, JSX } from 'preact';
import { t } from '../text.ts';
import { barsOf, type FallStep } from './waterfall-geometry.ts';

export type WaterfallStep = FallStep & {
  readonly key: string;
  readonly label: ComponentChildren;
  /** The figure in words: signed where it is a part. */
  readonly words: string;
  /** What is no performance, or no change: drawn without the colours of rise and fall. */
  readonly tone?: 'quiet' | 'given';
  /** The one that is looked at. */
  readonly marked?: boolean;
};

export type WaterfallProps = {
  readonly label: string;
  readonly steps: readonly WaterfallStep[];
  readonly format: (value: number) => string;
};

/** Levels, and the parts that lead from one to the next. Sign is told by arrow, word and pattern; colour only repeats it. */
export function Waterfall({ label, steps, format }: WaterfallProps): JSX.Element {
  const { base, bars } = barsOf(steps);
  return (
    <div class="waterfall">
      <ol aria-label={label}>
        {steps.map((step, index) => (
          <li key={step.key} class={`flow ${step.kind === 'level' ? 'flow-of-all' : ''} ${step.marked ? 'flow-marked' : ''}`}>
            <span class="flow-name">{step.label}</span>
            <span class="flow-track" aria-hidden="true">
              <span
                class={`flow-bar ${lookOf(step)} ${step.kind === 'level' && base > 0 ? 'flow-cut' : ''}`}
                style={{ insetInlineStart: percent(bars[index]?.start), inlineSize: percent(bars[index]?.size) }}
              />
            </span>
            <span class="flow-figure number">
              {step.kind === 'part' && step.tone !== 'given' && step.value !== 0 && (
                <span
                  class={step.tone ? 'flow-arrow' : `flow-arrow ${step.value > 0 ? 'delta-up' : 'delta-down'}`}
                  aria-hidden="true"
                >
                  {step.value > 0 ? '▲' : '▼'}
                </span>
              )}
              {step.words}
            </span>
          </li>
        ))}
      </ol>
      {base > 0 && <p class="figure-note">{t('moved_axis', format(base))}</p>}
    </div>
  );
}

function lookOf({ kind, value, tone }: WaterfallStep): string {
  if (kind === 'level') return 'flow-level';
  if (value === 0) return 'flow-none';
  if (tone) return `flow-${tone}`;
  return value < 0 ? 'flow-down' : 'flow-up';
}

function percent(part = 0): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
