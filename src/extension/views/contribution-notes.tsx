import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Contribution, JOINERS, type Joiners } from '../../domain/contribution.ts';
import type { MembershipId } from '../../domain/id.ts';
import type { Leaving } from '../../domain/leaving.ts';
import { formatCount, formatDay, formatList } from '../format.ts';
import { t, tCount } from '../text.ts';

export type ContributionNotesProps = {
  readonly told: Contribution;
  readonly left: Leaving | null;
  readonly memberLink: (membership: MembershipId) => { readonly href: string };
  readonly onJoiners: (joiners: Joiners) => void;
};

/** Named one by one; the rest are counted, and all are in the table. */
const NAMED = 6;

/** How many are in it up to the last day, who cannot be compared and where to ask him, who has joined, and how many have left. */
export function ContributionNotes({ told, left, memberLink, onJoiners }: ContributionNotesProps): JSX.Element {
  const name = useId();
  const { parts, reaching, comparison, leftOut, joiners } = told;
  const joined = parts.filter((part) => part.joined);
  const rest = leftOut.length - NAMED;
  return (
    <footer class="contribution-notes small">
      <p class="soft">{t('moved_coverage', formatCount(reaching), formatCount(parts.length), formatDay(comparison.period.to))}</p>
      {told.metric === 'followers' && parts.length > 1 && <p class="soft">{t('glance_followers_twice')}</p>}
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
      {joined.length > 0 && joined.length < parts.length && (
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
