import type { JSX } from 'preact';
import type { Sent } from '../../protocol/entity.ts';
import { Chip } from '../components/chip.tsx';
import type { GroupStore } from '../store/group.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { formatDate } from './wording.ts';

export type SentEntryProps = { readonly sent: Sent; readonly store: GroupStore };

/** I12: an invitation that was sent, with what became of it; to be sent again or taken back while it has no answer. */
export function SentEntry({ sent, store }: SentEntryProps): JSX.Element {
  const { last, running } = store.acts;
  const isAnswerable = sent.state === 'open';
  const busy = running.value === sent.id;
  return (
    <li class="people-row">
      <div class="grow">
        <p>{sent.address}</p>
        <p class="small soft">
          {stateWords(sent)}
          {isAnswerable && sent.mail === 'waiting' && ` · ${t('sent_mail_waiting')}`}
          {isAnswerable && sent.mail === 'refused' && <span class="old"> · {t('sent_mail_refused')}</span>}
        </p>
      </div>
      <Chip>{t(`role_${sent.role}`)}</Chip>
      <div class="row">
        {(isAnswerable || sent.state === 'expired') && (
          <Press
            kind="quiet"
            small
            busy={busy}
            label={t('sent_resend_label', sent.address)}
            onPress={() => void store.resend(sent.id)}
          >
            {t('sent_resend')}
          </Press>
        )}
        {isAnswerable && (
          <Confirm
            small
            busy={busy}
            label={t('sent_revoke_label', sent.address)}
            question={t('sent_revoke_sure', sent.address)}
            yes={t('sent_revoke')}
            onYes={() => void store.revoke(sent.id)}
          >
            {t('sent_revoke')}
          </Confirm>
        )}
      </div>
      {last.value?.act === sent.id && (
        <div class="wide">
          <OutcomeText outcome={last.value.outcome} done={t('sent_done')} />
        </div>
      )}
    </li>
  );
}

function stateWords({ state, expiresAt }: Sent): string {
  if (state === 'open') return t('sent_open', formatDate(expiresAt));
  return state === 'expired' ? t('sent_expired', formatDate(expiresAt)) : t(`sent_${state}`);
}
