import type { JSX } from 'preact';
import type { GlanceRow } from '../../domain/glance.ts';
import { hasHoles } from '../../domain/health.ts';
import { t, tCount } from '../text.ts';
import { Age } from './age.tsx';
import { Chip } from './chip.tsx';
import { HealthLine } from './health-line.tsx';

/** How old a member's figures are; and where days are missing how many, with the whole line for whoever opens it. */
export function MemberAge({ row, now }: { readonly row: GlanceRow; readonly now: number }): JSX.Element {
  const { health, name } = row;
  return (
    <span class="member-age">
      <Age capturedAt={health.capturedAt} now={now} />
      {hasHoles(health) && (
        <details class="health-more">
          <summary>
            <Chip tone="warn">{tCount('health_holes', health.gaps.days + health.cut.days)}</Chip>
            <span class="hidden"> {t('health_of', name)}</span>
          </summary>
          <HealthLine health={health} now={now} />
        </details>
      )}
    </span>
  );
}
