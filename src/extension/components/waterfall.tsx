import type { ComponentChildren, JSX } from 'preact';
import { OTHERS_TINT, useTint } from './tints.ts';
import { barsOf, type FallStep } from './waterfall-geometry.ts';

export type WaterfallStep = FallStep & {
  readonly key: string;
  readonly label: ComponentChildren;
  /** The figure in words: signed where it is a part. */
  readonly words: string;
  /** Whose part it is, by his name, which decides its colour; absent: of several. */
  readonly who?: string;
  /** What is no performance, or no change: drawn without a rise or a fall. */
  readonly tone?: 'quiet' | 'given';
  /** The one that is looked at. */
  readonly marked?: boolean;
};

export type WaterfallProps = {
  readonly label: string;
  readonly steps: readonly WaterfallStep[];
};

/** Levels, and the parts that lead from one to the next. Sign is told by arrow, word and pattern; colour says who it was. */
export function Waterfall({ label, steps }: WaterfallProps): JSX.Element {
  const { zero, bars } = barsOf(steps);
  return (
    <ol class="waterfall" aria-label={label} style={{ '--zero': percent(zero) }}>
      {steps.map((step, index) => (
        <li key={step.key} class={`flow ${step.kind === 'level' ? 'flow-of-all' : ''} ${step.marked ? 'flow-marked' : ''}`}>
          <span class="flow-name">{step.label}</span>
          <span class="flow-track" aria-hidden="true">
            <Bar {...step} start={bars[index]?.start} size={bars[index]?.size} />
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
  );
}

type BarProps = WaterfallStep & { readonly start: number | undefined; readonly size: number | undefined };

function Bar({ start, size, who = '', ...step }: BarProps): JSX.Element {
  const own = useTint(who);
  const tint = who === '' ? OTHERS_TINT : own;
  return (
    <span
      class={`flow-bar ${lookOf(step)}`}
      data-tint={tint}
      style={{ insetInlineStart: percent(start), inlineSize: percent(size) }}
    />
  );
}

function lookOf({ kind, value, tone }: Pick<WaterfallStep, 'kind' | 'value' | 'tone'>): string {
  if (kind === 'level') return 'flow-level';
  if (value === 0) return 'flow-none';
  if (tone) return `flow-${tone}`;
  return value < 0 ? 'flow-down' : 'flow-up';
}

function percent(part = 0): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
