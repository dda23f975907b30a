import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isLastAdmin } from '../../domain/group.ts';
import { can, isStaff, type Role } from '../../domain/role.ts';
import type { SeenMember } from '../../protocol/freshness.ts';
import type { GroupPage } from '../../protocol/group-page.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { HealthLine } from '../components/health-line.tsx';
import { MemberLabelLine, type MemberLabels } from '../components/member-label-line.tsx';
import type { GroupStore } from '../store/group.ts';
import type { RoleChanged } from '../store/undo.ts';
import { t } from '../text.ts';
import { AskFigures } from './ask-figures.tsx';
import { OutcomeText } from './failure-text.tsx';
import { RemoveMember } from './remove-member.tsx';
import { RoleChange } from './role-change.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { RoleSelect } from './role-select.tsx';
import { formatDay } from './wording.ts';

export type MemberEntryProps = {
  readonly member: SeenMember;
  readonly page: GroupPage;
  readonly store: GroupStore;
  readonly now: number;
  readonly linkTo: LinkTo;
  readonly labels?: MemberLabels | undefined;
  readonly onRoleChanged: (change: RoleChanged) => void;
};

/** A member as Admins and Analysts see him; an Admin changes roles and removes. The last Admin stays one (I4). */
export function MemberEntry({ member, page, store, now, linkTo, labels, onRoleChanged }: MemberEntryProps): JSX.Element {
  const [next, setNext] = useState<Role | null>(null);
  const own = page.membership;
  const isOwn = member.id === own.id;
  const members = page.members ?? [];
  const isLast = isLastAdmin(members, member.id);
  const { last } = store.acts;
  const ask = `ask ${member.id}`;
  const shares = member.since === null ? t('people_all') : t('people_since', formatDay(member.since));

  async function changeRole(to: Role): Promise<void> {
    setNext(null);
    const outcome = await store.changeRole(member.id, to);
    if (outcome !== 'ok' && outcome !== 'waiting') return;
    const { id, name, role } = member;
    onRoleChanged({ group: page.group.id, membership: id, name, from: role, to, isOwn, isWaiting: outcome === 'waiting' });
  }

  return (
    <li class="people-row">
      <div class="entry-head">
        <Avatar name={member.name} />
        <div>
          <RouteLink class="entry-name" to={linkTo({ at: 'member', group: page.group.id, membership: member.id })}>
            {member.name}
          </RouteLink>
          {isOwn && <span class="small soft"> ({t('people_you')})</span>}
          <p class="small soft">
            <HealthLine health={member.health} now={now} /> {shares}
          </p>
          {labels && <MemberLabelLine member={member} labels={labels} />}
          {can(own.role, 'askFigures') && !isOwn && (
            <AskFigures
              name={member.name}
              capturedAt={member.capturedAt}
              askedAt={member.askedAt}
              now={now}
              busy={store.acts.running.value === ask}
              outcome={last.value?.act === ask ? last.value.outcome : null}
              onAsk={() => void store.askFigures(member.id)}
            />
          )}
        </div>
      </div>
      {can(own.role, 'changeRole') ? (
        <RoleSelect
          role={next ?? member.role}
          label={t('people_role_of', member.name)}
          disabled={isLast}
          onRole={(role) => setNext(role === member.role ? null : role)}
        />
      ) : (
        <Chip tone={isStaff(member.role) ? 'accent' : 'plain'}>{t(`role_${member.role}`)}</Chip>
      )}
      {can(own.role, 'remove') && !isOwn && <RemoveMember id={member.id} name={member.name} store={store} />}
      {next !== null && (
        <RoleChange
          member={member}
          to={next}
          others={members.filter(({ id }) => id !== member.id).map(({ role }) => role)}
          isOwn={isOwn}
          onNo={() => setNext(null)}
          onYes={() => void changeRole(next)}
        />
      )}
      {isLast && can(own.role, 'changeRole') && (
        <p class="wide small soft">
          {t(isOwn ? 'people_last_admin' : 'people_last_admin_other')}{' '}
          {isOwn && <RouteLink to={linkTo({ at: 'hand-over', group: page.group.id })}>{t('hand_over')}</RouteLink>}
        </p>
      )}
      {last.value?.act === member.id && (
        <div class="wide">
          <OutcomeText outcome={last.value.outcome} />
        </div>
      )}
    </li>
  );
}
