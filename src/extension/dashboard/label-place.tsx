import { useMemo } from 'preact/hooks';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import type { MemberLabels } from '../components/member-label-line.tsx';
import type { Asked } from '../store/asked.ts';
import { createTeamLabels } from '../store/labels.ts';
import { OutcomeText } from '../views/failure-text.tsx';
import { useLife } from './life.ts';
import type { TabParts } from './parts.ts';

type LabelPlace = { readonly labels: MemberLabels; readonly answer: Asked<unknown> };

/** What is written on a team's members, in the table of them. */
export function useMemberLabels(parts: TabParts, group: GroupId): LabelPlace {
  const store = useLife((life) => createTeamLabels({ ...parts.deps, signal: life }, group));
  const [of, known, write] = [store.of.value, store.known.value, store.write.value];
  const last = store.acts.last.value?.outcome ?? null;
  const labels = useMemo(
    (): MemberLabels => ({
      of,
      known,
      onChange: write && ((row, labels) => write(row.id as MembershipId, labels)), // a team's rows are memberships
      outcome: <OutcomeText outcome={last === 'ok' ? null : last} />,
    }),
    [of, known, write, last],
  );
  return { labels, answer: store.answer.value };
}
