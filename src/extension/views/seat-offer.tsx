import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { parseAddresses } from '../../domain/invitation.ts';
import { isTaken } from '../../domain/organization.ts';
import type { OrganizationPage } from '../../protocol/organization.ts';
import type { OrganizationStore } from '../store/organization.ts';
import { t, tCount } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { Press } from './press.tsx';
import { formatList } from './wording.ts';

export type SeatOfferProps = {
  readonly page: OrganizationPage;
  readonly store: OrganizationStore;
  /** How many more may be offered. */
  readonly free: number;
  readonly now: number;
  /** Whom one came to offer one to. */
  readonly to?: string;
};

/** Seats for as many addresses as are free. Whoever has one already is left out. */
export function SeatOffer({ page, store, free, now, to = '' }: SeatOfferProps): JSX.Element {
  const [text, setText] = useState(to);
  const [isTried, setTried] = useState(false);
  const { last, running } = store.acts;
  const { addresses, bad } = parseAddresses(text);
  const fresh = addresses.filter((address) => !page.seats.some((seat) => seat.address === address && isTaken(seat, now)));
  const error = errorOf({ fresh, bad, free });

  async function offer(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (error !== null) return focusFirstError(event);
    const outcome = await store.offer(page.organization.id, fresh);
    if (outcome !== 'ok' && outcome !== 'waiting') return;
    setText('');
    setTried(false);
  }

  return (
    <form class="card stack-s" onSubmit={(event) => void offer(event)} noValidate>
      <h2>{t('seat_offer_title')}</h2>
      <Field
        label={t('invite_addresses')}
        value={text}
        onValue={setText}
        hint={t('invite_addresses_hint')}
        error={isTried ? error : null}
        lines={3}
      />
      <OutcomeText outcome={last.value?.act === 'offer' ? last.value.outcome : null} done={t('seat_offered')} about="seats" />
      <div>
        <Press busy={running.value === 'offer'}>
          {fresh.length === 0 ? t('seat_offer_none') : tCount('seat_offer', fresh.length)}
        </Press>
      </div>
    </form>
  );
}

type Typed = { readonly fresh: readonly string[]; readonly bad: readonly string[]; readonly free: number };

function errorOf({ fresh, bad, free }: Typed): string | null {
  if (bad.length > 0) return t('invite_bad', formatList(bad));
  if (fresh.length === 0) return t('invite_none');
  return fresh.length > free ? t('seat_offer_full', free) : null;
}
