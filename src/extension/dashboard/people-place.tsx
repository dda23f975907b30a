import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import { Notice } from '../components/notice.tsx';
import { openDraft } from '../store/draft.ts';
import { createGroupStore } from '../store/group.ts';
import type { InviteDraft } from '../store/wizard.ts';
import { t } from '../text.ts';
import { FailureText } from '../views/failure-text.tsx';
import { PeoplePage } from '../views/people-page.tsx';
import { Waiting } from '../views/waiting.tsx';
import { useOpened } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

const EMPTY_INVITES: InviteDraft = { pasted: '', people: [] };

export function PeoplePlace({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const opened = useOpened(async (life) => ({
    store: createGroupStore({ ...parts.deps, signal: life }, group),
    invites: await openDraft(parts.browser.area, `invite:${group}`, EMPTY_INVITES, life),
  }));
  const answer = opened?.store.answer.value;
  const home = parts.home.answer.value;
  if (!opened || !answer || answer.state === 'loading') return <Waiting alone />;
  if (answer.state === 'failed') {
    return (
      <div class="sheet">
        <FailureText trouble={answer.trouble} />
      </div>
    );
  }
  if (answer.value === null) {
    return (
      <div class="sheet">
        <Notice tone="accent">{t('people_gone')}</Notice>
      </div>
    );
  }
  return (
    <PeoplePage
      page={answer.value}
      store={opened.store}
      invites={opened.invites}
      now={parts.now.value}
      linkTo={linkTo}
      ownAddresses={home.state === 'ready' ? (home.value.person?.addresses ?? []) : []}
      onLogoFile={parts.browser.readLogo}
    />
  );
}
