import type { JSX } from 'preact';
import { DAY_MS } from '../../domain/day.ts';
import type { Sent } from '../../protocol/entity.ts';
import { Chip } from '../components/chip.tsx';
import type { GroupStore } from '../store/group.ts';
import { t, tCount, type TextKey } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { formatDate } from './wording.ts';

export type SentEntryProps = {
  readonly sent: Sent;
  readonly store: GroupStore;
  readonly now: number;
  readonly linkTo: LinkTo;
};

/** I12: an invitation that was sent, with what became of it; to be sent again or taken back while it has no answer. */
export function SentEntry({ sent, store, now, linkTo }: SentEntryProps): JSX.Element {
  const { last, running } = store.acts;
  const isOpen = sent.state === 'open' && sent.expiresAt > now;
  const isOver = sent.state === 'expired' || (sent.state === 'open' && !isOpen);
  const busy = running.value === sent.id;
  const outcome = last.value?.act === sent.id ? last.value.outcome : null;
  return (
    <li class="people-row">
      <div class="grow">
        <p>{sent.address}</p>
        <p class="small soft">
          {t('sent_on', formatDate(sent.sentAt))} ·{' '}
          {isOver ? t('sent_expired', formatDate(sent.expiresAt)) : stateWords(sent, now)}
        </p>
        {isOpen && sent.needsPlan && (
          <p class="small old">
            {t('sent_needs_plan')}{' '}
            <RouteLink
              class="quick"
              to={linkTo({ at: 'offer-seat', address: sent.address })}
              label={t('next_for', t('seat_offer_to'), sent.address)}
            >
              {t('seat_offer_to')}
            </RouteLink>
          </p>
        )}
        {isOpen && <MailWords sent={sent} />}
      </div>
      <Chip>{t(`role_${sent.role}`)}</Chip>
      {(isOpen || isOver) && (
        <div class="row">
          <Press
            kind="quiet"
            small
            busy={busy}
            label={t('sent_resend_label', sent.address)}
            onPress={() => void store.resend(sent.id)}
          >
            {t('sent_resend')}
          </Press>
          {isOpen && (
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
      )}
      {outcome !== null && (
        <div class="wide">
          <OutcomeText outcome={outcome} done={t(isOpen ? 'sent_done' : 'sent_taken_back')} about="resend" />
        </div>
      )}
    </li>
  );
}

/** A clock that is behind the server's gives nobody an eighth day. */
function stateWords({ state, never, sentAt, expiresAt }: Sent, now: number): string {
  if (state === 'open')
    return tCount('sent_open', Math.ceil((expiresAt - Math.max(now, sentAt)) / DAY_MS), formatDate(expiresAt));
  if (state === 'declined' && never) return t('sent_never');
  return t(`sent_${state}`);
}

const MAIL_WORDS: Readonly<Record<Sent['mail'], TextKey>> = {
  waiting: 'sent_mail_waiting',
  sent: 'sent_mail_sent',
  refused: 'sent_mail_refused',
  none: 'sent_mail_none',
};

function MailWords({ sent: { mail } }: Pick<SentEntryProps, 'sent'>): JSX.Element {
  const isWrong = mail === 'refused' || mail === 'none';
  return <p class={isWrong ? 'small old' : 'small soft'}>{t(MAIL_WORDS[mail])}</p>;
}
