import type { JSX } from 'preact';
import type { Suspended } from '../../protocol/entity.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { t } from '../text.ts';
import { formatDate } from './wording.ts';

/** I10: members whose plan has lapsed. They are told of to Admins alone, who may do something about it. */
export function SuspendedCard({ suspended }: { readonly suspended: readonly Suspended[] }): JSX.Element | null {
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
          </li>
        ))}
      </ul>
    </section>
  );
}
