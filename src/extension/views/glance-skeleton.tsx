import type { JSX } from 'preact';
import { Bone } from '../components/skeleton.tsx';
import { t } from '../text.ts';

export type GlanceSkeletonProps = {
  readonly rows?: number;
  readonly narrow?: boolean;
  /** On a page of its own: it has a heading, and outlines of whose figures come. */
  readonly alone?: boolean;
};

/** The outlines of a glance, of the same sizes: nothing jumps when the figures come. */
export function GlanceSkeleton({ rows = 5, narrow = false, alone = false }: GlanceSkeletonProps): JSX.Element {
  return (
    <div class="glance" role="status" aria-busy="true">
      {alone ? <h1 class="hidden">{t('glance_loading')}</h1> : <span class="hidden">{t('glance_loading')}</span>}
      {alone && <Head />}
      {narrow && <Bone width="100%" height="1.875rem" />}
      <div class="glance-grid">
        <div class="glance-side">
          <div class="card glance-lead">
            <div class="metric-tabs">
              {(narrow ? [0, 1, 2] : [0, 1, 2, 3]).map((place) => (
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
          <div class={narrow ? 'glance-tiles card' : 'glance-tiles glance-facts card'}>
            {(narrow ? [0, 1, 2, 3] : [0, 1, 2]).map((place) => (
              <div key={place} class={place === 0 ? 'figure figure-reach' : 'figure'}>
                <Lines />
              </div>
            ))}
          </div>
        </div>
        {!narrow && <Moves />}
      </div>
      {rows > 0 && <Rows rows={rows} />}
    </div>
  );
}

/** What moved the figures. */
export function MovesSkeleton(): JSX.Element {
  return (
    <div role="status" aria-busy="true">
      <span class="hidden">{t('loading')}</span>
      <Moves />
    </div>
  );
}

/** What comes below the figures: taller than what it is waited for in, so that what stands under it is not seen yet. */
export function BelowSkeleton(): JSX.Element {
  return (
    <div class="below-skeleton" role="status" aria-busy="true">
      <span class="hidden">{t('loading')}</span>
      <Rows rows={9} />
      <Rows rows={12} />
    </div>
  );
}

function Moves(): JSX.Element {
  return (
    <div class="card stack contribution">
      <Bone width="45%" height="1.25rem" />
      <Bone width="90%" height="1.25rem" />
      {Array.from({ length: 8 }, (_, place) => (
        <Bone key={place} width="100%" height="1.25rem" />
      ))}
    </div>
  );
}

function Head(): JSX.Element {
  return (
    <div class="glance-head">
      <Bone width="2.25rem" height="2.25rem" />
      <div class="glance-title stack-s">
        <Bone width="12rem" height="1.25rem" />
        <Bone width="16rem" height="0.875rem" />
      </div>
      <Bone width="16rem" height="1.875rem" />
    </div>
  );
}

function Rows({ rows }: { readonly rows: number }): JSX.Element {
  return (
    <div class="card stack">
      {Array.from({ length: rows }, (_, place) => (
        <Bone key={place} width="100%" height="1.75rem" />
      ))}
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
