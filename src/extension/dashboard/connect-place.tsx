import type { JSX } from 'preact';
import type { SessionState } from '../../protocol/session.ts';
import { ConnectPage } from '../views/connect-page.tsx';
import { parseInvitationText } from '../store/server-address.ts';
import type { TabParts } from './parts.ts';

type ConnectPlaceProps = { readonly parts: TabParts; readonly server: string; readonly session: SessionState };

/** The tab's address may be anything: it is taken as what was pasted is. */
export function ConnectPlace({ parts, server: text, session }: ConnectPlaceProps): JSX.Element {
  const server = parseInvitationText(`sidelight:${text}`);
  const isElsewhere = session.step === 'signed-in' && session.server !== server;
  return (
    <main class="shell-main">
      <ConnectPage server={server} isSignedIn={isElsewhere} onAllow={parts.allowServer} />
    </main>
  );
}
