import type { ComponentChildren, JSX, Ref } from 'preact';

type PressProps = {
  readonly onPress?: () => void;
  /** Its act runs: it says so, and does nothing when pressed again. */
  readonly busy?: boolean;
  /** `link`: words among words. */
  readonly kind?: 'main' | 'quiet' | 'plain' | 'danger' | 'danger-quiet' | 'link';
  readonly small?: boolean;
  readonly wide?: boolean;
  /** Without `onPress` it sends its form. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly door?: Ref<HTMLButtonElement>;
  readonly children: ComponentChildren;
};

/** A button. It stays reachable by keyboard while it is busy, so that the focus is not lost. */
export function Press({
  onPress,
  busy = false,
  kind = 'main',
  small,
  wide,
  label,
  disabled,
  door,
  children,
}: PressProps): JSX.Element {
  const looks = ['button', kind === 'main' ? '' : `button-${kind}`, small ? 'button-s' : '', wide ? 'button-wide' : ''];
  const classes = kind === 'link' ? ['link', 'quick'] : looks;
  return (
    <button
      ref={door}
      type={onPress ? 'button' : 'submit'}
      class={classes.filter(Boolean).join(' ')}
      aria-busy={busy}
      aria-label={label}
      disabled={disabled}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
