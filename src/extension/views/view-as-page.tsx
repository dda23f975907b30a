import type { JSX } from 'preact';
import { GROUP_ACTIONS, can, isStaff } from '../../domain/role.ts';
import type { GroupPage, ViewAsPage } from '../../protocol/group-page.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { t, tCount } from '../text.ts';
import { actionWords } from './sight-words.ts';
import { StaffCard } from './staff-card.tsx';
import { SuspendedCard } from './suspended-card.tsx';
import { formatDay, formatList } from './wording.ts';

export type ViewAsCardsProps = { readonly seen: ViewAsPage };

/** What a role is shown of a Group's people, and nothing to press: made of what the policy leaves of the page. */
export function ViewAsCards({ seen: { role, page, hasTeam } }: ViewAsCardsProps): JSX.Element {
  return (
    <>
      {page.members === null ? <StaffCard staff={page.staff} /> : <Members name={page.group.name} members={page.members} />}
      {page.suspended !== null && <SuspendedCard suspended={page.suspended} store={null} />}
      {page.sent !== null && (
        <section class="card stack-s">
          <h2>{t('sent_title')}</h2>
          <p class="small soft">{tCount('view_as_sent', page.sent.length)}</p>
        </section>
      )}
      <section class="card stack-s">
        <h2>{t('view_as_beside', t(`role_${role}`))}</h2>
        <ul class="stack-s small">
          <li>{t(hasTeam ? 'view_as_figures_all' : 'view_as_figures_own')}</li>
          {!hasTeam && <li>{t('view_as_no_team')}</li>}
          {!isStaff(role) && <li>{t('view_as_no_users')}</li>}
          <li>{t(can(role, 'invite') ? 'view_as_log' : 'view_as_no_log')}</li>
          <li>{mayWords(role)}</li>
        </ul>
      </section>
    </>
  );
}

function mayWords(role: ViewAsPage['role']): string {
  const may = GROUP_ACTIONS.filter((action) => can(role, action));
  return may.length === 0 ? t('view_as_may_nothing') : t('view_as_may', formatList(may.map(actionWords)));
}

type MembersProps = { readonly name: string; readonly members: NonNullable<GroupPage['members']> };

function Members({ name, members }: MembersProps): JSX.Element {
  return (
    <section class="card stack-s">
      <h2>{t('people_title', name)}</h2>
      <ul class="entries">
        {members.map((member) => (
          <li key={member.id} class="people-row">
            <div class="entry-head">
              <Avatar name={member.name} />
              <div>
                <p class="strong">{member.name}</p>
                <p class="small soft">{member.since === null ? t('people_all') : t('people_since', formatDay(member.since))}</p>
              </div>
            </div>
            <Chip tone={isStaff(member.role) ? 'accent' : 'plain'}>{t(`role_${member.role}`)}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
