import type { JSX } from 'preact';
import type { Home } from '../../protocol/message.ts';
import { EMPTY_CONNECT } from '../store/connections.ts';
import { openDraft } from '../store/draft.ts';
import { NewConnection } from '../views/new-connection.tsx';
import { Waiting } from '../views/waiting.tsx';
import { useOpened } from './life.ts';
import { goTo, type TabParts } from './parts.ts';

type NewConnectionPlaceProps = { readonly parts: TabParts; readonly home: Home };

export function NewConnectionPlace({ parts, home }: NewConnectionPlaceProps): JSX.Element {
  const draft = useOpened((life) => openDraft(parts.browser.area, 'connect', EMPTY_CONNECT, life));
  if (draft === null) return <Waiting alone />;
  return (
    <NewConnection
      accounts={home.accounts}
      sent={home.connections.sent}
      store={parts.home}
      value={draft.value.value}
      onValue={(value) => draft.edit(value)}
      onBack={() => goTo({ at: 'accounts' })}
    />
  );
}
