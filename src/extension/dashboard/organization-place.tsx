import type { JSX } from 'preact';
import type { Home } from '../../protocol/message.ts';
import { Notice } from '../components/notice.tsx';
import { createOrganizationStore } from '../store/organization.ts';
import { t } from '../text.ts';
import { FailureText } from '../views/failure-text.tsx';
import { OrganizationCreate } from '../views/organization-create.tsx';
import { OrganizationPage } from '../views/organization-page.tsx';
import { Waiting } from '../views/waiting.tsx';
import { useLife } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

export type OrganizationPlaceProps = {
  readonly parts: TabParts;
  readonly home: Home;
  /** Who is to be offered a seat, where one comes to do that. */
  readonly offerTo?: string;
};

export function OrganizationPlace({ parts, home, offerTo = '' }: OrganizationPlaceProps): JSX.Element {
  // The Organization that one owns, or how to make one.
  const store = useLife((life) => createOrganizationStore({ ...parts.deps, signal: life }));
  const answer = store.answer.value;
  const session = parts.session.answer.value;
  if (answer.state === 'loading') return <Waiting alone />;
  if (answer.state === 'failed') return <FailureText trouble={answer.trouble} />;
  if (answer.value !== null)
    return (
      <OrganizationPage
        page={answer.value}
        store={store}
        now={parts.now.value}
        linkTo={linkTo}
        offerTo={offerTo}
        inviteLink={session.state === 'ready' ? `${session.value.server}/invite` : ''}
      />
    );
  const last = store.acts.last.value;
  return (
    <div class="sheet stack">
      {last?.act === 'delete' && last.outcome === 'ok' && <Notice tone="ok">{t('org_deleted')}</Notice>}
      <OrganizationCreate accounts={home.accounts} store={store} />
    </div>
  );
}
