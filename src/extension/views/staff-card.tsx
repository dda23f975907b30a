import type { JSX } from 'preact';
import type { Staff } from '../../protocol/entity.ts';
import { t } from '../text.ts';
import { StaffList } from './staff-list.tsx';

/** R35: to a User, those who see his figures are all that there is of the Group's people. */
export function StaffCard({ staff }: { readonly staff: readonly Staff[] }): JSX.Element {
  return (
    <section class="card stack">
      <div class="stack-s">
        <h2>{t('people_staff')}</h2>
        <p class="small soft">{t('people_staff_lead')}</p>
      </div>
      <StaffList staff={staff} />
    </section>
  );
}
