import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { hostOf, parseInvitationText } from '../store/server-address.ts';
import { t } from '../text.ts';
import { Field } from './field.tsx';
import { Press } from './press.tsx';

type Said = { readonly state: 'used' | 'tab'; readonly host: string } | { readonly state: 'bad' } | null;

export type PasteInvitationProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onServer: (server: string) => Promise<'used' | 'tab' | 'failed'>;
};

/** I15: one paste tells the popup its server; nobody types an address. */
export function PasteInvitation({ text, onText, onServer }: PasteInvitationProps): JSX.Element {
  const [said, say] = useState<Said>(null);

  async function take(pasted: string): Promise<void> {
    const server = parseInvitationText(pasted);
    if (server === null) {
      say({ state: 'bad' });
      return;
    }
    const result = await onServer(server);
    if (result === 'failed') return;
    onText('');
    say({ state: result, host: hostOf(server) });
  }

  return (
    <details class="disclosure" open={text !== '' || said !== null}>
      <summary>{t('paste_title')}</summary>
      <form
        class="stack-s"
        onSubmit={(event) => {
          event.preventDefault();
          void take(text);
        }}
      >
        <Field
          label={t('paste_label')}
          value={text}
          onValue={(value) => {
            onText(value);
            say(null);
            if (isPasted(text, value) && parseInvitationText(value) !== null) void take(value);
          }}
          hint={t('paste_hint')}
          error={said?.state === 'bad' ? t('paste_bad') : null}
          input={{ autocomplete: 'off', spellcheck: false }}
        />
        {said?.state === 'used' && <Notice tone="ok">{t('paste_done', said.host)}</Notice>}
        {said?.state === 'tab' && <Notice tone="accent">{t('paste_tab', said.host)}</Notice>}
        <div>
          <Press kind="quiet" small>
            {t('paste_go')}
          </Press>
        </div>
      </form>
    </details>
  );
}

/** Much at once is a paste; letter by letter, an address would be taken before it is whole. */
function isPasted(before: string, after: string): boolean {
  return after.length - before.length > 8;
}
