import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { firstDayOfWeek } from '../../domain/calendar.ts';
import { type Day, monthOf } from '../../domain/day.ts';
import type { ScheduledPostId } from '../../domain/id.ts';
import { canPut } from '../../domain/schedule.ts';
import { firstGroup, groupOf, isOnCalendar, type PostGroup } from '../../domain/schedule-list.ts';
import { clockTextOf, isZone, movedToDay, wallAt } from '../../domain/zoned-time.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import type { SchedulePage } from '../../protocol/schedule-page.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { useNarrow } from '../components/narrow.ts';
import type { BestTimes } from '../store/best-times.ts';
import { usualZone } from '../store/composer.ts';
import type { ScheduleStore } from '../store/schedule.ts';
import { locale, t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { PostComposer, Unsaved } from './post-composer.tsx';
import { type HandedOver, PostOut } from './post-out.tsx';
import { Press } from './press.tsx';
import { ScheduleAgenda } from './schedule-agenda.tsx';
import { ScheduleCalendar } from './schedule-calendar.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { ScheduleUndo } from './schedule-undo.tsx';
import { cityOf, isMine, offsetWords, standingOf } from './schedule-words.ts';

export type ScheduleViewProps = {
  readonly page: SchedulePage;
  readonly store: ScheduleStore;
  /** The reader's own zone, in which all times of the page are told. */
  readonly zone: string;
  readonly now: number;
  readonly best: BestTimes;
  /** That is put out by hand: a reminder's notification leads to it. */
  readonly out: ScheduledPostId | null;
  readonly onOut: (post: ScheduledPostId | null) => void;
  readonly onHandOver: (text: string) => Promise<HandedOver>;
  /** The way back. */
  readonly back: ComponentChildren;
  readonly notices?: ComponentChildren;
  /** How posts get out by themselves: the owner's connection to LinkedIn's API. */
  readonly children?: ComponentChildren;
};

/** R56, R57: posts that are written ahead: a calendar, a composer and a list. */
export function ScheduleView(props: ScheduleViewProps): JSX.Element {
  const { page, store, zone, now, out, back, notices, children } = props;
  const { composer, acts } = store;
  const { open, kept } = composer.desk.value;
  const composed = open === null ? null : (kept[open] ?? null);
  const unsaved = Object.values(kept).filter(({ post }) => post !== open);
  const outPost = page.hand === null ? page.posts.find(({ id }) => id === out) : undefined;
  const isNew = page.posts.length === 0 && composed === null;
  const last = acts.last.value;
  const isSaid = last !== null && last.outcome !== 'ok' && !last.act.startsWith('save ') && last.act !== 'undo';
  return (
    <div class="schedule stack">
      <header class="schedule-head">
        <div>
          {back}
          <h1>{t('schedule_title')}</h1>
          <p class="small soft">
            {page.hand === null ? page.name : t('schedule_for', page.name)} ·{' '}
            {t('schedule_zone_note', cityOf(zone), offsetWords(now, zone))}
          </p>
        </div>
        {!isNew && <Press onPress={() => composer.write(null, usualZone(page))}>{t('schedule_write')}</Press>}
      </header>
      {page.hand !== null && <p class="notice">{t(page.hand.approve ? 'schedule_hand_approve' : 'schedule_hand', page.name)}</p>}
      {page.hand !== null && page.hasEnded && <Notice tone="warn">{t('schedule_hand_ended', page.name)}</Notice>}
      {notices}
      {outPost && isToPutOut(outPost, now) && (
        <PostOut
          key={outPost.id}
          post={outPost}
          zone={zone}
          now={now}
          busy={acts.running.value === `settle ${outPost.id}`}
          onHandOver={props.onHandOver}
          onSettle={(outcome) => void store.settle(outPost, outcome).then((done) => done === 'ok' && props.onOut(null))}
          onClose={() => props.onOut(null)}
        />
      )}
      {isSaid && <OutcomeText outcome={last.outcome} about="schedule" />}
      <Unsaved kept={unsaved} onResume={({ post }) => composer.resume(post)} onDrop={({ post }) => composer.drop(post)} />
      {composed && <Composing {...props} />}
      {isNew && (
        <div class="card">
          <EmptyState
            small
            title={t('schedule_none_title')}
            actions={<Press onPress={() => composer.write(null, usualZone(page))}>{t('schedule_write')}</Press>}
          >
            {page.hand === null ? t('schedule_none_lead') : t('schedule_hand_none_lead', page.name)}
          </EmptyState>
        </div>
      )}
      <Planned {...props} />
      {children}
      <ScheduleUndo undo={store.undo} zone={zone} now={now} />
    </div>
  );
}

function Composing({ page, store, zone, now, best }: ScheduleViewProps): JSX.Element | null {
  const { composer, acts } = store;
  const { open, kept } = composer.desk.value;
  const composed = open === null ? undefined : kept[open];
  if (!composed) return null;
  const held = page.posts.find(({ id }) => id === composed.post) ?? null;
  const last = acts.last.value;
  return (
    <PostComposer
      key={composed.post}
      composed={composed}
      held={held}
      name={page.name}
      hand={page.hand}
      publishes={page.publishes}
      zone={zone}
      now={now}
      best={best}
      running={acts.running.value}
      last={last?.act === `save ${composed.post}` ? last.outcome : null}
      onEdit={composer.edit}
      onSave={(time) => void store.save(composed, time)}
      onDelete={() => held && void store.remove(held)}
      onRenew={() => composer.renew(page.hand === null ? 'itself' : 'another')}
      onTake={() => {
        composer.drop(composed.post);
        if (held) composer.open(held);
      }}
      onClose={() => composer.close(held)}
    />
  );
}

/** The calendar, and below it all posts by what is to be done with them. */
function Planned(props: ScheduleViewProps): JSX.Element {
  const { page, store, zone, now } = props;
  const narrow = useNarrow();
  const today = wallAt(now, zone).day;
  const [month, setMonth] = useState(monthOf(today));
  // An address names a post that wants something of one: what is not put out by hand is shown in the list.
  const [named] = useState(() => page.posts.find((post) => post.id === props.out && !isToPutOut(post, now)) ?? null);
  const [group, setGroup] = useState<PostGroup>(() => (named ? groupOf(named, now) : firstGroup(page.posts, now)));
  const [selected, setSelected] = useState<ScheduledPostId | null>(named?.id ?? null);
  const { composer, acts } = store;
  const calendar = { month, zone, now, posts: page.posts.filter(isOnCalendar), onMonth: setMonth, onPost };

  /** What one may write on is opened; anything else is shown in the list. */
  function onPost(post: Scheduled): void {
    if (canEdit(post, page, now)) edit(post);
    else {
      setGroup(groupOf(post, now));
      setSelected(post.id);
    }
  }

  function edit(post: Scheduled): void {
    composer.open(post);
    scrollTo({ top: 0, behavior: 'smooth' });
  }

  function write(day: Day): void {
    composer.write({ day, clock: day === today ? nextHour(now, zone) : '09:00' }, usualZone(page));
    scrollTo({ top: 0, behavior: 'smooth' });
  }

  function move(post: Scheduled, day: Day): void {
    if (post.at === null) return;
    const own = post.zone !== null && isZone(post.zone) ? post.zone : zone; // a newer browser may know more of them
    const at = movedToDay(post.at, day, { zone: own, reader: zone });
    if (at > now) void store.move(post, { at, zone: post.zone ?? zone });
    else {
      edit(post); // earlier today: another time has to be chosen
      composer.edit({ day: wallAt(at, own).day });
    }
  }

  return (
    <>
      <section class="card" aria-label={t('schedule_calendar')}>
        {narrow ? (
          <ScheduleAgenda {...calendar} />
        ) : (
          <ScheduleCalendar
            {...calendar}
            firstDay={firstDayOfWeek(locale())}
            selected={composer.desk.value.open ?? selected}
            canMove={(post) => canEdit(post, page, now) && (post.state === 'scheduled' || post.state === 'proposed')}
            onDay={write}
            onMove={move}
          />
        )}
      </section>
      {page.posts.length > 0 && (
        <ScheduleList
          page={page}
          group={group}
          zone={zone}
          now={now}
          running={acts.running.value}
          selected={selected}
          onGroup={(one) => {
            setGroup(one);
            setSelected(null);
          }}
          onEdit={edit}
          onTakeOff={(post) => void store.move(post, null)}
          onDelete={(post) => void store.remove(post)}
          onApprove={(post) => void store.approve(post)}
          onDecline={(post) => void store.decline(post)}
          onSettle={(post, outcome) => void store.settle(post, outcome)}
          onOut={(post) => props.onOut(post.id)}
        />
      )}
    </>
  );
}

/** Of one that nobody knows of it has to be looked at first: it may be out. */
function isToPutOut(post: Scheduled, now: number): boolean {
  const standing = standingOf(post, now);
  return standing === 'due' || standing === 'failed' || standing === 'missed';
}

function canEdit(post: Scheduled, { hand }: SchedulePage, now: number): boolean {
  return isMine(post, hand) && canPut(post, hand === null ? null : post.by) && standingOf(post, now) !== 'due';
}

/** The next whole hour of the clock on the wall; the last one of a day stays. */
function nextHour(now: number, zone: string): string {
  return clockTextOf(Math.min(23, Math.floor(wallAt(now, zone).minute / 60) + 1) * 60);
}
