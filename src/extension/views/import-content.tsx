import type { JSX } from 'preact';
import type { DemographicShare, PostReading } from '../../domain/reading.ts';
import { Notice } from '../components/notice.tsx';
import { formatPercent } from '../format.ts';
import type { FileRead } from '../store/import.ts';
import { t } from '../text.ts';
import { ArchiveFactList, HistoryFactList, ImportFactList, PostFactList } from './import-fact-list.tsx';
import { beginningOf } from './post-words.ts';
import { formatNumber } from './wording.ts';

/** What the file says, by what kind of file it is. */
export function ImportContent({ read }: { readonly read: FileRead }): JSX.Element {
  const { result, facts } = read;
  const [post] = result.reading.posts;
  if (result.kind === 'archive') {
    return (
      <>
        <ArchiveFactList facts={facts} />
        <p class="small soft">{t('import_archive_kept')}</p>
      </>
    );
  }
  if (result.kind === 'history') return <HistoryFactList read={read} />;
  if (result.kind === 'post' && post !== undefined) return <OnePost read={read} post={post} />;
  return (
    <>
      <ImportFactList facts={facts} />
      <AddsUp read={read} />
    </>
  );
}

function OnePost({ read, post }: { readonly read: FileRead; readonly post: PostReading }): JSX.Element {
  const words = beginningOf(post);
  return (
    <>
      <p>
        {words !== null && (
          <span class="post-text strong" dir="auto">
            {words}{' '}
          </span>
        )}
        <a href={post.url} target="_blank" rel="noreferrer noopener">
          {t('import_post_look')}
        </a>
      </p>
      <PostFactList facts={read.facts} post={post} />
      <p class="small soft">
        {t('import_post_since')} {post.figures.socialEngagements === undefined ? '' : t('post_social_help')}
      </p>
      <Viewers shares={read.result.postDemographics} />
    </>
  );
}

/** Who saw the post, as the file says it; it is shown here alone. */
function Viewers({ shares }: { readonly shares: readonly DemographicShare[] }): JSX.Element | null {
  if (shares.length === 0) return null;
  const categories = [...new Set(shares.map(({ category }) => category))];
  return (
    <details class="disclosure">
      <summary>{t('import_viewers')}</summary>
      <p class="small soft">{t('import_viewers_not_kept')}</p>
      <dl class="viewers small">
        {categories.map((category) => (
          <div key={category}>
            <dt>{t(`viewers_${category}`)}</dt>
            {shares
              .filter((share) => share.category === category)
              .map(({ value, share }) => (
                <dd key={value}>
                  <span dir="auto">{value}</span>{' '}
                  <span class="soft">{share === null ? t('viewers_few') : formatPercent(share)}</span>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The check that finds a misread or edited file: the days against the file's own total. */
function AddsUp({ read: { result, facts } }: { readonly read: FileRead }): JSX.Element | null {
  if (result.totalsAgree === false) return null; // the warning says it, loudest
  if (result.totalsAgree === null) return <p class="small soft">{t('import_no_total')}</p>;
  return <Notice tone="ok">{t('import_adds_up', formatNumber(facts.impressions ?? 0))}</Notice>;
}
