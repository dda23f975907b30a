import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { MOST_SERIES } from '../../domain/member-series.ts';
import type { MemberChoice } from '../components/member-table.tsx';
import type { CompareStore } from '../store/compare.ts';
import { CompareAccounts, type CompareAccountsProps } from '../views/compare-accounts.tsx';

/** The lines are of the days that the dashboard is of. */
export function ComparePlace(props: CompareAccountsProps): JSX.Element {
  const { compare, period } = props;
  useEffect(() => compare.look(period), [compare, period.from, period.to]);
  return <CompareAccounts {...props} />;
}

/** The boxes in the table of members: ticked for those whose lines are drawn. */
export function useMemberChoice(compare: CompareStore): MemberChoice {
  const chosen = compare.chosen.value;
  return useMemo(
    () => ({
      chosen: new Set(chosen.map(({ id }) => id)),
      canChoose: chosen.length < MOST_SERIES,
      onChoose: compare.chooseRow,
    }),
    [compare, chosen],
  );
}
