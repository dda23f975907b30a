import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { POST_LIMIT, type Sharing } from '../../domain/schedule.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import { Notice } from '../components/notice.tsx';
import { formatWhole } from '../format.ts';
import type { Outcome } from '../store/act.ts';
import type { BestTimes } from '../store/best-times.ts';
import { cleanText, type Composed, readLength, readWhen, type When } from '../store/composer.ts';
import type { Time } from '../store/schedule.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { PostChanged } from './post-changed.tsx';
import { PostPreview } from './post-preview.tsx';
import { PostWhen } from './post-when.tsx';
import { Press } from './press.tsx';
import { nameOf } from './schedule-words.ts';

export type PostComposerProps = {
  readonly composed: Composed;
  /** As it stands now; null: there is none, or none any more. */
  readonly held: Scheduled | null;
  /** Of the account it is for. */
  readonly name: string;
  readonly hand: Sharing | null;
  readonly publishes: boolean;
  readonly zone: string;
  readonly now: number;
  readonly best: BestTimes;
  readonly running: string | null;
  readonly last: Outcome | null;
  readonly onEdit: (part: Partial<Composed>) => void;
  readonly onSave: (time: Time) => void;
  readonly onDelete: () => void;
  readonly onRenew: () => void;
  readonly onTake: () => void;
  readonly onClose: () => void;
};

/** Writes a post and plans it, beside how LinkedIn will show it. */
export function PostComposer(props: PostComposerProps): JSX.Element {
  const { composed, held, name, hand, publishes, zone, now, best, running, last, onEdit, onSave } = props;
  const [tried, setTried] = useState<'plan' | 'draft' | null>(null);
  const when = readWhen(composed, now);
  const isPlanned = held?.state === 'scheduled' || held?.state === 'proposed';
  const isBusy = running === `save ${composed.post}`;
  const isChanged = !isBusy && (held ? held.revision > composed.revision : composed.revision > 0);

  function save(as: 'plan' | 'draft'): void {
    setTried(as);
    if (readLength(composed.text).fault) return;
    if (as === 'draft') onSave(null);
    else if (when.state === 'good') onSave({ at: when.at, zone: composed.zone });
  }

  return (
    <section class="card composer" aria-labelledby="composer-title">
      <div class="between">
        <h2 id="composer-title">{t(held ? 'schedule_edit' : 'schedule_new')}</h2>
        <Press kind="plain" small onPress={props.onClose}>
          {t('close')}
        </Press>
      </div>
      {isChanged && last !== 'waiting' && <PostChanged {...props} onKeep={(revision) => onEdit({ revision })} />}
      <div class="composer-parts">
        <form
          class="stack composer-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save('plan');
          }}
        >
          <TextField text={composed.text} isTried={tried !== null} onText={(text) => onEdit({ text: cleanText(text) })} />
          <PostWhen
            composed={composed}
            when={when}
            zone={zone}
            now={now}
            best={best(composed.zone)}
            error={tried === 'plan' ? whenFault(when) : null}
            onEdit={onEdit}
          />
          {publishes && <HowChoice how={composed.how} hand={hand} onHow={(how) => onEdit({ how })} />}
          <OutcomeText outcome={last === 'ok' || isChanged ? null : last} about="schedule" />
          <div class="composer-end">
            <div class="row">
              <Press busy={isBusy}>{planWords(isPlanned, hand)}</Press>
              <Press kind="quiet" busy={isBusy} onPress={() => save('draft')}>
                {isPlanned ? t('schedule_take_off') : t('schedule_save_draft')}
              </Press>
            </div>
            {held && (
              <Confirm
                small
                busy={running === `delete ${held.id}`}
                question={t('schedule_delete_sure')}
                yes={t('schedule_delete')}
                onYes={props.onDelete}
              >
                {t('schedule_delete')}
              </Confirm>
            )}
          </div>
          <p class="hint">{hand?.approve ? t('schedule_kept_approve', name) : t('schedule_kept')}</p>
        </form>
        <PostPreview name={name} text={composed.text} />
      </div>
    </section>
  );
}

function planWords(isPlanned: boolean, hand: Sharing | null): string {
  if (hand?.approve) return t('schedule_propose');
  return isPlanned ? t('save') : t('schedule_schedule');
}

function whenFault(when: When): string | null {
  if (when.state === 'none' || when.state === 'half') return t('schedule_when_missing');
  if (when.state === 'past') return t('schedule_when_past');
  return when.state === 'far' ? t('schedule_when_far') : null;
}

type TextFieldProps = { readonly text: string; readonly isTried: boolean; readonly onText: (text: string) => void };

/** How many letters are left is said where it begins to matter, and to a reader in steps, not at each key. */
function TextField({ text, isTried, onText }: TextFieldProps): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const { letters, fault } = readLength(text);
  const most = formatWhole(POST_LIMIT);
  const error =
    fault === 'long' ? t('schedule_too_long', formatWhole(letters - POST_LIMIT)) : isTried && fault ? t('schedule_empty') : null;
  useEffect(() => area.current?.focus(), []);
  return (
    <div class="field composer-text">
      <label for="composer-text">{t('schedule_text')}</label>
      <textarea
        id="composer-text"
        ref={area}
        class="input"
        rows={11}
        dir="auto"
        value={text}
        aria-describedby="composer-count composer-fault"
        aria-invalid={error !== null}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id="composer-count" class={letters > POST_LIMIT - 200 ? 'composer-count composer-count-near' : 'composer-count'}>
        {t('schedule_count', formatWhole(letters), most)}
      </p>
      <p id="composer-fault" class={error ? 'error' : 'hidden'} aria-live="polite">
        {error}
      </p>
    </div>
  );
}

type HowChoiceProps = Pick<Composed, 'how'> & {
  readonly hand: Sharing | null;
  readonly onHow: (how: Composed['how']) => void;
};

function HowChoice({ how, hand, onHow }: HowChoiceProps): JSX.Element {
  return (
    <fieldset class="stack-s">
      <legend class="label">{t('schedule_how')}</legend>
      <div class="how-choices">
        {(['reminder', 'publish'] as const).map((one) => (
          <label key={one} class="choice choice-card">
            <input type="radio" name="plan-how" checked={how === one} onChange={() => onHow(one)} />
            <span>
              <span class="strong">{t(one === 'publish' ? 'schedule_how_publish' : 'schedule_how_reminder')}</span>
              <span class="hint how-hint">
                {one === 'publish'
                  ? t('schedule_how_publish_hint')
                  : hand
                    ? t('schedule_how_reminder_other')
                    : t('schedule_how_reminder_hint')}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Texts that were left unsaved: each can be gone on with, or thrown away. */
export function Unsaved({
  kept,
  onResume,
  onDrop,
}: {
  readonly kept: readonly Composed[];
  readonly onResume: (composed: Composed) => void;
  readonly onDrop: (composed: Composed) => void;
}): JSX.Element | null {
  if (kept.length === 0) return null;
  return (
    <div class="stack-s">
      {kept.map((one) => (
        <Notice
          key={one.post}
          tone="accent"
          actions={
            <>
              <Press kind="quiet" small label={nameOf(t('schedule_resume'), one.text)} onPress={() => onResume(one)}>
                {t('schedule_resume')}
              </Press>
              <Press kind="plain" small label={nameOf(t('schedule_throw_away'), one.text)} onPress={() => onDrop(one)}>
                {t('schedule_throw_away')}
              </Press>
            </>
          }
        >
          <p class="strong">{t('schedule_unsaved')}</p>
          <p class="cut">{one.text.trim() === '' ? t('schedule_no_text') : one.text}</p>
        </Notice>
      ))}
    </div>
  );
}
