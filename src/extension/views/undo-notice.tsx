import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { UNDO_MS } from '../../domain/role.ts';
import { isFocusFree } from '../components/keep-focus.ts';
import { Notice } from '../components/notice.tsx';
import type { RoleChanged, Undo, UndoStore } from '../store/undo.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';

/** What was just changed, and for ten seconds the way back. The place is always there: a reader hears what appears in it. */
export function UndoNotice({ store }: { readonly store: UndoStore }): JSX.Element {
  const shown = store.shown.value;
  return (
    <div class="toast-place no-print" role="status">
      {shown && <Toast key={`${shown.change.membership} ${shown.change.to}`} undo={shown} store={store} />}
    </div>
  );
}

function Toast({ undo, store }: { readonly undo: Undo; readonly store: UndoStore }): JSX.Element {
  const { change, state } = undo;
  const root = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever works by keyboard goes on here, and whoever is elsewhere already is left there.
  useLayoutEffect(() => {
    if (isFocusFree()) root.current?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this holds a sentence and two buttons
    <div
      class="toast"
      role="group"
      aria-label={t('undo')}
      ref={root}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && store.forget()}
    >
      {state === 'not-done' ? (
        <div class="toast-words">
          {undo.outcome === 'refused' ? (
            <Notice tone="danger">{t('undo_refused')}</Notice>
          ) : (
            <OutcomeText outcome={undo.outcome} />
          )}
        </div>
      ) : (
        <p class="toast-words">
          {state === 'done' ? undoneWords(change) : changedWords(change)}
          {!change.isWaiting && ` ${t('people_role_changed')}`}
        </p>
      )}
      <div class="row">
        {(state === 'offered' || state === 'running') && (
          <Press
            kind="quiet"
            small
            busy={state === 'running'}
            label={t('undo_label', changedWords(change))}
            onPress={() => void store.undo()}
          >
            {t('undo')}
          </Press>
        )}
        {state === 'offered' && (
          <span class="number tiny soft" aria-hidden="true">
            {t('undo_left', store.left.value)}
          </span>
        )}
        <Press kind="plain" small onPress={store.forget}>
          {t('close')}
        </Press>
      </div>
      {state === 'offered' && <span class="toast-time" style={{ animationDuration: `${UNDO_MS}ms` }} aria-hidden="true" />}
    </div>
  );
}

function changedWords({ name, from, to, isOwn, isWaiting }: RoleChanged): string {
  const [before, after] = [t(`role_${from}`), t(`role_${to}`)];
  if (isWaiting) return isOwn ? t('undo_waiting_own', after) : t('undo_waiting', name, after);
  return isOwn ? t('undo_changed_own', after, before) : t('undo_changed', name, after, before);
}

function undoneWords({ name, from, isOwn }: RoleChanged): string {
  return isOwn ? t('undo_done_own', t(`role_${from}`)) : t('undo_done', name, t(`role_${from}`));
}
