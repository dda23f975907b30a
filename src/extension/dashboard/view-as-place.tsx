import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import type { Role } from '../../domain/role.ts';
import type { ViewAsPage } from '../../protocol/group-page.ts';
import { createGlanceStore } from '../store/glance.ts';
import { createViewAsStore } from '../store/view-as.ts';
import { TeamDashboard } from '../views/team-dashboard.tsx';
import { ViewAsBanner } from '../views/view-as-banner.tsx';
import { ViewAsHead } from '../views/view-as-head.tsx';
import { ViewAsCards } from '../views/view-as-page.tsx';
import { ContributionPlace } from './contribution-place.tsx';
import { useLife } from './life.ts';
import { NotThere } from './not-there.tsx';
import { linkTo, type TabParts } from './parts.ts';

export type ViewAsPlaceProps = { readonly parts: TabParts; readonly group: GroupId; readonly role: Role };

/** For an Admin: the Group as one of a role sees it, made from the policy. A role that has a team dashboard finds it below. */
export function ViewAsPlace({ parts, group, role }: ViewAsPlaceProps): JSX.Element {
  const answer = useLife((life) => createViewAsStore({ ...parts.deps, signal: life }, group, role)).answer.value;
  if (answer.state === 'ready' && answer.value !== null) {
    const seen = answer.value;
    const people = <People parts={parts} seen={seen} />;
    return seen.hasTeam ? <Team parts={parts} seen={seen} /> : <main class="shell-main">{people}</main>;
  }
  return <NotThere answer={answer} gone="admins_only" />;
}

type SeenProps = { readonly parts: TabParts; readonly seen: ViewAsPage };

function People({ seen }: SeenProps): JSX.Element {
  return (
    <div class="sheet-wide stack">
      <ViewAsBanner group={seen.page.group.id} role={seen.role} linkTo={linkTo} />
      <ViewAsHead group={seen.page.group} role={seen.role} />
      <ViewAsCards seen={seen} />
    </div>
  );
}

/** The team's figures are the same to all who may see them. */
function Team({ parts, seen }: SeenProps): JSX.Element {
  const { group } = seen.page;
  const store = useLife((life) => createGlanceStore({ ...parts.deps, signal: life }, { kind: 'group', group: group.id }));
  const answer = store.answer.value;
  if (answer.state !== 'ready' || answer.value === null) {
    return (
      <main class="shell-main">
        <People parts={parts} seen={seen} />
      </main>
    );
  }
  const { glance } = answer.value;
  return (
    <div class="shell-main stack">
      <ViewAsBanner group={group.id} role={seen.role} linkTo={linkTo} />
      <TeamDashboard
        group={group}
        glance={glance}
        now={parts.now.value}
        onPeriod={store.choose}
        moves={
          glance.members > 1 && (
            <ContributionPlace
              parts={parts}
              subject={{ kind: 'group', group: group.id }}
              choice={glance.choice}
              onPeriod={store.choose}
            />
          )
        }
      >
        <ViewAsCards seen={seen} />
      </TeamDashboard>
    </div>
  );
}
