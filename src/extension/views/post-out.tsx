import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../domain/schedule.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import { Notice } from '../components/notice.tsx';
import { t } from '../text.ts';
import { Press } from './press.tsx';
import { formatWhen } from './schedule-words.ts';

/** What came of bringing a text to LinkedIn's composer. `bare`: it was too long for an address, and stands on the clipboard alone. */
export type HandedOver = 'filled' | 'bare' | 'by-hand';

export type PostOutProps = {
  readonly post: Scheduled;
  readonly zone: string;
  readonly now: number;
  readonly busy: boolean;
  /** Inside the press: puts the text on the clipboard and opens LinkedIn's composer. */
  readonly onHandOver: (text: string) => Promise<HandedOver>;
  readonly onSettle: (outcome: Outcome) => void;
  readonly onClose: () => void;
};

/** A reminder whose time has come: one press brings the text to LinkedIn, where its owner posts it himself; then he says whether it is out. */
export function PostOut({ post, zone, now, busy, onHandOver, onSettle, onClose }: PostOutProps): JSX.Element {
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.querySelector<HTMLElement>('.button')?.focus(), []);
  return (
    <section class="card card-accent stack" aria-labelledby="out-title" ref={root}>
      <div>
        <h2 id="out-title">{t(post.state === 'scheduled' ? 'schedule_out_title' : 'schedule_post_now')}</h2>
        {post.at !== null && <p class="small soft">{t('schedule_out_when', formatWhen(post.at, zone, now))}</p>}
      </div>
      <blockquote class="out-text" dir="auto">
        {post.text}
      </blockquote>
      <div class="row">
        <Press onPress={() => void onHandOver(post.text).then(setHanded)}>
          {handed === null ? t('schedule_out_open') : t('schedule_out_again')}
        </Press>
        {handed === null && (
          <Press kind="plain" onPress={onClose}>
            {t('schedule_out_later')}
          </Press>
        )}
      </div>
      {handed === null ? (
        <p class="hint">{t('schedule_out_lead')}</p>
      ) : (
        <Notice tone={handed === 'by-hand' ? 'warn' : 'plain'}>
          <p>
            {t(handed === 'filled' ? 'schedule_out_filled' : handed === 'bare' ? 'schedule_out_bare' : 'schedule_out_by_hand')}
          </p>
        </Notice>
      )}
      {handed !== null && (
        <div class="stack-s">
          <h3>{t('schedule_out_ask')}</h3>
          <div class="row">
            <Press busy={busy} onPress={() => onSettle('published')}>
              {t('schedule_out_yes')}
            </Press>
            <Press kind="quiet" onPress={onClose}>
              {t('schedule_out_not_yet')}
            </Press>
            <Press kind="plain" busy={busy} onPress={() => onSettle('not-published')}>
              {t('schedule_back_to_drafts')}
            </Press>
          </div>
        </div>
      )}
    </section>
  );
}
