import type { JSX } from 'preact';
import { Notice } from '../components/notice.tsx';
import type { Asked } from '../store/asked.ts';
import { t } from '../text.ts';
import { FailureText } from '../views/failure-text.tsx';
import { Waiting } from '../views/waiting.tsx';

/** In the place of figures that are waited for, could not be had, or are not there (any more) for this person. */
export function NotThere({ answer }: { readonly answer: Asked<unknown> }): JSX.Element {
  return (
    <main class="shell-main">
      {answer.state === 'loading' && <Waiting alone />}
      {answer.state === 'failed' && <FailureText trouble={answer.trouble} />}
      {answer.state === 'ready' && <Notice tone="accent">{t('figures_gone')}</Notice>}
    </main>
  );
}
