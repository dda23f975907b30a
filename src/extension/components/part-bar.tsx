import type { JSX } from 'preact';
import { formatPercent } from '../format.ts';
import { NotKnown } from './not-known.tsx';
import { useTint } from './tints.ts';

/** Somebody's part of the team's impressions, as a bar and in words. */
export function PartBar({ part, name }: { readonly part: number | null; readonly name: string }): JSX.Element {
  const tint = useTint(name);
  if (part === null) return <NotKnown />;
  return (
    <span class="share">
      <span class="share-track" aria-hidden="true">
        {part > 0 && <span class="share-fill" data-tint={tint} style={{ inlineSize: `${Math.min(1, part) * 100}%` }} />}
      </span>
      <span class="number">{formatPercent(part)}</span>
    </span>
  );
}
