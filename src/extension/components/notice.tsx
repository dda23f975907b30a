import type { ComponentChildren, JSX } from 'preact';

export type NoticeProps = {
  readonly tone?: 'plain' | 'accent' | 'ok' | 'warn' | 'danger';
  /** Buttons, at the end. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** One plain sentence about a state, with what to do next. A failure is said at once, the rest when there is a pause. */
export function Notice({ tone = 'plain', actions, children }: NoticeProps): JSX.Element {
  return (
    <div class={tone === 'plain' ? 'notice' : `notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <div class="notice-words">{children}</div>
      {actions}
    </div>
  );
}
