import type { JSX } from 'preact';
import type { Publisher } from '../../protocol/schedule.ts';
import type { PublisherStore } from '../store/publisher.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { formatFullDate } from './wording.ts';

type PublisherCardProps = { readonly store: PublisherStore; readonly now: number };

/** R56: whether LinkedIn publishes what is planned for an account of one's own. Nothing where the server cannot. */
export function PublisherCard({ store, now }: PublisherCardProps): JSX.Element | null {
  const answer = store.answer.value;
  if (answer.state !== 'ready') return null;
  const { offered, publisher } = answer.value;
  if (!publisher && !offered) return null;
  const last = store.acts.last.value;
  return (
    <section class="card stack-s" aria-labelledby="publisher-title">
      <h2 id="publisher-title" class="section-label">
        {t('publisher_title')}
      </h2>
      {publisher ? (
        <Connected publisher={publisher} offered={offered === true} store={store} now={now} />
      ) : (
        <Offer store={store} />
      )}
      {last?.act === 'connect' && <OutcomeText outcome={last.outcome} done={t('publisher_connected')} about="linkedin" />}
      {last?.act === 'forget' && <OutcomeText outcome={last.outcome} done={t('publisher_stopped')} />}
    </section>
  );
}

function Offer({ store }: Pick<PublisherCardProps, 'store'>): JSX.Element {
  return (
    <>
      <p class="small soft">{t('publisher_about')}</p>
      <div class="row">
        <Press kind="quiet" small busy={store.acts.running.value === 'connect'} onPress={() => void store.connect()}>
          {t('publisher_connect')}
        </Press>
      </div>
    </>
  );
}

type ConnectedProps = PublisherCardProps & { readonly publisher: Publisher; readonly offered: boolean };

/** Renewed before its end, nothing that is planned is missed. */
function Connected({ publisher, offered, store, now }: ConnectedProps): JSX.Element {
  const { name, until } = publisher;
  const running = store.acts.running.value;
  const isOver = until !== null && until <= now;
  return (
    <>
      <p class="small">
        {isOver
          ? t('publisher_over', formatFullDate(until))
          : t('publisher_as', name, until === null ? '–' : formatFullDate(until))}
      </p>
      <div class="row">
        {(isOver || offered) && (
          <Press kind="quiet" small busy={running === 'connect'} onPress={() => void store.connect()}>
            {t('publisher_renew')}
          </Press>
        )}
        <Confirm
          small
          busy={running === 'forget'}
          question={t('publisher_stop_sure')}
          yes={t('publisher_stop')}
          onYes={() => void store.forget()}
        >
          {t('publisher_stop')}
        </Confirm>
      </div>
    </>
  );
}
