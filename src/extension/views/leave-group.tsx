import type { JSX } from 'preact';
import { isLastAdmin } from '../../domain/group.ts';
import { can } from '../../domain/role.ts';
import type { GroupPage } from '../../protocol/group-page.ts';
import type { GroupStore } from '../store/group.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { GoesAndStays } from './goes-and-stays.tsx';
import { Press } from './press.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';

export type LeaveGroupProps = {
  readonly page: GroupPage;
  readonly store: GroupStore;
  readonly linkTo: LinkTo;
  /** To where the Group is deleted. */
  readonly onDelete: () => void;
};

/** I8: any member may leave; the last Admin is told why not, and what else there is (I4). */
export function LeaveGroup({ page, store, linkTo, onDelete }: LeaveGroupProps): JSX.Element {
  const { membership, group } = page;
  const { last, running } = store.acts;
  const isLast = isLastAdmin(page.members ?? [], membership.id);
  return (
    <section class="card stack-s">
      <h2>{t('people_leave')}</h2>
      <p class="small soft">{t(isLast ? 'people_last_admin' : 'people_leave_lead')}</p>
      <OutcomeText outcome={last.value?.act === 'leave' ? last.value.outcome : null} />
      <div class="row">
        {can(membership.role, 'handOver') && (
          <RouteLink class="button button-quiet" to={linkTo({ at: 'hand-over', group: group.id })}>
            {t('hand_over')}
          </RouteLink>
        )}
        {isLast ? (
          <Press kind="danger-quiet" onPress={onDelete}>
            {t('people_leave_delete')}
          </Press>
        ) : (
          <Confirm
            busy={running.value === 'leave'}
            question={
              <GoesAndStays
                lead={t('people_leave_sure', group.name)}
                goes={t('people_leave_goes')}
                stays={t('people_leave_stays')}
              />
            }
            yes={t('people_leave_yes', group.name)}
            onYes={() => void store.leave(membership.id)}
          >
            {t('people_leave')}
          </Confirm>
        )}
      </div>
    </section>
  );
}
