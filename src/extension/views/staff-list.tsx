import type { JSX } from 'preact';
import type { Staff } from '../../protocol/entity.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { t } from '../text.ts';

/** The Admins and Analysts by name (R35). It is given nobody else, so it can show nobody else. */
export function StaffList({ staff }: { readonly staff: readonly Staff[] }): JSX.Element {
  return (
    <ul class="stack-s">
      {staff.map((person) => (
        <li key={person.id} class="entry-head">
          <Avatar name={person.name} size="s" />
          <span class="grow">{person.name}</span>
          <Chip>{t(`role_${person.role}`)}</Chip>
        </li>
      ))}
    </ul>
  );
}
