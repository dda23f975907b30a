import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import { Notice } from '../components/notice.tsx';
import { openDraft } from '../store/draft.ts';
import { createGroupStore, type GroupStore } from '../store/group.ts';
import type { InviteDraft } from '../store/wizard.ts';
import { t } from '../text.ts';
import { FailureText } from '../views/failure-text.tsx';
import { PeoplePage } from '../views/people-page.tsx';
import { RouteLink } from '../views/route-link.tsx';
import { Waiting } from '../views/waiting.tsx';
import { useMemberLabels } from './label-place.tsx';
import { useOpened } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

const EMPTY_INVITES: InviteDraft = { pasted: '', people: [] };

export function PeoplePlace({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const opened = useOpened(async (life) => ({
    store: createGroupStore({ ...parts.deps, signal: life }, group),
    invites: await openDraft(parts.browser.area, `invite:${group}`, EMPTY_INVITES, life),
  }));
  const { labels, answer: labelled } = useMemberLabels(parts, group);
  const answer = opened?.store.answer.value;
  const home = parts.home.answer.value;
  const session = parts.session.answer.value;
  if (!opened || !answer || answer.state === 'loading' || labelled.state === 'loading') return <Waiting alone />;
  if (answer.state === 'failed') {
    return (
      <div class="sheet">
        <FailureText trouble={answer.trouble} />
      </div>
    );
  }
  if (answer.value === null) return <Gone parts={parts} group={group} store={opened.store} />;
  return (
    <PeoplePage
      page={answer.value}
      store={opened.store}
      invites={opened.invites}
      now={parts.now.value}
      linkTo={linkTo}
      labels={labels}
      ownAddresses={home.state === 'ready' ? (home.value.person?.addresses ?? []) : []}
      inviteLink={session.state === 'ready' ? `${session.value.server}/invite` : ''}
      onLogoFile={parts.browser.readLogo}
      onRoleChanged={parts.undo.offer}
    />
  );
}

type GoneProps = { readonly parts: TabParts; readonly group: GroupId; readonly store: GroupStore };

/** Nothing of the Group is to be seen: by one's own act, for a while, or for whatever reason, which nobody is told. */
function Gone({ parts, group, store }: GoneProps): JSX.Element {
  const home = parts.home.answer.value;
  const resting = home.state === 'ready' ? home.value.suspended.find((seat) => seat.group === group) : undefined;
  const done = store.acts.last.value?.outcome === 'ok' ? store.acts.last.value.act : null;
  return (
    <div class="sheet stack">
      {done === 'delete' && <Notice tone="ok">{t('settings_deleted')}</Notice>}
      {done === 'leave' && <Notice tone="ok">{t('people_left')}</Notice>}
      {done !== 'delete' && done !== 'leave' && (
        <Notice tone="accent">{resting ? t('resting_own', resting.suspended ?? '') : t('people_gone')}</Notice>
      )}
      <div>
        <RouteLink class="button button-quiet" to={linkTo({ at: 'accounts' })}>
          {t('accounts_title')}
        </RouteLink>
      </div>
    </div>
  );
}
