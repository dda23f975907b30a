import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import { useArrival } from '../components/together.tsx';
import { createPosts } from '../store/posts.ts';
import { t } from '../text.ts';
import { Posts } from '../views/posts.tsx';
import { WhenToPost } from '../views/when-to-post.tsx';
import { useLife } from './life.ts';
import type { TabParts } from './parts.ts';
import { TeamPlaceFrame } from './team-place.tsx';

type PostsProps = { readonly parts: TabParts; readonly subject: Exclude<SubjectRef, { kind: 'group' }> };

/** The posts of one, below his figures: nothing where there is nobody whom one may see. */
export function PostsOfOne({ parts, subject }: PostsProps): JSX.Element | null {
  const { answer, list, when, labels } = useLife((life) => createPosts({ ...parts.deps, signal: life }, subject));
  useArrival(answer.value);
  if (answer.value.state !== 'ready' || answer.value.value === null) return null;
  return (
    <>
      <Posts list={list} of="one" now={parts.now.value} labels={labels} />
      {answer.value.value.length > 0 && <WhenToPost when={when} of="one" />}
    </>
  );
}

/** The posts of a team, for its Admins and Analysts. */
export function TeamPosts({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const { answer, refresh, list, labels } = useLife((life) =>
    createPosts({ ...parts.deps, signal: life }, { kind: 'group', group }),
  );
  const frame = { parts, group, at: 'posts', title: t('posts_team_title') } as const;
  return (
    <TeamPlaceFrame {...frame} answer={answer.value} onAgain={() => void refresh()}>
      {() => <Posts list={list} of="team" now={parts.now.value} labels={labels} />}
    </TeamPlaceFrame>
  );
}

/** At which times of the week the team's posts did best. */
export function TeamTimes({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const { answer, refresh, when } = useLife((life) => createPosts({ ...parts.deps, signal: life }, { kind: 'group', group }));
  const frame = { parts, group, at: 'times', title: t('when_title') } as const;
  return (
    <TeamPlaceFrame {...frame} answer={answer.value} onAgain={() => void refresh()}>
      {() => <WhenToPost when={when} of="team" />}
    </TeamPlaceFrame>
  );
}
