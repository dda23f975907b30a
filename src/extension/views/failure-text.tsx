import type { JSX } from 'preact';
import { Notice } from '../components/notice.tsx';
import type { Outcome } from '../store/act.ts';
import type { Trouble } from '../store/request.ts';
import { t, type TextKey } from '../text.ts';

const WORDS: Readonly<Record<Trouble, TextKey>> = {
  'bad-request': 'failure_bad_request',
  'too-large': 'failure_too_large',
  'too-many': 'failure_too_often',
  'wrong-code': 'failure_wrong_code',
  'signed-out': 'failure_signed_out',
  refused: 'failure_refused',
  'needs-business': 'failure_needs_business',
  changed: 'failure_changed',
  'connected-already': 'failure_connected_already',
  yourself: 'failure_yourself',
  'asked-already': 'failure_asked_already',
  'no-seat': 'failure_no_seat',
  'no-operator': 'failure_no_operator',
  'last-admin': 'failure_last_admin',
  upgrade: 'failure_upgrade',
  unavailable: 'failure_unavailable',
  offline: 'failure_offline',
  fault: 'failure_fault',
};

/** What a failure is about, where the plain words would leave one in the dark. */
export type FailureSubject =
  | 'invitation'
  | 'restore'
  | 'resend'
  | 'invite'
  | 'sponsor'
  | 'seats'
  | 'help'
  | 'connect'
  | 'schedule'
  | 'linkedin'
  | null;

const MORE: Readonly<Partial<Record<string, TextKey>>> = {
  'invitation refused': 'failure_refused_invitation',
  'restore refused': 'failure_refused_restore',
  'resend refused': 'failure_refused_resend',
  'resend too-many': 'failure_too_often_resend',
  'invite too-many': 'failure_too_many_invited',
  'connect refused': 'failure_refused_connect',
  'connect too-many': 'failure_too_often_connect',
  'schedule refused': 'failure_refused_schedule',
  'schedule too-many': 'failure_too_many_scheduled',
  'help too-many': 'failure_too_many_questions',
  'linkedin refused': 'failure_refused_linkedin',
  'linkedin unavailable': 'failure_unavailable_linkedin',
  'seats too-many': 'failure_too_many_seats',
  'sponsor no-seat': 'failure_no_seat_sponsor',
  'sponsor refused': 'failure_refused_invitation',
};

/** What went wrong, and what to do next: the one place where codes become words. */
export function failureWords(trouble: Trouble, about: FailureSubject = null): string {
  return t(MORE[`${about} ${trouble}`] ?? WORDS[trouble]);
}

export function FailureText({
  trouble,
  about = null,
}: {
  readonly trouble: Trouble;
  readonly about?: FailureSubject;
}): JSX.Element {
  return <Notice tone="danger">{failureWords(trouble, about)}</Notice>;
}

type OutcomeTextProps = {
  readonly outcome: Outcome | null | undefined;
  /** What to say when it is done; nothing without. */
  readonly done?: string;
  readonly about?: FailureSubject;
};

/** What became of an act: done, kept until the server can be reached, or not done. */
export function OutcomeText({ outcome, done, about = null }: OutcomeTextProps): JSX.Element | null {
  if (outcome === null || outcome === undefined) return null;
  if (outcome === 'ok') return done === undefined ? null : <Notice tone="ok">{done}</Notice>;
  if (outcome === 'waiting') return <Notice tone="warn">{t('outcome_waiting')}</Notice>;
  return <FailureText trouble={outcome} about={about} />;
}
