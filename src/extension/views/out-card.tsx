import type { JSX } from 'preact';
import { OUT_FORMATS } from '../store/out-file.ts';
import type { OutStore } from '../store/out.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';

export type OutCardProps = {
  readonly store: OutStore;
  /** One's own: the history, which can be read in again. */
  readonly own?: boolean;
  readonly onPrint: () => void;
};

/** Takes the figures out: as files, made on this device, or on paper. */
export function OutCard({ store, own = false, onPrint }: OutCardProps): JSX.Element {
  const running = store.running.value;
  return (
    <section class="card stack-s no-print">
      <h2>{t('out_title')}</h2>
      <p class="small soft">{t('out_lead')}</p>
      <div class="row">
        {OUT_FORMATS.map((format) => (
          <Press key={format} kind="quiet" small busy={running === format} onPress={() => void store.save(format)}>
            {t(`out_${format}`)}
          </Press>
        ))}
        <Press kind="quiet" small onPress={onPrint}>
          {t('out_print')}
        </Press>
      </div>
      {own && (
        <>
          <p class="small soft">{t('out_history_lead')}</p>
          <div>
            <Press kind="quiet" small busy={running === 'history'} onPress={() => void store.save('history')}>
              {t('out_history')}
            </Press>
          </div>
        </>
      )}
      <OutcomeText outcome={store.trouble.value} />
    </section>
  );
}
