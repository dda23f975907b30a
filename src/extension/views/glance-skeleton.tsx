import type { JSX } from 'preact';
import { Bone } from '../components/skeleton.tsx';
import { t } from '../text.ts';

/** The outlines of a glance, of the same sizes: nothing jumps when the figures come. */
export function GlanceSkeleton({ rows = 5, narrow = false }: { readonly rows?: number; readonly narrow?: boolean }): JSX.Element {
  return (
    <div class="glance" role="status" aria-busy="true">
      <span class="hidden">{t('glance_loading')}</span>
      {narrow && <Bone width="100%" height="1.875rem" />}
      <div class="glance-grid">
        <div class="card glance-lead">
          <div class="metric-tabs">
            {[0, 1, 2].map((place) => (
              <div key={place} class="metric-cell">
                <div class="metric-tab">
                  <Lines />
                </div>
              </div>
            ))}
          </div>
          <div class={narrow ? 'chart chart-s' : 'chart'}>
            <Bone width="100%" height="var(--chart-height)" />
            <div class="chart-foot">
              <Bone width="60%" height="1rem" />
            </div>
          </div>
        </div>
        <div class="glance-side">
          <div class="glance-tiles card">
            {[0, 1, 2, 3].map((place) => (
              <div key={place} class={place === 0 ? 'figure figure-reach' : 'figure'}>
                <Lines />
              </div>
            ))}
          </div>
        </div>
      </div>
      {rows > 0 && (
        <div class="card stack">
          {Array.from({ length: rows }, (_, place) => (
            <Bone key={place} width="100%" height="1.75rem" />
          ))}
        </div>
      )}
    </div>
  );
}

function Lines(): JSX.Element {
  return (
    <>
      <Bone width="55%" height="0.75rem" />
      <Bone width="80%" height="1.5rem" />
      <Bone width="45%" height="0.75rem" />
    </>
  );
}
