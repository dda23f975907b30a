/** Times in a named zone, and what became of a post, as words. */
import type { Day, Month } from '../../domain/day.ts';
import { isDue, type Problem, type Sharing } from '../../domain/schedule.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import type { SchedulePage } from '../../protocol/schedule-page.ts';
import { locale, t, type TextKey } from '../text.ts';

/** How a post stands, as its mark and its chip say it. */
export type Standing = Scheduled['state'] | 'due';

export function standingOf(post: Scheduled, now: number): Standing {
  return isDue(post, now) ? 'due' : post.state;
}

const STATES: Readonly<Record<Standing, TextKey>> = {
  draft: 'schedule_state_draft',
  proposed: 'schedule_state_proposed',
  scheduled: 'schedule_state_scheduled',
  due: 'schedule_state_due',
  publishing: 'schedule_state_publishing',
  published: 'schedule_state_published',
  failed: 'schedule_state_failed',
  unknown: 'schedule_state_unknown',
  missed: 'schedule_state_missed',
};

export function stateWords(standing: Standing): string {
  return t(STATES[standing]);
}

const PROBLEMS: Readonly<Record<Problem, TextKey>> = {
  past: 'schedule_problem_past',
  declined: 'schedule_problem_declined',
  'sharing-ended': 'schedule_problem_sharing_ended',
  'not-connected': 'schedule_problem_not_connected',
  expired: 'schedule_problem_expired',
  rejected: 'schedule_problem_rejected',
  duplicate: 'schedule_problem_duplicate',
  busy: 'schedule_problem_busy',
  'not-there': 'schedule_problem_not_there',
  late: 'schedule_problem_late',
};

/** To one who writes for an owner: what only the owner can do is not asked of him. */
const HAND_PROBLEMS: Readonly<Partial<Record<Problem, TextKey>>> = {
  'sharing-ended': 'schedule_hand_problem_sharing_ended',
  'not-connected': 'schedule_hand_problem_not_connected',
  expired: 'schedule_hand_problem_expired',
  rejected: 'schedule_hand_problem_rejected',
  'not-there': 'schedule_hand_problem_not_there',
};

/** Why it is not where it was meant to be; null: it is. */
export function problemWords(post: Scheduled, { hand, name }: Pick<SchedulePage, 'hand' | 'name'>): string | null {
  const { problem, state } = post;
  const others = hand !== null && problem !== null ? HAND_PROBLEMS[problem] : undefined;
  if (others) return t(others, name);
  if (problem !== null) return t(PROBLEMS[problem]);
  if (state !== 'unknown') return null;
  return hand === null ? t('schedule_unknown_lead') : t('schedule_hand_unknown_lead', name);
}

/** Who wrote it, for its owner; null: the owner did, or one is not told. */
export function writerOf(post: Scheduled, page: Pick<SchedulePage, 'hand' | 'writers'>): string | null {
  if (page.hand !== null || post.by === null) return null;
  return page.writers.find(({ id }) => id === post.by)?.name ?? null;
}

/** Whether one may change it: the owner all, another what he wrote. */
export function isMine(post: Scheduled, hand: Sharing | null): boolean {
  return hand === null || post.by !== null;
}

/** 09:05, or 9:05 AM. */
export function formatClock(at: number, zone: string): string {
  return format({ hour: 'numeric', minute: '2-digit' }, zone).format(at);
}

/** Mon, 23 Nov. */
export function formatDayOf(at: number, zone: string): string {
  return format({ weekday: 'short', day: 'numeric', month: 'short' }, zone).format(at);
}

/** Mon, 23 Nov, 09:05; with its year where it is another one. */
export function formatWhen(at: number, zone: string, now: number): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
  const isFar = Math.abs(at - now) > 180 * 86_400_000;
  return format(isFar ? { ...parts, year: 'numeric' } : parts, zone).format(at);
}

/** Monday, 23 November 2026: a label, which no zone moves. */
export function formatLongDay(day: Day): string {
  return format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, 'UTC').format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

export function formatMonth(month: Month): string {
  return format({ month: 'long', year: 'numeric' }, 'UTC').format(Date.parse(`${month}-01T00:00:00Z`));
}

/** Mon. */
export function formatShortWeekday(day: Day): string {
  return format({ weekday: 'short' }, 'UTC').format(Date.parse(`${day}T00:00:00Z`));
}

/** Europe/Berlin: Berlin. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** GMT+1: how far it is at an instant. */
export function offsetWords(at: number, zone: string): string {
  const parts = format({ timeZoneName: 'shortOffset' }, zone).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** The first words of a post, in one line. */
export function firstWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 140);
}

/** Many buttons of a list have the same words: to a screen reader each says which post it is about. */
export function nameOf(words: string, text: string): string {
  const first = firstWords(text).slice(0, 60).trim();
  return first === '' ? words : `${words}: ${first}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it. */
function format(options: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
  const key = `${locale()} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}
