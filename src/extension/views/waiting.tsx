import type { JSX } from 'preact';
import { Bone } from '../components/skeleton.tsx';
import { t } from '../text.ts';

/** The place of what is still asked for. */
export function Waiting({ rows = 3 }: { readonly rows?: number }): JSX.Element {
  return (
    <div class="stack" role="status">
      <span class="hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="stack-s">
          <Bone width="60%" height="1rem" />
          <Bone width="40%" height="0.75rem" />
        </div>
      ))}
    </div>
  );
}
