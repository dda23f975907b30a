import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ScheduledPostId } from '../../domain/id.ts';
import { canDelete, canPut, type Outcome } from '../../domain/schedule.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import type { SchedulePage } from '../../protocol/schedule-page.ts';
import { Chip, type ChipProps } from '../components/chip.tsx';
import { PostMark } from '../components/post-mark.tsx';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { Press } from './press.tsx';
import { formatWhen, isMine, nameOf, problemWords, standingOf, type Standing, stateWords, writerOf } from './schedule-words.ts';

/** What may be done to a post in a list. */
type EntryActs = {
  readonly onEdit: (post: Scheduled) => void;
  readonly onTakeOff: (post: Scheduled) => void;
  readonly onDelete: (post: Scheduled) => void;
  readonly onApprove: (post: Scheduled) => void;
  readonly onDecline: (post: Scheduled) => void;
  readonly onSettle: (post: Scheduled, outcome: Outcome) => void;
  /** To put it out by hand now. */
  readonly onOut: (post: Scheduled) => void;
};

export type EntryProps = EntryActs & {
  readonly page: SchedulePage;
  readonly zone: string;
  readonly now: number;
  readonly running: string | null;
  /** One that was pressed elsewhere. */
  readonly selected: ScheduledPostId | null;
};

type ScheduleEntryProps = EntryProps & { readonly post: Scheduled };

const TONES: Readonly<Partial<Record<Standing, ChipProps['tone']>>> = {
  proposed: 'warn',
  scheduled: 'accent',
  due: 'warn',
  failed: 'danger',
  unknown: 'danger',
  missed: 'danger',
};

/** When, how it stands and why, its first words, and what one may do. */
export function ScheduleEntry(props: ScheduleEntryProps): JSX.Element {
  const { post, page, zone, now, selected } = props;
  const standing = standingOf(post, now);
  const problem = problemWords(post, page);
  const writer = writerOf(post, page);
  const root = useRef<HTMLLIElement>(null);
  const isSelected = selected === post.id;
  useLayoutEffect(() => {
    if (!isSelected) return;
    root.current?.scrollIntoView({ block: 'nearest' });
    root.current?.focus({ preventScroll: true });
  }, [isSelected]);
  return (
    <li class={isSelected ? 'plan-entry plan-entry-on' : 'plan-entry'} ref={root} tabIndex={-1}>
      <PostMark of={standing} />
      <div class="plan-words">
        <p class="row">
          <span class="strong">{post.at === null ? t('schedule_no_time') : formatWhen(post.at, zone, now)}</span>
          <Chip tone={TONES[standing] ?? 'plain'}>{stateWords(standing)}</Chip>
          {post.how === 'publish' && post.state === 'scheduled' && <Chip>{t('schedule_by_linkedin')}</Chip>}
        </p>
        <p class="plan-text" dir="auto">
          {post.text}
        </p>
        {writer !== null && <p class="tiny soft">{t('schedule_by', writer)}</p>}
        {page.hand !== null && post.by === null && <p class="tiny soft">{t('schedule_by', page.name)}</p>}
        {problem !== null && <p class={isGrave(standing) ? 'small plan-grave' : 'small plan-problem'}>{problem}</p>}
        <Actions {...props} />
      </div>
    </li>
  );
}

function isGrave(standing: Standing): boolean {
  return TONES[standing] === 'danger';
}

function Actions(props: ScheduleEntryProps): JSX.Element | null {
  const { post, page, now, running } = props;
  const { hand } = page;
  const standing = standingOf(post, now);
  const may = isMine(post, hand);
  const by = hand === null ? null : post.by;
  const mayEdit = may && canPut(post, by) && standing !== 'due';
  const mayDelete = may && canDelete(post, by);
  return (
    <div class="row plan-acts">
      {hand === null && <OwnerActions {...props} standing={standing} />}
      {mayEdit && (
        <Act
          {...props}
          kind="quiet"
          words={isGrave(standing) ? t('schedule_again') : t('schedule_edit_short')}
          onPress={() => props.onEdit(post)}
        />
      )}
      {may && (standing === 'scheduled' || (standing === 'proposed' && hand !== null)) && (
        <Act
          {...props}
          kind="plain"
          words={t('schedule_take_off')}
          busy={running === `move ${post.id}`}
          onPress={() => props.onTakeOff(post)}
        />
      )}
      {post.post !== null && (
        <a
          class="quick"
          href={`https://www.linkedin.com/feed/update/${post.post}/`}
          target="_blank"
          rel="noreferrer"
          aria-label={nameOf(t('schedule_on_linkedin'), post.text)}
        >
          {t('schedule_on_linkedin')}
        </a>
      )}
      {mayDelete && (
        <Confirm
          small
          label={nameOf(t('schedule_delete'), post.text)}
          busy={running === `delete ${post.id}`}
          question={post.state === 'published' ? t('schedule_delete_published') : t('schedule_delete_sure')}
          yes={t('schedule_delete')}
          onYes={() => props.onDelete(post)}
        >
          {t('schedule_delete')}
        </Confirm>
      )}
    </div>
  );
}

/** What only the owner may: say yes or no, put it out by hand, and say what became of it. */
function OwnerActions(props: ScheduleEntryProps & { readonly standing: Standing }): JSX.Element | null {
  const { post, standing, running } = props;
  const settles = running === `settle ${post.id}`;
  const isOut = (
    <Act {...props} kind="quiet" words={t('schedule_is_out')} busy={settles} onPress={() => props.onSettle(post, 'published')} />
  );
  switch (standing) {
    case 'proposed':
      return (
        <>
          <Act
            {...props}
            kind="main"
            words={t('schedule_approve')}
            busy={running === `approve ${post.id}`}
            onPress={() => props.onApprove(post)}
          />
          <Act
            {...props}
            kind="plain"
            words={t('schedule_decline')}
            busy={running === `decline ${post.id}`}
            onPress={() => props.onDecline(post)}
          />
        </>
      );
    case 'due':
      return (
        <>
          <Act {...props} kind="main" words={t('schedule_post_now')} onPress={() => props.onOut(post)} />
          {isOut}
          <Act
            {...props}
            kind="plain"
            words={t('schedule_back_to_drafts')}
            busy={settles}
            onPress={() => props.onSettle(post, 'not-published')}
          />
        </>
      );
    case 'unknown':
      return (
        <>
          {isOut}
          <Act
            {...props}
            kind="quiet"
            words={t('schedule_not_there')}
            busy={settles}
            onPress={() => props.onSettle(post, 'not-published')}
          />
        </>
      );
    case 'failed':
    case 'missed':
      return (
        <>
          <Act {...props} kind="main" words={t('schedule_post_now')} onPress={() => props.onOut(post)} />
          {isOut}
        </>
      );
    default:
      return null;
  }
}

type ActProps = Pick<ScheduleEntryProps, 'post'> & {
  readonly kind: 'main' | 'quiet' | 'plain';
  readonly words: string;
  readonly busy?: boolean;
  readonly onPress: () => void;
  readonly children?: ComponentChildren;
};

function Act({ post, kind, words, busy = false, onPress }: ActProps): JSX.Element {
  return (
    <Press kind={kind} small busy={busy} label={nameOf(words, post.text)} onPress={onPress}>
      {words}
    </Press>
  );
}
