import type { JSX } from 'preact';
import { isLastAdmin } from '../../domain/group.ts';
import type { GroupPage } from '../../protocol/message.ts';
import type { GroupStore } from '../store/group.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';

/** I8: any member may leave; the last Admin is told why not (I4). */
export function LeaveGroup({ page, store }: { readonly page: GroupPage; readonly store: GroupStore }): JSX.Element {
  const { membership, group } = page;
  const { last, running } = store.acts;
  const isLast = isLastAdmin(page.members ?? [], membership.id);
  return (
    <section class="card stack-s">
      <h2>{t('people_leave')}</h2>
      <p class="small soft">{t(isLast ? 'people_last_admin' : 'people_leave_lead')}</p>
      <OutcomeText outcome={last.value?.act === 'leave' ? last.value.outcome : null} />
      {!isLast && (
        <div>
          <Confirm
            busy={running.value === 'leave'}
            question={t('people_leave_lead')}
            yes={t('people_leave_yes', group.name)}
            onYes={() => void store.leave(membership.id)}
          >
            {t('people_leave')}
          </Confirm>
        </div>
      )}
    </section>
  );
}
