import type { JSX } from 'preact';
import type { Glance } from '../../domain/glance.ts';
import type { Health } from '../../domain/health.ts';
import type { MembershipId } from '../../domain/id.ts';
import type { PanelState } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { isStale } from '../../domain/freshness.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { HealthLine } from '../components/health-line.tsx';
import { MemberRows } from '../components/member-rows.tsx';
import { Notice } from '../components/notice.tsx';
import { againstWords } from '../components/period-word.ts';
import { PeriodSwitch } from '../components/period-switch.tsx';
import { formatDay } from '../format.ts';
import { t } from '../text.ts';
import { AskNotice } from './ask-notice.tsx';
import { failureWords } from './failure-text.tsx';
import { GlanceEmpty } from './glance-empty.tsx';
import { GlanceFigures } from './glance-figures.tsx';
import { GlanceMoves } from './glance-moves.tsx';
import { behindWords, GlanceNotes } from './glance-notes.tsx';
import { GlanceSkeleton } from './glance-skeleton.tsx';
import { healthIn, OldFigures } from './own-dashboard.tsx';
import { PanelGoals } from './panel-goals.tsx';
import { PanelIntroduction } from './panel-introduction.tsx';
import { PanelOffer } from './panel-offer.tsx';
import { PanelPostCard } from './panel-post.tsx';
import type { PanelViewProps } from './panel-props.ts';
import { SeenBy } from './seen-by.tsx';

/** What the panel shows of whom; and every state in which there is nothing to show. */
export function PanelContent(props: PanelViewProps): JSX.Element {
  const { state, trouble, place, onRetry, onImport } = props;
  if (!state) return trouble ? <Failed trouble={trouble} onRetry={onRetry} /> : <GlanceSkeleton rows={4} narrow />;
  return (
    <div class="glance">
      {place === 'page' && !state.memory.introduced && <PanelIntroduction {...props} />}
      {props.offered && <PanelOffer page={props.offered} said={props.offerSaid ?? null} onAdd={props.onAdd} />}
      {state.sync.state === 'upgrade' && <Notice tone="warn">{t('sync_upgrade')}</Notice>}
      {(state.sync.state === 'offline' || trouble === 'offline') && <Notice tone="warn">{t('sync_offline')}</Notice>}
      {trouble !== null && trouble !== 'offline' && <Notice tone="danger">{failureWords(trouble)}</Notice>}
      {state.asks.map((ask) => (
        <AskNotice
          key={ask.membership}
          ask={ask}
          actions={
            <button type="button" class="button button-s" onClick={(event) => event.isTrusted && onImport(ask.account)}>
              {t('next_import')}
            </button>
          }
        />
      ))}
      {state.post && <PanelPostCard {...props} post={state.post} />}
      <Shown {...props} state={state} />
    </div>
  );
}

type ShownProps = PanelViewProps & { readonly state: PanelState };

function Shown(props: ShownProps): JSX.Element {
  const { state, now, onLength, onImport } = props;
  const { shows, memory } = state;
  if (shows.kind === 'nothing') return <Nothing {...props} />;
  const { period } = shows.glance;
  const behind = behindWords(shows.glance);
  const own = shows.kind === 'own';
  const isAsked = own && state.asks.some(({ account }) => account === shows.account); // it says the same, and who wants it
  const toImport = own ? () => onImport(shows.account) : undefined;
  return (
    <>
      {shows.kind !== 'team' && <Person name={shows.name} own={own} health={healthIn(shows.glance)} now={now} />}
      {period && <PeriodSwitch length={memory.length} onChange={onLength} small />}
      {period && toImport && !isAsked && isStale(shows.glance.capturedAt, now) && (
        <OldFigures to={formatDay(period.to)} onImport={toImport} />
      )}
      {period ? (
        <GlanceFigures
          glance={{ ...shows.glance, period }}
          team={shows.kind === 'team' && shows.glance.members > 1}
          now={now}
          narrow
        />
      ) : (
        <GlanceEmpty whose={shows.kind} name={shows.kind === 'team' ? '' : shows.name} onImport={toImport} small />
      )}
      <PanelGoals goals={state.goals} />
      {shows.kind === 'team' && <Members glance={shows.glance} {...props} />}
      {behind !== null && <p class="tiny warn-words">{behind}</p>}
      <GlanceNotes glance={shows.glance} />
      {shows.kind === 'team' && shows.glance.members > 1 && <GlanceMoves glance={shows.glance} metric="impressions" />}
      {own && <SeenBy seenBy={state.seenBy} viewers={state.viewers} compact />}
    </>
  );
}

function Members({ state, glance, now, onDashboard }: ShownProps & { readonly glance: Glance }): JSX.Element {
  const group = state.shows.kind === 'team' ? state.shows.group : null;
  return (
    <section>
      <h2 class="small panel-section">{t('glance_members')}</h2>
      <MemberRows
        rows={glance.rows}
        against={againstWords(glance)}
        now={now}
        onOpen={group ? (row) => onDashboard({ kind: 'member', group, membership: row.id as MembershipId }) : undefined} // rows of a team are memberships
      />
    </section>
  );
}

type PersonProps = { readonly name: string; readonly own: boolean; readonly health: Health; readonly now: number };

function Person({ name, own, health, now }: PersonProps): JSX.Element {
  return (
    <div class="panel-person">
      <Avatar name={name} />
      <div class="glance-title">
        <h2 class="cut" title={name}>
          {name}
        </h2>
        <p class="soft tiny">{t(own ? 'panel_own' : 'panel_member')}</p>
        <p class="soft tiny">
          <HealthLine health={health} now={now} />
        </p>
      </div>
    </div>
  );
}

function Nothing({ state, onDashboard }: ShownProps): JSX.Element {
  const action = (
    <button type="button" class="button" onClick={(event) => event.isTrusted && onDashboard(null)}>
      {t('panel_start')}
    </button>
  );
  return (
    <>
      <EmptyState title={t('panel_nothing')} actions={action} small>
        {t('panel_nothing_lead')}
      </EmptyState>
      {state.seenBy.length + state.viewers.length > 0 && <SeenBy seenBy={state.seenBy} viewers={state.viewers} compact />}
    </>
  );
}

function Failed({
  trouble,
  onRetry,
}: {
  readonly trouble: NonNullable<PanelViewProps['trouble']>;
  readonly onRetry: () => void;
}): JSX.Element {
  const action = (
    <button type="button" class="button button-quiet button-s" onClick={(event) => event.isTrusted && onRetry()}>
      {t('try_again')}
    </button>
  );
  return (
    <Notice tone="danger" actions={action}>
      {failureWords(trouble)}
    </Notice>
  );
}
