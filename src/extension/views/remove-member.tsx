import type { JSX } from 'preact';
import type { MembershipId } from '../../domain/id.ts';
import type { GroupStore } from '../store/group.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { GoesAndStays } from './goes-and-stays.tsx';

export type RemoveMemberProps = { readonly id: MembershipId; readonly name: string; readonly store: GroupStore };

/** R46, I11: names whom it removes, and says what goes and what stays. */
export function RemoveMember({ id, name, store }: RemoveMemberProps): JSX.Element {
  return (
    <Confirm
      small
      busy={store.acts.running.value === id}
      label={t('people_remove_label', name)}
      question={
        <GoesAndStays
          lead={t('people_remove_sure', name)}
          goes={t('people_remove_goes', name)}
          stays={t('people_remove_stays', name)}
        />
      }
      yes={t('people_remove_yes', name)}
      onYes={() => void store.remove(id)}
    >
      {t('people_remove')}
    </Confirm>
  );
}
