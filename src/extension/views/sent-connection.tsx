import type { JSX } from 'preact';
import { DAY_MS } from '../../domain/day.ts';
import type { Connection } from '../../protocol/connection.ts';
import { Avatar } from '../components/avatar.tsx';
import type { HomeStore } from '../store/home.ts';
import { t, tCount } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { Press } from './press.tsx';
import { formatDate } from './wording.ts';

export type SentConnectionProps = { readonly sent: Connection; readonly store: HomeStore; readonly now: number };

/** I12: what I have offered or asked for and nobody has accepted: what became of it, to be taken back or put away. */
export function SentConnection({ sent, store, now }: SentConnectionProps): JSX.Element {
  const { id, side, state } = sent;
  const address = sent.address ?? '';
  const busy = store.acts.running.value === `end ${id}`;
  return (
    <li class="entry">
      <Avatar name={address} />
      <div class="entry-words grow">
        <span>{address}</span>
        <span class="small soft">
          {t(side === 'owner' ? 'connected_offered' : 'connected_asked')} · {stateWords(sent, now)}
        </span>
        {state === 'open' && (sent.mail === 'refused' || sent.mail === 'none') && (
          <span class="small old">{t(sent.mail === 'refused' ? 'sent_mail_refused' : 'connected_mail_none')}</span>
        )}
      </div>
      <div class="entry-end">
        {state === 'open' ? (
          <Confirm
            small
            busy={busy}
            label={t('connected_back_label', address)}
            question={t('connected_back_sure', address)}
            yes={t('sent_revoke')}
            onYes={() => void store.connections.endConnection(id)}
          >
            {t('sent_revoke')}
          </Confirm>
        ) : (
          <Press
            kind="quiet"
            small
            busy={busy}
            label={t('connected_away_label', address)}
            onPress={() => void store.connections.endConnection(id)}
          >
            {t('connected_away')}
          </Press>
        )}
      </div>
    </li>
  );
}

function stateWords({ state, never, at, expiresAt }: Connection, now: number): string {
  if (state === 'open') return tCount('sent_open', Math.ceil((expiresAt - Math.max(now, at)) / DAY_MS), formatDate(expiresAt));
  if (state === 'declined') return t(never ? 'connected_never' : 'sent_declined');
  return t('sent_expired', formatDate(expiresAt));
}
