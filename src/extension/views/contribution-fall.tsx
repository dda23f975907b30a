import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Contribution, ContributionWish, Part } from '../../domain/contribution.ts';
import { pairedDays } from '../../domain/period.ts';
import { labelOf } from '../components/metric-word.ts';
import { Waterfall, type WaterfallStep } from '../components/waterfall.tsx';
import { formatCount, formatDay, formatWindow } from '../format.ts';
import { t, tCount } from '../text.ts';
import { decimalsOf, formatLevel, formatPart, type PartsOf, partsShown, round } from './contribution-steps.ts';

export type ContributionFallProps = {
  readonly told: Contribution;
  readonly of: PartsOf;
  /** Somebody whose posts are wanted. */
  readonly onChoose: (id: NonNullable<ContributionWish['chosen']>) => void;
};

/** So many members have a bar of their own at first. */
const FIRST = 5;

/** From the period before to this one, member by member, and on to all that is known; or from nothing to the total. */
export function ContributionFall({ told, of, onChoose }: ContributionFallProps): JSX.Element {
  const [isAll, setAll] = useState(false);
  const { metric, change, total, comparison, between } = told;
  const { first, others } = partsShown(told, of, isAll || told.parts.length === FIRST + 1 ? told.parts.length : FIRST);
  const known = of === 'change' && change ? change : null;
  const days = pairedDays(comparison);
  const allJoined = told.parts.every((one) => one.joined); // a Group that is new: nobody is newer than the others
  const steps = [
    ...(known ? [level('from', formatWindow(comparison.previous), known.from)] : []),
    ...first.map(({ part: one, value }) =>
      part(one.id, memberLabel(one), value, { who: one.name, marked: one.id === told.posts?.id }),
    ),
    ...(others ? [part('others', othersLabel(others.count), others.value)] : []),
    ...(known ? [level('to', formatWindow(comparison.period), known.to)] : []),
    ...(known && total !== null ? betweenSteps(between, known.to, total) : []),
    ...(known || total === null ? [] : [level('total', formatWindow(comparison.period), total)]),
  ];
  return <Waterfall label={t('moved_chart', labelOf(metric))} steps={steps} />;

  function level(key: string, label: string, value: number): WaterfallStep {
    return { kind: 'level', key, label, value, words: formatLevel(metric, value) };
  }

  function part(
    key: string,
    label: JSX.Element | string,
    value: number,
    more: Pick<WaterfallStep, 'who' | 'marked'> = {},
  ): WaterfallStep {
    if (known) return { kind: 'part', key, label, value, words: formatPart(metric, value), ...more };
    return { kind: 'part', key, label, value, words: formatLevel(metric, value), ...more, tone: 'given' };
  }

  /** What is no performance: shown only where there is any. */
  function betweenSteps(added: Contribution['between'], to: number, all: number): WaterfallStep[] {
    const decimals = decimalsOf(metric);
    const joined = round(added?.joined ?? 0, decimals);
    const rest = round(round(all, decimals) - round(to, decimals) - joined, decimals);
    const quiet = [
      ...(joined === 0
        ? []
        : [{ ...part('joined', t('moved_joined', formatDay(comparison.period.from)), joined), tone: 'quiet' as const }]),
      ...(rest === 0 ? [] : [{ ...part('rest', t('moved_uncompared'), rest), tone: 'quiet' as const }]),
    ];
    return quiet.length > 0 ? [...quiet, level('all', t('moved_all'), all)] : [];
  }

  function memberLabel({ id, name, joined, comparedDays }: Part): JSX.Element {
    return (
      <>
        <button
          type="button"
          class="link"
          aria-pressed={id === told.posts?.id}
          aria-label={t('moved_posts_show', name)}
          onClick={(event) => event.isTrusted && onChoose(id)}
        >
          {name}
        </button>
        {joined && !allJoined && <span class="flow-new tiny soft"> {t('moved_new')}</span>}
        {known && comparedDays !== null && comparedDays < days && (
          <span class="tiny soft"> {t('moved_days', formatCount(comparedDays), formatCount(days))}</span>
        )}
      </>
    );
  }

  function othersLabel(count: number): JSX.Element {
    return (
      <button
        type="button"
        class="link"
        aria-label={tCount('moved_show_others', count)}
        onClick={(event) => event.isTrusted && setAll(true)}
      >
        {tCount('glance_others', count)}
      </button>
    );
  }
}
