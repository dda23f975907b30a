import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { hostOf } from '../store/server-address.ts';
import { t } from '../text.ts';
import { Press } from './press.tsx';
import { StepHeading } from './step-heading.tsx';

export type ConnectPageProps = {
  /** The server's origin; null when the tab's address names none. */
  readonly server: string | null;
  readonly isSignedIn: boolean;
  /** Asks the browser for the permission, inside the click, and takes the server up. */
  readonly onAllow: (server: string) => Promise<'done' | 'denied' | 'failed'>;
};

/** I15: the one click that a browser wants before it lets the extension talk to a server of one's own. */
export function ConnectPage({ server, isSignedIn, onAllow }: ConnectPageProps): JSX.Element {
  const [answer, setAnswer] = useState<'done' | 'denied' | 'failed' | null>(null);
  if (server === null) return <Sheet title={t('connect_title', '…')} tone="danger" words={t('connect_bad')} />;
  const host = hostOf(server);
  if (answer === 'done') return <Sheet title={t('connect_title', host)} tone="ok" words={t('connect_done')} />;
  if (isSignedIn) return <Sheet title={t('connect_title', host)} tone="warn" words={t('connect_signed_in')} />;
  return (
    <div class="sheet card stack">
      <StepHeading step="connect">{t('connect_title', host)}</StepHeading>
      <p>{t('connect_lead')}</p>
      {answer === 'denied' && <Notice tone="warn">{t('connect_refused', host)}</Notice>}
      {answer === 'failed' && <Notice tone="danger">{t('failure_fault')}</Notice>}
      <div>
        <Press onPress={() => void onAllow(server).then(setAnswer)}>{t('connect_allow')}</Press>
      </div>
    </div>
  );
}

function Sheet({
  title,
  tone,
  words,
}: {
  readonly title: string;
  readonly tone: 'ok' | 'warn' | 'danger';
  readonly words: string;
}): JSX.Element {
  return (
    <div class="sheet card stack">
      <StepHeading step={words}>{title}</StepHeading>
      <Notice tone={tone}>{words}</Notice>
    </div>
  );
}
