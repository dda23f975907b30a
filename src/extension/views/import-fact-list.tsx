import type { ComponentChildren, JSX } from 'preact';
import { POST_METRICS } from '../../domain/metric.ts';
import type { ImportFacts } from '../../domain/import-facts.ts';
import type { PostReading } from '../../domain/reading.ts';
import type { FileRead } from '../store/import.ts';
import { t } from '../text.ts';
import { formatDay, formatDays, formatInstant, formatNumber } from './wording.ts';

/** The file's figures. What the file does not say is not listed: unknown is not zero. */
export function ImportFactList({ facts }: { readonly facts: ImportFacts }): JSX.Element {
  const { window, followers } = facts;
  return (
    <dl class="facts">
      <Words label={t('import_range')}>{formatDays(window.from, window.to)}</Words>
      {facts.days > 0 && <Fact label={t('import_days')} value={facts.days} />}
      <Fact label={t('import_posts')} value={facts.posts} />
      <Fact label={t('import_impressions')} value={facts.impressions} />
      <Fact label={t('import_engagements')} value={facts.engagements} />
      <Fact label={t('import_reach')} value={facts.membersReached} />
      <Fact label={t('import_new_followers')} value={facts.newFollowers} />
      {followers && <Fact label={t('import_followers', formatDay(followers.day))} value={followers.total} />}
      <Made facts={facts} />
    </dl>
  );
}

/** One post's figures since its publication. */
export function PostFactList({ facts, post }: { readonly facts: ImportFacts; readonly post: PostReading }): JSX.Element {
  return (
    <dl class="facts">
      <Words label={t('glance_published')}>{formatDay(post.publishedOn)}</Words>
      {POST_METRICS.map((metric) => (
        <Fact key={metric} label={t(`post_${metric}`)} value={post.figures[metric] ?? null} />
      ))}
      <Made facts={facts} />
    </dl>
  );
}

/** What an archive's list of shares holds. */
export function ArchiveFactList({ facts }: { readonly facts: ImportFacts }): JSX.Element {
  const { window } = facts;
  return (
    <dl class="facts">
      <Words label={t('import_range')}>{formatDays(window.from, window.to)}</Words>
      <Fact label={t('import_archive_posts')} value={facts.posts} />
      <Fact label={t('import_archive_texts')} value={facts.texts} />
      <Made facts={facts} />
    </dl>
  );
}

/** What a history holds: each day and each post once, and of how many imports it is made. */
export function HistoryFactList({ read: { facts, summary, result } }: { readonly read: FileRead }): JSX.Element {
  const count = (fates: FileRead['summary']['days']): number => Object.values(fates).reduce((sum, one) => sum + one, 0);
  const captures = new Set([result.reading, ...result.rest].map(({ capturedAt, hash }) => `${capturedAt} ${hash}`));
  return (
    <dl class="facts">
      <Words label={t('import_range')}>{formatDays(facts.window.from, facts.window.to)}</Words>
      <Fact label={t('import_days')} value={count(summary.days)} />
      <Fact label={t('import_posts')} value={count(summary.posts)} />
      <Fact label={t('import_history_imports')} value={captures.size} />
    </dl>
  );
}

/** Which of two files is newer decides what stays. */
function Made({ facts: { madeAt } }: { readonly facts: ImportFacts }): JSX.Element | null {
  return madeAt === null ? null : <Words label={t('import_made')}>{formatInstant(madeAt)}</Words>;
}

function Words({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="facts-words">{children}</dd>
    </div>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: number | null }): JSX.Element | null {
  if (value === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatNumber(value)}</dd>
    </div>
  );
}
