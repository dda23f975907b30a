import type { JSX } from 'preact';
import type { RoleChanged, UndoStore } from '../store/undo.ts';
import { t } from '../text.ts';
import { Toast } from './toast.tsx';
import { ToastPlace } from './toast-place.tsx';

/** What was just changed, and for ten seconds the way back. */
export function UndoNotice({ store }: { readonly store: UndoStore }): JSX.Element {
  const shown = store.shown.value;
  return (
    <ToastPlace>
      {shown && (
        <Toast
          key={`${shown.change.membership} ${shown.change.to}`}
          words={`${shown.state === 'done' ? undoneWords(shown.change) : changedWords(shown.change)}${restWords(shown.change)}`}
          about={changedWords(shown.change)}
          state={shown.state}
          outcome={shown.outcome}
          refused={t('undo_refused')}
          left={store.left.value}
          onUndo={() => void store.undo(shown)}
          onClose={store.forget}
        />
      )}
    </ToastPlace>
  );
}

function restWords({ isWaiting }: RoleChanged): string {
  return isWaiting ? '' : ` ${t('people_role_changed')}`;
}

function changedWords({ name, from, to, isOwn, isWaiting }: RoleChanged): string {
  const [before, after] = [t(`role_${from}`), t(`role_${to}`)];
  if (isWaiting) return isOwn ? t('undo_waiting_own', after) : t('undo_waiting', name, after);
  return isOwn ? t('undo_changed_own', after, before) : t('undo_changed', name, after, before);
}

function undoneWords({ name, from, isOwn }: RoleChanged): string {
  return isOwn ? t('undo_done_own', t(`role_${from}`)) : t('undo_done', name, t(`role_${from}`));
}
