import type { JSX } from 'preact';
import { isStaff } from '../../domain/role.ts';
import type { HomeGroup } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { formatAge } from './wording.ts';
import { t, tCount } from '../text.ts';
import { ChangeText } from './change-text.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';

export type GroupEntryProps = { readonly group: HomeGroup; readonly now: number; readonly linkTo: LinkTo };

/** A Group I am in: my role, how many accounts (never told to a User), the age of its figures, its next step. */
export function GroupEntry({ group, now, linkTo }: GroupEntryProps): JSX.Element {
  const { role } = group.membership;
  const isTeam = isStaff(role);
  const words = [t(`role_${role}`), isTeam && group.members !== null ? tCount('group_members', group.members) : null].filter(
    Boolean,
  );
  return (
    <li class="entry">
      <Avatar name={group.name} logo={group.logo} kind="group" />
      <div class="entry-words">
        <RouteLink class="entry-name" to={linkTo({ at: isTeam ? 'group' : 'people', group: group.id })}>
          {group.name}
        </RouteLink>
        <span class="small soft">{words.join(' · ')}</span>
        {isTeam && (
          <span class="tiny soft">
            {group.capturedAt === null ? t('age_none') : t('account_figures', formatAge(group.capturedAt, now))}
            {group.stale && (
              <>
                {' '}
                <Chip tone="warn">{t('figures_old')}</Chip>
              </>
            )}
          </span>
        )}
      </div>
      <div class="entry-end">
        {isTeam && <ChangeText change={group.change} />}
        {group.next === 'invite' && (
          <RouteLink
            class="button button-quiet button-s"
            to={linkTo({ at: 'people', group: group.id })}
            label={t('next_for', t('next_invite'), group.name)}
          >
            {t('next_invite')}
          </RouteLink>
        )}
      </div>
    </li>
  );
}
