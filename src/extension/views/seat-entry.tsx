import type { JSX } from 'preact';
import type { OrganizationId } from '../../domain/id.ts';
import { isTaken } from '../../domain/organization.ts';
import type { SeatRecord } from '../../protocol/organization.ts';
import type { OrganizationStore } from '../store/organization.ts';
import { t, type TextKey } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { formatDate } from './wording.ts';

export type SeatEntryProps = {
  readonly seat: SeatRecord;
  readonly organization: OrganizationId;
  readonly store: OrganizationStore;
  readonly now: number;
};

/** One seat: to which address it was given, and what became of it. */
export function SeatEntry({ seat, organization, store, now }: SeatEntryProps): JSX.Element {
  const { last, running } = store.acts;
  const busy = running.value === seat.id;
  const waits = seat.state === 'open' && isTaken(seat, now);
  return (
    <li class="people-row">
      <div class="grow">
        <p>{seat.address}</p>
        <p class={seat.state === 'held' && !seat.paid ? 'small old' : 'small soft'}>{stateWords(seat, waits)}</p>
        {waits && seat.mail !== 'sent' && <p class="small soft">{t(MAIL_WORDS[seat.mail])}</p>}
      </div>
      <div class="row">
        {seat.state !== 'held' && (
          <Press
            kind="quiet"
            small
            busy={busy}
            label={t('sent_resend_label', seat.address)}
            onPress={() => void store.offerAgain(organization, seat.id)}
          >
            {t('sent_resend')}
          </Press>
        )}
        <Removal seat={seat} waits={waits} busy={busy} onYes={() => void store.remove(organization, seat.id)} />
      </div>
      {last.value?.act === seat.id && (
        <div class="wide">
          <OutcomeText outcome={last.value.outcome} done={t('seat_again_done')} about="seats" />
        </div>
      )}
    </li>
  );
}

type RemovalProps = {
  readonly seat: SeatRecord;
  readonly waits: boolean;
  readonly busy: boolean;
  readonly onYes: () => void;
};

/** What nobody loses anything by needs no second question. */
function Removal({ seat: { address, state }, waits, busy, onYes }: RemovalProps): JSX.Element {
  if (state !== 'held' && !waits)
    return (
      <Press kind="plain" small busy={busy} label={t('next_for', t('seat_drop'), address)} onPress={onYes}>
        {t('seat_drop')}
      </Press>
    );
  return (
    <Confirm
      small
      busy={busy}
      label={t('next_for', t(waits ? 'seat_take_back' : 'seat_remove'), address)}
      question={t(waits ? 'seat_take_back_sure' : 'seat_remove_sure', address)}
      yes={t(waits ? 'seat_take_back' : 'seat_remove')}
      onYes={onYes}
    >
      {t(waits ? 'seat_take_back' : 'seat_remove')}
    </Confirm>
  );
}

function stateWords({ state, paid, expiresAt }: SeatRecord, waits: boolean): string {
  if (state === 'open') return t(waits ? 'seat_open' : 'seat_expired', formatDate(expiresAt));
  if (state === 'expired') return t('seat_expired', formatDate(expiresAt));
  if (state === 'held') return t(paid ? 'seat_held' : 'seat_unpaid');
  return t(`seat_${state}`);
}

const MAIL_WORDS: Readonly<Record<SeatRecord['mail'], TextKey>> = {
  waiting: 'sent_mail_waiting',
  sent: 'sent_mail_sent',
  refused: 'sent_mail_refused',
  none: 'sent_mail_none',
};
