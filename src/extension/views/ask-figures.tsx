import type { JSX } from 'preact';
import { canAskAgain, isWanted } from '../../domain/freshness.ts';
import { formatAgo } from '../format.ts';
import type { Outcome } from '../store/act.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';

export type AskFiguresProps = {
  readonly name: string;
  /** How new the figures are that one sees of him. */
  readonly capturedAt: number | null;
  /** When an Admin of the Group last asked him. */
  readonly askedAt: number | null;
  readonly now: number;
  readonly busy: boolean;
  /** Of the last ask. */
  readonly outcome: Outcome | null;
  readonly onAsk: () => void;
};

/** For an Admin: asks a member whose figures are old or missing; once a day, whoever of the Admins does. */
export function AskFigures(props: AskFiguresProps): JSX.Element | null {
  const { name, capturedAt, askedAt, now, busy, outcome, onAsk } = props;
  if (!isWanted(capturedAt, now)) return null;
  const isAsked = askedAt !== null && !canAskAgain(askedAt, now);
  return (
    <div class="ask-figures">
      {isAsked ? (
        <span class="small soft">{t('ask_asked', formatAgo(askedAt, now))}</span>
      ) : (
        <Press kind="quiet" small busy={busy} label={t('next_for', t('ask'), name)} onPress={onAsk}>
          {t('ask')}
        </Press>
      )}
      <OutcomeText outcome={outcome === 'ok' ? null : outcome} />
    </div>
  );
}
