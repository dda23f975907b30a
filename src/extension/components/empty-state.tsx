import type { ComponentChildren, JSX } from 'preact';

export type EmptyStateProps = {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly small?: boolean;
};

/** Nothing is here yet: what it would show, and the one thing to do. */
export function EmptyState({ title, children, actions, small = false }: EmptyStateProps): JSX.Element {
  return (
    <div class={small ? 'empty empty-s' : 'empty'}>
      <svg class="empty-mark" width="44" height="28" viewBox="0 0 44 28" aria-hidden="true">
        <path
          d="M2 22 C9 22 10 12 16 12 S24 18 29 9 S38 4 42 3"
          fill="none"
          stroke="currentColor"
          stroke-width="2.5"
          stroke-linecap="round"
        />
        <path d="M2 26.5H42" stroke="var(--line)" stroke-width="1.5" />
      </svg>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div class="row">{actions}</div>}
    </div>
  );
}
