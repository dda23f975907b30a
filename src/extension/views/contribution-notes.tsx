import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Contribution, JOINERS, type Joiners } from '../../domain/contribution.ts';
import type { MembershipId } from '../../domain/id.ts';
import type { Leaving } from '../../domain/leaving.ts';
import { formatDay, formatList } from '../format.ts';
import { t, tCount } from '../text.ts';

export type ContributionNotesProps = {
  readonly told: Contribution;
  readonly left: Leaving | null;
  readonly memberLink: (membership: MembershipId) => { readonly href: string };
  readonly onJoiners: (joiners: Joiners) => void;
};

/** Named one by one; the rest are counted, and all are in the table. */
const NAMED = 6;

/** Who cannot be compared and where to ask him, who has joined, and how many have left. */
export function ContributionNotes({ told, left, memberLink, onJoiners }: ContributionNotesProps): JSX.Element | null {
  const name = useId();
  const { parts, comparison, leftOut, joiners } = told;
  const joined = parts.filter((part) => part.joined);
  const hasJoined = joined.length > 0 && joined.length < parts.length;
  const isTwice = told.metric === 'followers' && parts.length > 1;
  const rest = leftOut.length - NAMED;
  if (!hasJoined && !isTwice && leftOut.length === 0 && !left) return null;
  return (
    <footer class="contribution-notes small">
      {isTwice && <p class="soft">{t('glance_followers_twice')}</p>}
      {leftOut.length > 0 && (
        <p>
          {t('moved_left_out')}{' '}
          {leftOut.slice(0, NAMED).map((one, index) => (
            <span key={one.id}>
              {index > 0 && ', '}
              <a href={memberLink(one.id as MembershipId).href} title={t('moved_left_out_open')}>
                {one.name}
              </a>
            </span>
          ))}
          {rest > 0 && ` ${tCount('moved_and_others', rest)}`}
        </p>
      )}
      {hasJoined && (
        <div class="contribution-joined">
          <p>{t('moved_joined_names', formatDay(comparison.period.from), namesOf(joined.map((part) => part.name)))}</p>
          <div class="segments segments-s no-print" role="radiogroup" aria-label={t('moved_joiners')}>
            {JOINERS.map((one) => (
              <label key={one} title={t(`moved_joiners_${one}_help`)}>
                <input
                  type="radio"
                  name={name}
                  checked={one === joiners}
                  onChange={(event) => event.isTrusted && onJoiners(one)}
                />
                <span>{t(`moved_joiners_${one}`)}</span>
              </label>
            ))}
          </div>
        </div>
      )}
      {left && <p>{tCount('moved_gone', left.count, formatDay(left.since), formatDay(left.last))}</p>}
    </footer>
  );
}

function namesOf(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return formatList(rest > 0 ? [...names.slice(0, NAMED), tCount('glance_others', rest)] : names);
}
