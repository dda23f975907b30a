import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { GROUP_NAME_LIMIT } from '../../domain/group.ts';
import type { AccountId } from '../../domain/id.ts';
import type { Account } from '../../protocol/entity.ts';
import type { OrganizationStore } from '../store/organization.ts';
import { tidy } from '../store/wizard.ts';
import { t } from '../text.ts';
import { AccountChoice } from './account-choice.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { Press } from './press.tsx';
import { StepHeading } from './step-heading.tsx';

export type OrganizationCreateProps = { readonly accounts: readonly Account[]; readonly store: OrganizationStore };

/** R11: whoever wants to pay for several people makes one. What it does not do is said first. */
export function OrganizationCreate({ accounts, store }: OrganizationCreateProps): JSX.Element {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const [isTried, setTried] = useState(false);
  const account = accounts.find(({ id }) => id === chosen) ?? accounts[0];
  const { last, running } = store.acts;

  function create(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (!isOrganizationName(name)) focusFirstError(event);
    else if (account) void store.create(account.id, tidy(name));
  }

  return (
    <form class="card stack" onSubmit={create} noValidate>
      <StepHeading step="organization">{t('org_create_title')}</StepHeading>
      <p>{t('org_create_lead')}</p>
      <OrganizationName value={name} onValue={setName} isTried={isTried} />
      {accounts.length > 1 && account && (
        <fieldset class="stack-s">
          <legend class="label">{t('org_account')}</legend>
          <AccountChoice accounts={accounts} chosen={account.id} onChosen={setChosen} />
        </fieldset>
      )}
      <p class="small soft">{t('org_knows')}</p>
      <OutcomeText outcome={last.value?.act === 'create' ? last.value.outcome : null} />
      <div>
        <Press busy={running.value === 'create'}>{t('org_create')}</Press>
      </div>
    </form>
  );
}

type OrganizationNameProps = {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly isTried: boolean;
};

export function OrganizationName({ value, onValue, isTried }: OrganizationNameProps): JSX.Element {
  return (
    <Field
      label={t('org_name')}
      value={value}
      onValue={onValue}
      error={isTried && !isOrganizationName(value) ? t('org_name_bad', GROUP_NAME_LIMIT) : null}
      input={{ name: 'organization', autocomplete: 'organization' }}
    />
  );
}

export function isOrganizationName(name: string): boolean {
  const { length } = tidy(name);
  return length > 0 && length <= GROUP_NAME_LIMIT;
}
