import type { JSX } from 'preact';
import type { Home } from '../../protocol/message.ts';
import type { Sponsor } from '../../protocol/organization.ts';
import { Notice } from '../components/notice.tsx';
import type { HomeStore } from '../store/home.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { formatDate } from './wording.ts';

export type PlanLinesProps = { readonly home: Home; readonly store: HomeStore };

/** I10: until when a plan that has ended still holds. */
export function PlanGrace({ person }: Pick<Home, 'person'>): JSX.Element | null {
  if (!person?.graceUntil) return null;
  return <Notice tone="warn">{t('plan_grace', formatDate(person.graceUntil))}</Notice>;
}

/** By whom one's plan is paid, and until when. Nothing is said where there is nothing to know. */
export function PlanLines({ home, store }: PlanLinesProps): JSX.Element | null {
  const held = home.sponsors.filter(({ state }) => state === 'held');
  const own = home.person?.own;
  const until = own?.plan === 'business' ? own.until : null;
  if (held.length === 0 && until === null) return null;
  return (
    <section class="stack-s" aria-label={t('org_title')}>
      {held.map((sponsor) => (
        <Held key={sponsor.id} sponsor={sponsor} store={store} />
      ))}
      {until !== null && <p class="small soft">{t('plan_until', formatDate(until))}</p>}
    </section>
  );
}

function Held({ sponsor, store }: { readonly sponsor: Sponsor; readonly store: HomeStore }): JSX.Element {
  const { id, name, owner, paid } = sponsor;
  return (
    <div class="stack-s">
      <p class={paid ? 'small soft' : 'small old'}>{t(paid ? 'sponsor_held' : 'sponsor_unpaid', name, owner)}</p>
      <div>
        <Confirm
          small
          busy={store.acts.running.value === `giveBack ${id}`}
          label={`${t('sponsor_give_back')}: ${name}`}
          question={t('sponsor_give_back_sure', name)}
          yes={t('sponsor_give_back')}
          onYes={() => void store.giveBack(id)}
        >
          {t('sponsor_give_back')}
        </Confirm>
      </div>
    </div>
  );
}
