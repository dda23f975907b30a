import type { JSX } from 'preact';
import type { Staff } from '../../protocol/entity.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { t } from '../text.ts';
import { formatFullDate } from './wording.ts';

export type StaffListProps = {
  readonly staff: readonly (Pick<Staff, 'id' | 'name' | 'role'> & {
    /** Since when he sees one's figures, epoch milliseconds; not said of those who do not yet. */
    readonly since?: number;
  })[];
  /** Those who are new since the list was shown last. */
  readonly fresh?: readonly Staff['id'][];
};

/** The Admins and Analysts by name (R35). It is given nobody else, so it can show nobody else. */
export function StaffList({ staff, fresh = [] }: StaffListProps): JSX.Element {
  return (
    <ul class="stack-s">
      {staff.map(({ id, name, role, since }) => (
        <li key={id} class="entry-head">
          <Avatar name={name} size="s" />
          <div class="grow">
            <p>{name}</p>
            {since !== undefined && <p class="small soft">{t('sees_person_since', formatFullDate(since))}</p>}
          </div>
          {fresh.includes(id) && <Chip tone="warn">{t('invitation_fresh')}</Chip>}
          <Chip>{t(`role_${role}`)}</Chip>
        </li>
      ))}
    </ul>
  );
}
