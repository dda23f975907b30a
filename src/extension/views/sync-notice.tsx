import type { JSX } from 'preact';
import type { SyncState } from '../../protocol/sync-state.ts';
import { Notice } from '../components/notice.tsx';
import { formatAgo } from './wording.ts';
import { t, tCount } from '../text.ts';
import { failureWords } from './failure-text.tsx';
import { Press } from './press.tsx';

export type SyncNoticeProps = { readonly sync: SyncState; readonly onDismiss: (id: number) => void };

/** What one must know of the server: it is out of reach, too new, or has refused something. Nothing when all is well. */
export function SyncNotice({ sync, onDismiss }: SyncNoticeProps): JSX.Element | null {
  if (sync.state !== 'offline' && sync.state !== 'upgrade' && sync.waiting === 0 && sync.refused.length === 0) return null;
  return (
    <div class="stack-s">
      {sync.state === 'upgrade' && <Notice tone="warn">{t('sync_upgrade')}</Notice>}
      {sync.state === 'offline' && <Notice tone="warn">{t('sync_offline')}</Notice>}
      {sync.waiting > 0 && <Notice>{tCount('sync_waiting', sync.waiting)}</Notice>}
      {sync.refused.map(({ id, code }) => (
        <Notice
          key={id}
          tone="danger"
          actions={
            <Press kind="quiet" small onPress={() => onDismiss(id)}>
              {t('sync_dismiss')}
            </Press>
          }
        >
          {t('sync_refused', failureWords(code))}
        </Notice>
      ))}
    </div>
  );
}

/** When the server last answered. */
export function SyncAge({ sync, now }: { readonly sync: SyncState; readonly now: number }): JSX.Element {
  const words = sync.syncedAt === null ? t('sync_never') : t('sync_synced', formatAgo(sync.syncedAt, now));
  return <span class="tiny faint">{sync.state === 'syncing' ? t('sync_syncing') : words}</span>;
}
