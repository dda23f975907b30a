import type { JSX } from 'preact';
import type { AccountId } from '../../domain/id.ts';
import type { Account } from '../../protocol/entity.ts';
import type { Home } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { Notice } from '../components/notice.tsx';
import { tidy, type WizardStore } from '../store/wizard.ts';
import { t, tCount } from '../text.ts';
import { AccountChoice } from './account-choice.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';

export type WizardReviewProps = { readonly store: WizardStore; readonly home: Home };

/** R24: all of it once more, and then one act. */
export function WizardReview({ store, home }: WizardReviewProps): JSX.Element {
  const { draft, acts } = store;
  const { name, logo, purpose, about, people, account: chosen } = draft.value.value;
  const account = joiningAccount(home.accounts, chosen);
  const outcome = acts.last.value?.outcome;

  return (
    <div class="stack">
      <p class="soft">{t('wizard_review_lead')}</p>
      <div class="between">
        <div class="entry-head">
          <Avatar name={name} logo={logo} kind="group" size="l" />
          <div>
            <p class="strong">{tidy(name)}</p>
            <p class="small soft">{[t(`purpose_${purpose ?? 'other'}`), tidy(about)].filter(Boolean).join(' · ')}</p>
          </div>
        </div>
        <Press
          kind="plain"
          small
          label={`${t('wizard_change')}: ${t('wizard_step_about')}`}
          onPress={() => draft.edit({ step: 'about' })}
        >
          {t('wizard_change')}
        </Press>
      </div>
      {home.accounts.length > 1 && account && (
        <AccountChoice accounts={home.accounts} chosen={account.id} onChosen={(id) => draft.edit({ account: id })} />
      )}
      <p class="small">{t('wizard_review_first_admin', account?.name ?? '')}</p>
      <section class="stack-s">
        <div class="between">
          <h3>{people.length === 0 ? t('wizard_step_people') : tCount('wizard_review_invites', people.length)}</h3>
          <Press
            kind="plain"
            small
            label={`${t('wizard_change')}: ${t('wizard_step_people')}`}
            onPress={() => draft.edit({ step: 'people' })}
          >
            {t('wizard_change')}
          </Press>
        </div>
        {people.length === 0 && <p class="small soft">{t('wizard_review_nobody')}</p>}
        <ul class="entries">
          {people.map(({ address, role }) => (
            <li key={address} class="people-row">
              <span>{address}</span>
              <Chip>{t(`role_${role}`)}</Chip>
            </li>
          ))}
        </ul>
      </section>
      {outcome === 'needs-business' ? (
        <Notice tone="danger">{t('wizard_needs_business')}</Notice>
      ) : (
        <OutcomeText outcome={outcome} />
      )}
      <div class="row">
        <Press busy={acts.running.value !== null} onPress={() => account && void store.create(account.id)}>
          {t(acts.running.value === null ? 'wizard_create' : 'wizard_creating')}
        </Press>
        <Press kind="plain" onPress={() => draft.edit({ step: 'people' })}>
          {t('back')}
        </Press>
        <Press kind="plain" onPress={() => void draft.clear()}>
          {t('wizard_start_over')}
        </Press>
      </div>
    </div>
  );
}

/** The account that joins: the chosen one, else the first. */
function joiningAccount<T extends Account>(accounts: readonly T[], chosen: AccountId | null): T | undefined {
  return accounts.find(({ id }) => id === chosen) ?? accounts[0];
}
