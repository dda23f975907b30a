import type { JSX } from 'preact';
import { Bone } from '../components/skeleton.tsx';
import { t } from '../text.ts';

export type WaitingProps = {
  readonly rows?: number;
  /** Nothing else is on the page yet: it has to have a heading. */
  readonly alone?: boolean;
};

/** The place of what is still asked for. */
export function Waiting({ rows = 3, alone = false }: WaitingProps): JSX.Element {
  return (
    <div class="stack" role="status">
      {alone ? <h1 class="hidden">{t('loading')}</h1> : <span class="hidden">{t('loading')}</span>}
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="stack-s">
          <Bone width="60%" height="1rem" />
          <Bone width="40%" height="0.75rem" />
        </div>
      ))}
    </div>
  );
}
