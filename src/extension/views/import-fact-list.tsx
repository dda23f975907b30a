import type { JSX } from 'preact';
import type { ImportFacts } from '../../domain/import-facts.ts';
import { t } from '../text.ts';
import { formatDay, formatDays, formatNumber } from './wording.ts';

/** The file's figures. What the file does not say is not listed: unknown is not zero. */
export function ImportFactList({ facts }: { readonly facts: ImportFacts }): JSX.Element {
  const { window, followers } = facts;
  return (
    <dl class="facts">
      <div>
        <dt>{t('import_range')}</dt>
        <dd class="facts-words">{formatDays(window.from, window.to)}</dd>
      </div>
      {facts.days > 0 && <Fact label={t('import_days')} value={facts.days} />}
      <Fact label={t('import_posts')} value={facts.posts} />
      <Fact label={t('import_impressions')} value={facts.impressions} />
      <Fact label={t('import_engagements')} value={facts.engagements} />
      <Fact label={t('import_reach')} value={facts.membersReached} />
      <Fact label={t('import_new_followers')} value={facts.newFollowers} />
      {followers && <Fact label={t('import_followers', formatDay(followers.day))} value={followers.total} />}
    </dl>
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
