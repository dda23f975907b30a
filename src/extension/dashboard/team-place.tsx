import type { ComponentChildren, JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import type { Asked } from '../store/asked.ts';
import { SyncNotice } from '../views/sync-notice.tsx';
import { PrintHead } from '../views/print-head.tsx';
import { TeamNav, type TeamPlace } from '../views/team-nav.tsx';
import { PlaceContent, TeamPage } from '../views/team-page.tsx';
import { NotThere } from './not-there.tsx';
import { linkTo, type TabParts } from './parts.ts';

type TeamPlaceFrameProps<T> = {
  readonly parts: TabParts;
  readonly group: GroupId;
  readonly at: TeamPlace;
  readonly title: string;
  /** Null inside: no such Group, or none of whose team one may see. */
  readonly answer: Asked<T | null>;
  readonly onAgain: () => void;
  readonly children: (value: T) => ComponentChildren;
};

/**
 * A place of a team's. Its Admins and Analysts find their way on also while it is loading or could not be had; to whoever may not see the
 * team it says only that there is nothing to see.
 */
export function TeamPlaceFrame<T>({ parts, group, at, title, answer, onAgain, children }: TeamPlaceFrameProps<T>): JSX.Element {
  const home = parts.home.answer.value;
  const found = home.state === 'ready' ? home.value.groups.find(({ id }) => id === group) : undefined;
  const isStaff = found !== undefined && found.membership.role !== 'user';
  if (home.state !== 'loading' && (answer.state === 'ready' ? answer.value !== null : isStaff))
    return (
      <div class="shell-main">
        <TeamPage
          group={{ name: found?.name ?? '', logo: found?.logo ?? null }}
          title={title}
          nav={
            <>
              <TeamNav group={group} at={at} linkTo={linkTo} />
              <PrintHead period={null} previous={null} now={parts.now.value} />
              {home.state === 'ready' && <SyncNotice sync={home.value.sync} onDismiss={(id) => void parts.home.dismiss(id)} />}
            </>
          }
        >
          <PlaceContent answer={answer} onAgain={onAgain}>
            {children}
          </PlaceContent>
        </TeamPage>
      </div>
    );
  return <NotThere answer={home.state === 'loading' ? home : answer} />;
}
