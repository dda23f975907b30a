import type { JSX } from 'preact';
import type { GroupPage } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { Notice } from '../components/notice.tsx';
import { formatDay } from './wording.ts';
import type { Asked } from '../store/asked.ts';
import { t } from '../text.ts';
import { FailureText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { StaffList } from './staff-list.tsx';
import { StepHeading } from './step-heading.tsx';
import { Waiting } from './waiting.tsx';

export type WhoSeesMeProps = { readonly groups: Asked<readonly GroupPage[]>; readonly onBack: () => void };

/** R35: a member is told exactly who can see his figures, Group by Group. */
export function WhoSeesMe({ groups, onBack }: WhoSeesMeProps): JSX.Element {
  return (
    <div class="stack">
      <div>
        <Press kind="link" onPress={onBack}>
          ← {t('back')}
        </Press>
        <StepHeading step="sees">{t('sees_title')}</StepHeading>
      </div>
      {groups.state === 'loading' && <Waiting />}
      {groups.state === 'failed' && <FailureText trouble={groups.trouble} />}
      {groups.state === 'ready' && groups.value.length === 0 && <Notice tone="accent">{t('sees_nobody')}</Notice>}
      {groups.state === 'ready' && groups.value.length > 0 && <p class="small soft">{t('sees_lead')}</p>}
      {groups.state === 'ready' &&
        groups.value.map(({ group, membership, seats, staff }) => (
          <section key={membership.id} class="card card-tight stack-s">
            <div class="entry-head">
              <Avatar name={group.name} logo={group.logo} kind="group" />
              <h2>{group.name}</h2>
            </div>
            {[...new Set(seats.map(({ since }) => since))].map((since) => (
              <p key={since} class="small soft">
                {since === null ? t('sees_all') : t('sees_since', formatDay(since))}
              </p>
            ))}
            <StaffList staff={staff.filter(({ id }) => !seats.some((seat) => seat.id === id))} />
          </section>
        ))}
    </div>
  );
}
