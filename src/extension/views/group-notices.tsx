import type { JSX } from 'preact';
import { isStaff } from '../../domain/role.ts';
import type { Ask } from '../../protocol/freshness.ts';
import type { Deleted, Membership } from '../../protocol/entity.ts';
import type { Home, HomeGroup } from '../../protocol/message.ts';
import { Notice } from '../components/notice.tsx';
import type { HomeStore } from '../store/home.ts';
import { t, tCount } from '../text.ts';
import { AskNotice } from './ask-notice.tsx';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { formatDate } from './wording.ts';

export type GroupNoticesProps = { readonly home: Home; readonly store: HomeStore; readonly linkTo: LinkTo };

/** Acts of which only what went wrong is said. */
const QUIET: readonly string[] = ['acknowledge', 'dismissAsk'];

/** What one must know of one's Groups: figures that are asked for, a role that was raised, a membership that rests, a Group to bring back. */
export function GroupNotices({ home, store, linkTo }: GroupNoticesProps): JSX.Element {
  return (
    <>
      {home.asks.map((ask) => (
        <Asked key={ask.membership} ask={ask} store={store} linkTo={linkTo} />
      ))}
      {home.groups.map((group) => group.membership.raisedFrom && <Raised key={group.id} group={group} store={store} />)}
      {home.suspended.map((membership) => (
        <Resting key={membership.id} membership={membership} store={store} />
      ))}
      {home.deleted.map((group) => (
        <Restorable key={group.id} group={group} store={store} />
      ))}
      <Said store={store} />
    </>
  );
}

type AskedProps = { readonly ask: Ask } & Pick<GroupNoticesProps, 'store' | 'linkTo'>;

/** One next step, and a way to be asked no more of it. */
export function Asked({ ask, store, linkTo }: AskedProps): JSX.Element {
  const { membership, group, groupName, account } = ask;
  return (
    <AskNotice
      ask={ask}
      actions={
        <span class="row">
          <RouteLink
            class="button button-s"
            to={linkTo({ at: 'import', account })}
            label={t('next_for', t('next_import'), groupName)}
          >
            {t('next_import')}
          </RouteLink>
          <Press
            kind="plain"
            small
            busy={store.acts.running.value === `dismissAsk ${membership}`}
            label={t('next_for', t('asked_not_now'), groupName)}
            onPress={() => void store.dismissAsk(group, membership)}
          >
            {t('asked_not_now')}
          </Press>
        </span>
      }
    />
  );
}

function Raised({ group, store }: { readonly group: HomeGroup; readonly store: HomeStore }): JSX.Element {
  const { membership } = group;
  const act = `acknowledge ${membership.id}`;
  return (
    <Notice
      tone="accent"
      actions={
        <Press
          kind="quiet"
          small
          busy={store.acts.running.value === act}
          label={`${t('raised_ok')}: ${group.name}`}
          onPress={() => void store.acknowledge(group.id, membership.id)}
        >
          {t('raised_ok')}
        </Press>
      }
    >
      {raisedWords(group)}
    </Notice>
  );
}

function raisedWords({ name, membership, members }: HomeGroup): string {
  const role = t(`role_${membership.role}`);
  const others = isStaff(membership.role) ? (members ?? 1) - 1 : 0;
  const seen = others === 0 ? t('raised_nobody', name, role) : tCount('raised_seen', others, name, role);
  return membership.role === 'admin' ? `${seen} ${t('raised_admin')}` : seen;
}

/** I10: nobody there sees my figures, nor I theirs; it comes back with the plan. One may leave for good. */
function Resting({ membership, store }: { readonly membership: Membership; readonly store: HomeStore }): JSX.Element {
  const { id, group, suspended, role } = membership;
  const name = suspended ?? ''; // it rests: that is its Group's name
  return (
    <Notice
      tone="warn"
      actions={
        <Confirm
          small
          busy={store.acts.running.value === `leave ${id}`}
          label={t('next_for', t('people_leave'), name)}
          question={t('resting_leave_sure', name)}
          yes={t('people_leave_yes', name)}
          onYes={() => void store.leave(group, id)}
        >
          {t('people_leave')}
        </Confirm>
      }
    >
      {t('resting', name, t(`role_${role}`))}
    </Notice>
  );
}

function Restorable({ group, store }: { readonly group: Deleted; readonly store: HomeStore }): JSX.Element {
  return (
    <Notice
      actions={
        <Press
          kind="quiet"
          small
          busy={store.acts.running.value === `restore ${group.id}`}
          label={t('restore_label', group.name)}
          onPress={() => void store.restore(group.id)}
        >
          {t('restore')}
        </Press>
      }
    >
      {t('restore_lead', group.name, formatDate(group.deletedAt), formatDate(group.until))}
    </Notice>
  );
}

/** What became of a restoring or a leaving; of what is only put away, what went wrong. */
function Said({ store }: Pick<GroupNoticesProps, 'store'>): JSX.Element | null {
  const last = store.acts.last.value;
  const [act] = last?.act.split(' ') ?? [];
  if (!last || !act || !['restore', 'leave', ...QUIET].includes(act)) return null;
  const outcome = <OutcomeText outcome={last.outcome} about={act === 'restore' ? 'restore' : null} />;
  if (last.outcome !== 'ok' || QUIET.includes(act)) return outcome;
  return <OutcomeText outcome="ok" done={t(act === 'restore' ? 'restored' : 'resting_left')} />;
}
