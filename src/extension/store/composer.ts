import { createId, type ScheduledPostId } from '../../domain/id.ts';
import { isDay } from '../../domain/day.ts';
import { type How, LAST_TIME, POST_LIMIT } from '../../domain/schedule.ts';
import { clockTextOf, instantsOf, isZone, parseClockText, readWall, wallAt } from '../../domain/zoned-time.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import type { SchedulePage } from '../../protocol/schedule-page.ts';
import type { Draft } from './draft.ts';

/** A post as it is being written; day and time as their fields have them. */
export type Composed = {
  readonly post: ScheduledPostId;
  /** Of the post that it was made from; 0: a new one. */
  readonly revision: number;
  readonly text: string;
  readonly day: string;
  readonly clock: string;
  readonly zone: string;
  /** Of a time that is there twice, the second one. */
  readonly later: boolean;
  readonly how: How;
  /** It was deleted: saved, it is brought back. */
  readonly isGone: boolean;
  /** As it was last sent, also while one types on; null: it was not, or that is known to be saved. */
  readonly sent: Sent | null;
};

const TYPED = ['text', 'day', 'clock', 'zone', 'later', 'how'] as const;
type Typed = Pick<Composed, (typeof TYPED)[number]>;
/** `at`: the time it was given; null: as a draft, whatever the fields say. */
type Sent = Typed & { readonly at: number | null };

/** All that was typed and not saved yet, and what is open. `zone`: the one that was chosen last. */
export type Desk = {
  readonly open: ScheduledPostId | null;
  readonly kept: Readonly<Record<string, Composed>>;
  readonly zone: string | null;
};
export const EMPTY_DESK: Desk = { open: null, kept: {}, zone: null };

/** `none`: no day and no time, as a draft. `twice` has both of its times, `never` the time that stands for it. */
export type When =
  | { readonly state: 'none' | 'half' }
  | {
      readonly state: 'past' | 'far' | 'good';
      readonly at: number;
      readonly kind: 'once' | 'twice' | 'never';
      readonly both: readonly number[];
    };

export type Composer = {
  readonly desk: Draft<Desk>['value'];
  /** A new one, at that time. `usual`: the zone in which one has planned before. */
  readonly write: (when: Pick<Composed, 'day' | 'clock'> | null, usual: string | null) => void;
  readonly open: (post: Scheduled) => void;
  /** One that was left unsaved. */
  readonly resume: (post: ScheduledPostId) => void;
  readonly edit: (part: Partial<Omit<Composed, 'post'>>) => void;
  /** It is on its way to the server, with that time. */
  readonly send: (composed: Composed, at: number | null) => Composed;
  /** It is saved, as that revision (null: not known yet): what has been typed since is an edit of that, and all else is off the desk. */
  readonly land: (sent: Composed, revision: number | null) => void;
  /** The same, by what stands there now: the answer may have been lost on its way, or have come while no page was open. */
  readonly meet: (held: Scheduled) => void;
  /** Puts it aside: what has been typed stays. */
  readonly close: (held: Scheduled | null) => void;
  /** Throws it away. */
  readonly drop: (post: ScheduledPostId) => void;
  /**
   * It was deleted meanwhile: what has been typed brings it back. `itself`: as its owner, so that it stays of whom it came from; another
   * hand may not know of what the owner has made his, and writes a new one.
   */
  readonly renew: (as: 'itself' | 'another') => void;
};

/** `zone`: the browser's own. */
export function createComposer(draft: Draft<Desk>, zone: string): Composer {
  const desk = draft.value;

  function keep(composed: Composed): void {
    draft.edit({ open: composed.post, kept: { ...desk.peek().kept, [composed.post]: composed } });
  }

  function drop(post: ScheduledPostId): void {
    const { [post]: _, ...kept } = desk.peek().kept;
    draft.edit({ kept, open: desk.peek().open === post ? null : desk.peek().open });
  }

  function settle(composed: Composed, revision: number | null): void {
    const { post, sent } = composed;
    if (!sent) return;
    if (isSameTyped(composed, sent)) drop(post);
    else if (revision !== null)
      draft.edit({ kept: { ...desk.peek().kept, [post]: { ...composed, revision, isGone: false, sent: null } } });
  }

  function opened(): Composed | null {
    const { open, kept } = desk.peek();
    return open === null ? null : (kept[open] ?? null);
  }

  return {
    desk,
    write: (when, usual) => keep(blank(when ?? { day: '', clock: '' }, desk.peek().zone ?? usual ?? zone)),
    open: (post) => keep(desk.peek().kept[post.id] ?? composedOf(post, desk.peek().zone ?? zone)),
    resume: (post) => draft.edit({ open: post }),
    edit(part) {
      const composed = opened();
      if (!composed) return;
      const isGone = composed.isGone && part.revision === undefined; // it is there again, and this is of what is there
      keep({ ...composed, ...part, isGone, sent: part.revision === undefined ? composed.sent : null });
      if (part.zone !== undefined) draft.edit({ zone: part.zone });
    },
    send(composed, at) {
      const { text, day, clock, zone, later, how } = composed;
      const sent = { ...composed, sent: { text, day, clock, zone, later, how, at } };
      keep(sent);
      return sent;
    },
    land({ post, sent }, revision) {
      const composed = desk.peek().kept[post];
      if (composed && isSameSent(composed.sent, sent)) settle(composed, revision);
    },
    meet(held) {
      const composed = desk.peek().kept[held.id];
      if (!composed) return;
      if (isLanded(composed, held)) settle(composed, held.revision);
      else if (isSaved(composed, held)) drop(held.id);
    },
    close(held) {
      const composed = opened();
      if (composed && isUntouched(composed, held)) drop(composed.post);
      draft.edit({ open: null });
    },
    drop,
    renew(as) {
      const composed = opened();
      if (!composed) return;
      if (as === 'another') drop(composed.post);
      const post = as === 'itself' ? composed.post : createId<ScheduledPostId>();
      keep({ ...composed, post, revision: 0, isGone: as === 'itself', sent: null });
    },
  };
}

export function composedOf(post: Scheduled, zone: string): Composed {
  const { id, revision, text, at, how } = post;
  const own = post.zone !== null && isZone(post.zone) ? post.zone : zone; // a newer browser may know more of them
  const wall = at === null ? null : wallAt(at, own);
  return {
    post: id,
    revision,
    text,
    how,
    zone: own,
    day: wall?.day ?? '',
    clock: wall ? clockTextOf(wall.minute) : '',
    later: wall !== null && at !== null && instantsOf(wall, own)[1] === at,
    isGone: false,
    sent: null,
  };
}

/** In which one's own hand planned last, on whichever device; null: it has planned nothing, or by a zone that is not known here. */
export function usualZone({ posts, hand }: Pick<SchedulePage, 'posts' | 'hand'>): string | null {
  const mine = posts.filter(({ by, zone }) => zone !== null && (by === null) === (hand === null));
  const last = mine.sort((a, b) => b.changedAt - a.changedAt)[0];
  return last?.zone && isZone(last.zone) ? last.zone : null;
}

/** Nothing would be lost with it. */
export function isUntouched(composed: Composed, held: Scheduled | null): boolean {
  if (held === null) return composed.text.trim() === '' && composed.revision === 0;
  return composed.text === held.text && composed.how === held.how && isSameWhen(composed, held);
}

/** What the fields say is the post's time, in its zone; a zone without a day says nothing. */
function isSameWhen({ day, clock, zone, later }: Composed, held: Scheduled): boolean {
  const same = composedOf(held, zone);
  if (day !== same.day || clock !== same.clock) return false;
  return day === '' || (zone === same.zone && later === same.later);
}

/** It stands there as it was typed: it has been saved, also where the answer was lost on its way. */
export function isSaved(composed: Composed, held: Scheduled): boolean {
  const { text, revision, how, sent } = composed;
  if (sent && isSameTyped(composed, sent)) return isLanded(composed, held);
  return held.revision > revision && held.text === text.trimEnd() && held.how === how && isSameWhen(composed, held);
}

/** What was sent stands there, whatever has been typed since. */
function isLanded({ revision, sent }: Composed, held: Scheduled): boolean {
  if (!sent || held.revision <= revision || held.text !== sent.text.trimEnd() || held.how !== sent.how) return false;
  return held.at === sent.at && held.zone === (sent.at === null ? null : sent.zone);
}

export function isSameTyped(one: Typed, other: Typed): boolean {
  return TYPED.every((field) => one[field] === other[field]);
}

function isSameSent(one: Sent | null, other: Sent | null): boolean {
  return one !== null && other !== null && one.at === other.at && isSameTyped(one, other);
}

export function readWhen({ day, clock, zone, later }: Pick<Composed, 'day' | 'clock' | 'zone' | 'later'>, now: number): When {
  if (day === '' && clock === '') return { state: 'none' };
  const minute = parseClockText(clock);
  if (!isDay(day) || minute === null) return { state: 'half' };
  const wall = { day, minute };
  const { kind, at: first } = readWall(wall, zone);
  const both = instantsOf(wall, zone);
  const at = later ? (both[1] ?? first) : first;
  return { state: at <= now ? 'past' : at > LAST_TIME ? 'far' : 'good', at, kind, both };
}

/** `empty` and `long` cannot be saved, not even as a draft. */
export function readLength(text: string): { readonly letters: number; readonly fault: 'empty' | 'long' | null } {
  const letters = text.trimEnd().length;
  return { letters, fault: letters === 0 ? 'empty' : letters > POST_LIMIT ? 'long' : null };
}

/** Without what no field shows and LinkedIn does not take: controls, and halves of letters. */
export function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '');
}

function blank(when: Pick<Composed, 'day' | 'clock'>, zone: string): Composed {
  return {
    ...when,
    post: createId<ScheduledPostId>(),
    revision: 0,
    text: '',
    zone,
    later: false,
    how: 'reminder',
    isGone: false,
    sent: null,
  };
}
