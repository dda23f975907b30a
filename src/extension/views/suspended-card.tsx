import type { JSX } from 'preact';
import type { Suspended } from '../../protocol/entity.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import type { GroupStore } from '../store/group.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { RemoveMember } from './remove-member.tsx';
import { formatDate } from './wording.ts';

export type SuspendedCardProps = {
  readonly suspended: readonly Suspended[];
  /** Null: it is only looked at. */
  readonly store: GroupStore | null;
};

/** I10: members whose plan has lapsed. They are told of to Admins alone, who may do something about it, or remove them. */
export function SuspendedCard({ suspended, store }: SuspendedCardProps): JSX.Element | null {
  if (suspended.length === 0) return null;
  return (
    <section class="card stack-s">
      <h2>{t('resting_title')}</h2>
      <p class="small soft">{t('resting_lead')}</p>
      <ul class="entries">
        {suspended.map(({ id, name, role, at }) => (
          <li key={id} class="people-row">
            <div class="entry-head">
              <Avatar name={name} />
              <div>
                <p class="strong">{name}</p>
                <p class="small old">{t('resting_since', formatDate(at))}</p>
              </div>
            </div>
            <Chip>{t(`role_${role}`)}</Chip>
            {store && <RemoveMember id={id} name={name} store={store} />}
            {store?.acts.last.value?.act === id && (
              <div class="wide">
                <OutcomeText outcome={store.acts.last.value.outcome} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
