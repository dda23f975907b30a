import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import { useArrival } from '../components/together.tsx';
import { createAudience } from '../store/audience.ts';
import { t } from '../text.ts';
import { AudienceCards } from '../views/audience-cards.tsx';
import { useLife } from './life.ts';
import type { TabParts } from './parts.ts';
import { TeamPlaceFrame } from './team-place.tsx';

type AudienceProps = { readonly parts: TabParts; readonly subject: Exclude<SubjectRef, { kind: 'group' }> };

/** The audience of one, below his figures: nothing where LinkedIn gave none. */
export function AudienceOfOne({ parts, subject }: AudienceProps): JSX.Element | null {
  const answer = useLife((life) => createAudience({ ...parts.deps, signal: life }, subject)).answer.value;
  useArrival(answer);
  if (answer.state !== 'ready' || !answer.value?.some(({ categories }) => categories.length > 0)) return null;
  return <AudienceCards audiences={answer.value} of="one" />;
}

/** The audience of a team, for its Admins and Analysts. */
export function TeamAudience({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const { answer, refresh } = useLife((life) => createAudience({ ...parts.deps, signal: life }, { kind: 'group', group }));
  const frame = { parts, group, at: 'audience', title: t('audience_title') } as const;
  return (
    <TeamPlaceFrame {...frame} answer={answer.value} onAgain={() => void refresh()}>
      {(audiences) => <AudienceCards audiences={audiences} of="team" />}
    </TeamPlaceFrame>
  );
}
