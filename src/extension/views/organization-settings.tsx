import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SeatId } from '../../domain/id.ts';
import type { OrganizationPage } from '../../protocol/organization.ts';
import { Notice } from '../components/notice.tsx';
import type { OrganizationStore } from '../store/organization.ts';
import { tidy } from '../store/wizard.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { GoesAndStays } from './goes-and-stays.tsx';
import { isOrganizationName, OrganizationName } from './organization-create.tsx';
import { Press } from './press.tsx';

export type OrganizationSettingsProps = { readonly page: OrganizationPage; readonly store: OrganizationStore };

/** Its name, who owns it, and its end. */
export function OrganizationSettings(props: OrganizationSettingsProps): JSX.Element {
  return (
    <section class="card stack">
      <h2>{t('org_settings')}</h2>
      <details class="disclosure">
        <summary>{t('org_rename')}</summary>
        <Rename {...props} />
      </details>
      <details class="disclosure">
        <summary>{t('org_hand_over')}</summary>
        <HandOver {...props} />
      </details>
      <details class="disclosure">
        <summary>{t('org_delete')}</summary>
        <Delete {...props} />
      </details>
    </section>
  );
}

function Rename({ page: { organization }, store }: OrganizationSettingsProps): JSX.Element {
  const [name, setName] = useState(organization.name);
  const [isTried, setTried] = useState(false);
  const { last, running } = store.acts;

  function rename(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (isOrganizationName(name)) void store.rename(organization.id, tidy(name));
    else focusFirstError(event);
  }

  return (
    <form class="stack" onSubmit={rename} noValidate>
      <OrganizationName value={name} onValue={setName} isTried={isTried} />
      <OutcomeText outcome={last.value?.act === 'rename' ? last.value.outcome : null} done={t('org_renamed')} />
      <div>
        <Press busy={running.value === 'rename'}>{t('save')}</Press>
      </div>
    </form>
  );
}

/** Nobody comes to pay without having agreed: he is asked. */
function HandOver({ page: { organization, seats }, store }: OrganizationSettingsProps): JSX.Element {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const { last, running } = store.acts;
  const heirs = seats.filter(({ state }) => state === 'held');
  const asked = seats.find((seat) => seat.id === organization.heir);
  const heir = heirs.find((seat) => seat.id === chosen);
  const ask = (seat: SeatId | null) => void store.handOver(organization.id, seat);
  const busy = running.value === 'handOver';
  return (
    <div class="stack-s">
      <p class="small soft">{t('org_hand_over_lead')}</p>
      {asked && (
        <Notice
          tone="accent"
          actions={
            <Press kind="quiet" small busy={busy} onPress={() => ask(null)}>
              {t('org_hand_over_cancel')}
            </Press>
          }
        >
          {t('org_hand_over_asked', asked.address)}
        </Notice>
      )}
      {!asked && heirs.length === 0 && <p class="small">{t('org_hand_over_none')}</p>}
      {!asked && heirs.length > 0 && (
        <>
          <div class="field">
            <label for={id}>{t('org_hand_over_to')}</label>
            <select id={id} class="select" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
              <option value="">{t('org_hand_over_nobody')}</option>
              {heirs.map((seat) => (
                <option key={seat.id} value={seat.id}>
                  {seat.address}
                </option>
              ))}
            </select>
          </div>
          <div>
            <Press busy={busy} disabled={heir === undefined} onPress={() => heir && ask(heir.id)}>
              {t('org_hand_over_ask')}
            </Press>
          </div>
        </>
      )}
      <OutcomeText outcome={last.value?.act === 'handOver' ? last.value.outcome : null} />
    </div>
  );
}

function Delete({ page: { organization }, store }: OrganizationSettingsProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const { last, running } = store.acts;
  const isRight = tidy(typed) === organization.name;

  function destroy(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (isRight) void store.destroy(organization.id);
    else focusFirstError(event);
  }

  return (
    <form class="stack" onSubmit={destroy} noValidate>
      <GoesAndStays goes={t('org_delete_goes')} stays={t('org_delete_stays')} />
      <Field
        label={t('org_delete_type', organization.name)}
        value={typed}
        onValue={setTyped}
        error={isTried && !isRight ? t('settings_delete_bad') : null}
        input={{ autocomplete: 'off' }}
      />
      <OutcomeText outcome={last.value?.act === 'delete' ? last.value.outcome : null} />
      <div>
        <Press kind="danger" busy={running.value === 'delete'}>
          {t('org_delete_yes')}
        </Press>
      </div>
    </form>
  );
}
