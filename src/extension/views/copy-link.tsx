import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { t } from '../text.ts';
import { Press } from './press.tsx';

/** Where there is no mail server: the page that every invitation leads to, to be sent by whoever invites. It is no secret. */
export function CopyLink({ link }: { readonly link: string }): JSX.Element {
  const [said, say] = useState<'copied' | 'by-hand' | null>(null);

  function copy(): void {
    navigator.clipboard.writeText(link).then(
      () => say('copied'),
      () => say('by-hand'),
    );
  }

  return (
    <Notice
      tone="warn"
      actions={
        <Press kind="quiet" small onPress={copy}>
          {t('link_copy')}
        </Press>
      }
    >
      <p>{t('link_lead')}</p>
      <p class="strong">{link}</p>
      {said !== null && <p>{t(said === 'copied' ? 'link_copied' : 'link_by_hand')}</p>}
    </Notice>
  );
}
