import type { JSX } from 'preact';
import { Notice } from '../components/notice.tsx';
import type { Asked } from '../store/asked.ts';
import { type TextKey, t } from '../text.ts';
import { FailureText } from '../views/failure-text.tsx';
import { Waiting } from '../views/waiting.tsx';

export type NotThereProps = {
  readonly answer: Asked<unknown>;
  /** What is said where the answer is that there is nothing (any more) for this person. */
  readonly gone?: TextKey;
};

/** In the place of what is waited for, could not be had, or is not there. */
export function NotThere({ answer, gone = 'figures_gone' }: NotThereProps): JSX.Element {
  return (
    <main class="shell-main">
      {answer.state === 'loading' && <Waiting alone />}
      {answer.state === 'failed' && <FailureText trouble={answer.trouble} />}
      {answer.state === 'ready' && <Notice tone="accent">{t(gone)}</Notice>}
    </main>
  );
}
