import type { JSX } from 'preact';
import type { ConnectionId } from '../../domain/id.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import { t } from '../text.ts';
import { Confirm } from '../views/confirm.tsx';
import { MemberPage } from '../views/member-page.tsx';
import { PrintHead } from '../views/print-head.tsx';
import { RouteLink } from '../views/route-link.tsx';
import { AudienceOfOne } from './audience-place.tsx';
import { ContributionPlace } from './contribution-place.tsx';
import { Figures, FromPages, Notices, useGlance } from './figures-parts.tsx';
import { OutPlace } from './out-place.tsx';
import { goTo, linkTo, type TabParts } from './parts.ts';
import { PostsOfOne } from './posts-place.tsx';

type ConnectedFiguresProps = { readonly parts: TabParts; readonly connection: ConnectionId };

/** R53: that account alone, with all that a member's page has, and no team. */
export function ConnectedFigures({ parts, connection }: ConnectedFiguresProps): JSX.Element {
  const subject: SubjectRef = { kind: 'connection', connection };
  const store = useGlance(parts, subject);
  return (
    <Figures parts={parts} store={store}>
      {({ name, glance }) => (
        <MemberPage
          member={{ id: connection, name }}
          groupName={null}
          glance={glance}
          now={parts.now.value}
          onPeriod={store.choose}
          actions={<Actions parts={parts} connection={connection} name={name} />}
          notices={
            <>
              <PrintHead {...glance} now={parts.now.value} />
              <Notices parts={parts} />
            </>
          }
          moves={<ContributionPlace parts={parts} subject={subject} choice={glance.choice} onPeriod={store.choose} />}
        >
          <FromPages parts={parts} subject={subject} />
          <PostsOfOne parts={parts} subject={subject} />
          <AudienceOfOne parts={parts} subject={subject} />
          <OutPlace parts={parts} subject={subject} />
        </MemberPage>
      )}
    </Figures>
  );
}

/** Where its owner lets one, planning his posts and bringing his exports; and to see it no more. */
function Actions({ parts, connection, name }: ConnectedFiguresProps & { readonly name: string }): JSX.Element {
  const home = parts.home.answer.value;
  const shown = home.state === 'ready' ? home.value.connections.shown.find(({ id }) => id === connection) : undefined;
  return (
    <>
      {shown?.schedule && (
        <RouteLink class="button button-quiet" to={linkTo({ at: 'shared-schedule', connection })}>
          {t('schedule_title')}
        </RouteLink>
      )}
      {shown?.mayImport && (
        <RouteLink class="button" to={linkTo({ at: 'import', account: shown.account })}>
          {t('connected_bring', name)}
        </RouteLink>
      )}
      <Confirm
        question={t('connected_stop_sure', name)}
        yes={t('connected_stop')}
        busy={parts.home.acts.running.value === `end ${connection}`}
        onYes={() => {
          void parts.home.connections.endConnection(connection);
          goTo({ at: 'accounts' });
        }}
      >
        {t('connected_stop')}
      </Confirm>
    </>
  );
}
