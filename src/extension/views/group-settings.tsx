import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Board } from '../../domain/leaderboard.ts';
import type { Group } from '../../protocol/entity.ts';
import type { GroupStore } from '../store/group.ts';
import { type GroupDraft, tidy } from '../store/wizard.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { GoesAndStays } from './goes-and-stays.tsx';
import { GroupFields, type GroupFieldsProps, groupErrors } from './group-fields.tsx';
import { LeaderboardSettings } from './leaderboard-settings.tsx';
import { Press } from './press.tsx';

export type GroupSettingsProps = {
  readonly group: Group;
  readonly board: Board | null;
  readonly store: GroupStore;
  readonly onLogoFile: GroupFieldsProps['onLogoFile'];
  /** Where the Group is deleted, for those who come from elsewhere on the page. */
  readonly deleteDoor?: RefObject<HTMLDetailsElement | null>;
};

/** R47, R49: an Admin edits or deletes the Group. */
export function GroupSettings(props: GroupSettingsProps): JSX.Element {
  return (
    <section class="card stack">
      <h2>{t('settings_title')}</h2>
      <details class="disclosure">
        <summary>{t('settings_edit')}</summary>
        <EditForm {...props} />
      </details>
      <details class="disclosure">
        <summary>{t('board_title')}</summary>
        <LeaderboardSettings key={JSON.stringify(props.board)} board={props.board} store={props.store} />
      </details>
      <details class="disclosure" ref={props.deleteDoor}>
        <summary>{t('settings_delete')}</summary>
        <DeleteForm {...props} />
      </details>
    </section>
  );
}

function EditForm({ group, store, onLogoFile }: GroupSettingsProps): JSX.Element {
  const [typed, setTyped] = useState<Partial<GroupDraft>>({});
  const [isTried, setTried] = useState(false);
  const value: GroupDraft = { ...group, ...typed };
  const { last, running } = store.acts;

  function save(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (Object.values(groupErrors(value)).includes(true)) {
      focusFirstError(event);
      return;
    }
    void store.edit({ name: tidy(value.name), logo: value.logo, purpose: value.purpose ?? 'other', about: tidy(value.about) });
  }

  return (
    <form class="stack" onSubmit={save} noValidate>
      <GroupFields value={value} onValue={(part) => setTyped({ ...typed, ...part })} onLogoFile={onLogoFile} isTried={isTried} />
      <OutcomeText outcome={last.value?.act === 'edit' ? last.value.outcome : null} done={t('settings_saved')} />
      <div>
        <Press busy={running.value === 'edit'}>{t('save')}</Press>
      </div>
    </form>
  );
}

function DeleteForm({ group, store }: GroupSettingsProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const { last, running } = store.acts;
  const isRight = tidy(typed) === group.name;

  function destroy(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (isRight) void store.destroy();
    else focusFirstError(event);
  }

  return (
    <form class="stack" onSubmit={destroy} noValidate>
      <GoesAndStays goes={t('settings_delete_goes')} stays={t('settings_delete_stays')} />
      <Field
        label={t('settings_delete_type', group.name)}
        value={typed}
        onValue={setTyped}
        error={isTried && !isRight ? t('settings_delete_bad') : null}
        input={{ autocomplete: 'off' }}
      />
      <OutcomeText outcome={last.value?.act === 'delete' ? last.value.outcome : null} done={t('settings_deleted')} />
      <div>
        <Press kind="danger" busy={running.value === 'delete'}>
          {t('settings_delete_yes')}
        </Press>
      </div>
    </form>
  );
}
