import type { ComponentChildren, InputHTMLAttributes, JSX } from 'preact';
import { useId } from 'preact/hooks';

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: ComponentChildren;
  /** Said at once, and tied to the field. */
  readonly error?: string | null;
  readonly lines?: number;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
};

/** One labelled field, with its hint and its error. */
export function Field({ label, value, onValue, hint, error, lines, input }: FieldProps): JSX.Element {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const shared = { id, value, 'aria-describedby': described, 'aria-invalid': error ? ('true' as const) : undefined };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines ? (
        <textarea class="input" rows={lines} {...shared} onInput={(event) => onValue(event.currentTarget.value)} />
      ) : (
        <input
          type="text"
          {...input}
          {...shared}
          class={`input ${input?.class ?? ''}`}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class={error ? 'error' : 'hidden'} id={`${id}-error`} aria-live="polite">
        {error}
      </p>
    </div>
  );
}

/** A form that was sent with mistakes: the focus goes to the first one, once it is drawn as such. */
export function focusFirstError({ currentTarget }: Event): void {
  requestAnimationFrame(() => {
    if (currentTarget instanceof HTMLElement) currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
