import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { UNDO_MS } from '../../domain/role.ts';
import { isFocusFree } from '../components/keep-focus.ts';
import { Notice } from '../components/notice.tsx';
import type { Outcome } from '../store/act.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';

export type ToastProps = {
  readonly words: string;
  /** What is undone, for a reader of the button; null: as the words say. */
  readonly about?: string;
  readonly state: 'offered' | 'running' | 'done' | 'not-done';
  readonly outcome: Outcome | null;
  /** Why it cannot be undone any more. */
  readonly refused: string;
  /** Seconds. */
  readonly left: number;
  /** Null: it is only told. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
};

/** What was just done, and for ten seconds the way back. It stands in a `ToastPlace`. */
export function Toast({ words, about = words, state, outcome, refused, left, onUndo, onClose }: ToastProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever works by keyboard goes on here, and whoever is elsewhere already is left there.
  useLayoutEffect(() => {
    if (isFocusFree()) root.current?.focus();
  }, []);
  const isOffered = state === 'offered' && onUndo !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this holds a sentence and two buttons
    <div
      class="toast"
      role="group"
      aria-label={t('undo')}
      ref={root}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {state === 'not-done' ? (
        <div class="toast-words">
          {outcome === 'refused' || outcome === 'changed' ? (
            <Notice tone="danger">{refused}</Notice>
          ) : (
            <OutcomeText outcome={outcome} />
          )}
        </div>
      ) : (
        <p class="toast-words">{words}</p>
      )}
      <div class="row">
        {(isOffered || state === 'running') && (
          <Press kind="quiet" small busy={state === 'running'} label={t('undo_label', about)} onPress={() => onUndo?.()}>
            {t('undo')}
          </Press>
        )}
        {isOffered && (
          <span class="number tiny soft" aria-hidden="true">
            {t('undo_left', left)}
          </span>
        )}
        <Press kind="plain" small onPress={onClose}>
          {t('close')}
        </Press>
      </div>
      {isOffered && <span class="toast-time" style={{ animationDuration: `${UNDO_MS}ms` }} aria-hidden="true" />}
    </div>
  );
}
