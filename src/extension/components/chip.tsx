import type { ComponentChildren, JSX } from 'preact';

export type ChipProps = {
  readonly tone?: 'plain' | 'accent' | 'warn' | 'danger';
  readonly title?: string;
  readonly children: ComponentChildren;
};

export function Chip({ tone = 'plain', title, children }: ChipProps): JSX.Element {
  return (
    <span class={tone === 'plain' ? 'chip' : `chip chip-${tone}`} title={title}>
      {children}
    </span>
  );
}
