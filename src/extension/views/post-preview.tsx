import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { foldPost, piecesOf, type Screen } from '../../domain/fold.ts';
import { Avatar } from '../components/avatar.tsx';
import { t } from '../text.ts';

export type PostPreviewProps = { readonly name: string; readonly text: string };

/** A post as LinkedIn's feed shows it: its first lines, and the rest behind "…more". */
export function PostPreview({ name, text }: PostPreviewProps): JSX.Element {
  const [screen, setScreen] = useState<Screen>('desktop');
  const [isOpen, setOpen] = useState(false);
  const { shown, rest } = foldPost(text, screen);
  return (
    <section class="preview stack-s" aria-labelledby="preview-title">
      <div class="between">
        <h3 id="preview-title" class="section-label">
          {t('schedule_preview')}
        </h3>
        <div class="segments segments-s" role="radiogroup" aria-label={t('schedule_preview_on')}>
          {(['desktop', 'phone'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="preview-screen" checked={screen === one} onChange={() => setScreen(one)} />
              <span>{t(`schedule_preview_${one}`)}</span>
            </label>
          ))}
        </div>
      </div>
      <article class={screen === 'phone' ? 'preview-post preview-phone' : 'preview-post'}>
        <header class="entry-head">
          <Avatar name={name} size="l" />
          <div class="grow">
            <p class="strong cut">{name}</p>
            <p class="tiny soft">{t('time_now')}</p>
          </div>
        </header>
        {shown === '' ? (
          <p class="preview-text faint">{t('schedule_preview_empty')}</p>
        ) : (
          <p class="preview-text" dir="auto">
            <Pieces text={isOpen || rest === '' ? text.trimEnd() : shown} />
            {rest !== '' && !isOpen && (
              <button type="button" class="preview-more" onClick={() => setOpen(true)}>
                {t('schedule_preview_more')}
              </button>
            )}
          </p>
        )}
        {rest !== '' && isOpen && (
          <button type="button" class="link small" onClick={() => setOpen(false)}>
            {t('schedule_preview_fold')}
          </button>
        )}
      </article>
      {shown !== '' && <p class="hint">{rest === '' ? t('schedule_preview_whole') : t('schedule_preview_folded')}</p>}
    </section>
  );
}

function Pieces({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {piecesOf(text).map(({ kind, text: part }, at) =>
        kind === 'plain' ? (
          part
        ) : (
          <span key={at} class="preview-link">
            {part}
          </span>
        ),
      )}
    </>
  );
}
