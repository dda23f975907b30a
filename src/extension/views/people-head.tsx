import type { JSX } from 'preact';
import { can, isStaff } from '../../domain/role.ts';
import type { GroupPage } from '../../protocol/group-page.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { t } from '../text.ts';
import type { LinkTo, Route } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { StepHeading } from './step-heading.tsx';

export type PeopleHeadProps = { readonly page: GroupPage; readonly linkTo: LinkTo };

/** The Group, what one is in it, and the ways to its other places. */
export function PeopleHead({ page, linkTo }: PeopleHeadProps): JSX.Element {
  const { group, membership } = page;
  return (
    <div class="between">
      <div class="entry-head">
        <Avatar name={group.name} logo={group.logo} kind="group" size="l" />
        <div>
          <StepHeading step={group.id}>{t('people_title', group.name)}</StepHeading>
          <p class="small soft">{[t(`purpose_${group.purpose}`), group.about].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <span class="row">
        <Chip tone="accent">{t(`role_${membership.role}`)}</Chip>
        {placesOf(page).map(([words, route]) => (
          <RouteLink key={words} class="button button-quiet" to={linkTo(route)}>
            {words}
          </RouteLink>
        ))}
      </span>
    </div>
  );
}

/** The log and the other roles' views are an Admin's, as changing them is. */
function placesOf({ group, membership: { role } }: GroupPage): (readonly [string, Route])[] {
  return [
    ...(can(role, 'changeRole')
      ? ([
          [t('log_title'), { at: 'log', group: group.id }],
          [t('view_as'), { at: 'view-as', group: group.id, role: 'user' }],
        ] as const)
      : []),
    ...(isStaff(role) ? ([[t('people_to_dashboard'), { at: 'group', group: group.id }]] as const) : []),
  ];
}
