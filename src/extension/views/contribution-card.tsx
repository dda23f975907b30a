import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Contribution, ContributionWish } from '../../domain/contribution.ts';
import type { MembershipId } from '../../domain/id.ts';
import type { Leaving } from '../../domain/leaving.ts';
import type { PeriodChoice } from '../../domain/period.ts';
import { TALLIED, type TalliedMetric } from '../../domain/tally.ts';
import { labelOf } from '../components/metric-word.ts';
import { againstWords } from '../components/period-word.ts';
import { t } from '../text.ts';
import { ContributionNotes } from './contribution-notes.tsx';
import { ContributionPosts } from './contribution-posts.tsx';
import { formatPart, type PartsOf } from './contribution-steps.ts';
import { ContributionTable } from './contribution-table.tsx';
import { ContributionFall } from './contribution-fall.tsx';
import { sentenceOf } from './contribution-words.ts';

export type ContributionCardProps = {
  readonly told: Contribution;
  /** Null: nobody has left since the days began that are looked at. */
  readonly left?: Leaving | null;
  readonly choice: PeriodChoice;
  readonly wish: ContributionWish;
  readonly onWish: (change: Partial<ContributionWish>) => void;
  readonly onPeriod: (choice: PeriodChoice) => void;
  /** Where a member's own page is; null: it is one account's own, which has no members. */
  readonly memberLink: ((membership: MembershipId) => { readonly href: string }) | null;
};

/** Who gave what (R7): in one sentence, as a waterfall, by post, and as a table. Of one account: its posts. */
export function ContributionCard(props: ContributionCardProps): JSX.Element {
  const { told, left = null, choice, wish, onWish, onPeriod, memberLink } = props;
  const [wanted, setOf] = useState<PartsOf>('change');
  const { change, metric, comparison } = told;
  const of = change ? wanted : 'total';
  const sentence = sentenceOf(told, memberLink === null);
  return (
    <section class={memberLink ? 'card contribution' : 'card contribution contribution-one'}>
      <header class="contribution-head">
        <h2>{t(memberLink ? 'glance_moved' : 'moved_own')}</h2>
        <select
          class="select no-print"
          aria-label={t('moved_figure')}
          value={wish.metric}
          onChange={(event) => event.isTrusted && onWish({ metric: event.currentTarget.value as TalliedMetric })} // its options are these
        >
          {TALLIED.map((one) => (
            <option key={one} value={one}>
              {labelOf(one)}
            </option>
          ))}
        </select>
      </header>
      <p class="soft small">
        {change
          ? t(
              'glance_moved_total',
              labelOf(metric),
              formatPart(metric, change.difference),
              againstWords({ choice, period: comparison.period }),
            )
          : t('moved_no_change', labelOf(metric))}
      </p>
      {sentence && <p class="contribution-sentence">{sentence}</p>}
      {change && <OfSwitch of={of} onChange={setOf} />}
      {memberLink && (
        <div class="contribution-who">
          <ContributionFall told={told} of={of} onChoose={(chosen) => onWish({ chosen })} />
          <ContributionTable told={told} />
        </div>
      )}
      <ContributionPosts told={told} of={of} named={memberLink !== null} onDays={(span) => onPeriod({ ...choice, span })} />
      {memberLink && (
        <ContributionNotes told={told} left={left} memberLink={memberLink} onJoiners={(joiners) => onWish({ joiners })} />
      )}
    </section>
  );
}

function OfSwitch({ of, onChange }: { readonly of: PartsOf; readonly onChange: (of: PartsOf) => void }): JSX.Element {
  const name = useId();
  return (
    <div class="segments segments-s no-print" role="radiogroup" aria-label={t('moved_of')}>
      {(['change', 'total'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === of} onChange={(event) => event.isTrusted && onChange(one)} />
          <span>{t(`moved_of_${one}`)}</span>
        </label>
      ))}
    </div>
  );
}
