import type { JSX } from 'preact';
import type { Role } from '../../domain/role.ts';
import type { Group } from '../../protocol/entity.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { t } from '../text.ts';
import { StepHeading } from './step-heading.tsx';

/** The Group's card: what every member sees of it, whatever his role. */
export function ViewAsHead({ group, role }: { readonly group: Group; readonly role: Role }): JSX.Element {
  return (
    <div class="between">
      <div class="entry-head">
        <Avatar name={group.name} logo={group.logo} kind="group" size="l" />
        <div>
          <StepHeading step={role}>{t('people_title', group.name)}</StepHeading>
          <p class="small soft">{[t(`purpose_${group.purpose}`), group.about].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <Chip tone="accent">{t(`role_${role}`)}</Chip>
    </div>
  );
}
