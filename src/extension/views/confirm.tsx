import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../text.ts';
import { Press } from './press.tsx';

type ConfirmProps = {
  /** The button's words. */
  readonly children: ComponentChildren;
  /** For screen readers, where many buttons have the same words. */
  readonly label?: string;
  /** What stays and what goes, before it is done. */
  readonly question: ComponentChildren;
  readonly yes: string;
  readonly onYes: () => void;
  readonly busy?: boolean;
  readonly small?: boolean;
};

/** A button that asks once more, in its own place: no dialog to lose. */
export function Confirm({ children, label, question, yes, onYes, busy = false, small = false }: ConfirmProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (isOpen) group.current?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <Press door={button} kind="danger-quiet" small={small} label={label} busy={busy} onPress={() => setOpen(true)}>
        {children}
      </Press>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this holds a question and two buttons
    <div
      class="confirm"
      role="group"
      aria-label={typeof question === 'string' ? question : yes}
      tabIndex={-1}
      ref={group}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <div class="small">{question}</div>
      <div class="row">
        <Press
          kind="danger"
          small
          busy={busy}
          onPress={() => {
            setOpen(false);
            onYes();
          }}
        >
          {yes}
        </Press>
        <Press kind="plain" small onPress={() => setOpen(false)}>
          {t('cancel')}
        </Press>
      </div>
    </div>
  );
}
