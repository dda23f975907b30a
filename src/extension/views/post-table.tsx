import type { JSX } from 'preact';
import { FEWEST_COMPARED, MOST_COMPARED } from '../../domain/post-compare.ts';
import { keyOfPost } from '../../domain/post-find.ts';
import type { PostColumn } from '../../domain/post-order.ts';
import { useNarrow } from '../components/narrow.ts';
import { useSteps } from '../components/progressive.ts';
import { formatWhole } from '../format.ts';
import type { PostLabelStore } from '../store/labels.ts';
import type { PostListStore } from '../store/post-list.ts';
import { t, tCount } from '../text.ts';
import { PostEntry } from './post-entry.tsx';
import { columnsFor, type PostLineProps } from './post-line.tsx';
import { PostRow } from './post-row.tsx';
import { wordOfFigure } from './post-words.ts';

type PostTableProps = {
  readonly list: PostListStore;
  readonly of: 'team' | 'one';
  readonly labels?: PostLabelStore | null | undefined;
};

/** So many lines are added at once: a team has thousands. */
const STEP = 500;

/** The posts that are looked for, in their order: in a table, or where there is no room in a list. */
export function PostTable({ list, of, labels }: PostTableProps): JSX.Element {
  const narrow = useNarrow();
  const found = list.found.value;
  const { shown, rest, showMore } = useSteps(found.length, of === 'team' ? 30 : 10, STEP);
  const chosen = new Set(list.chosen.value.map(keyOfPost));
  const columns = columnsFor(list.order.value.column);
  const lines = found.slice(0, shown).map(
    (post): PostLineProps => ({
      post,
      columns,
      isTeam: of === 'team',
      isChosen: chosen.has(keyOfPost(post)),
      canChoose: chosen.size < MOST_COMPARED,
      known: list.labels.value,
      note: t(labels?.of === 'own' ? 'label_seen_own' : 'label_seen_team'),
      onLabel: labels?.write ?? null,
      onChoose: list.all.value.length >= FEWEST_COMPARED ? list.choose : null,
    }),
  );
  return (
    <>
      {narrow ? (
        <ul class="post-entries" aria-label={t('glance_posts')}>
          {lines.map((line) => (
            <PostEntry key={keyOfPost(line.post)} {...line} />
          ))}
        </ul>
      ) : (
        <WideTable list={list} lines={lines} />
      )}
      {rest > 0 && <p class="print-only small soft">{tCount('posts_found', found.length, formatWhole(shown))}</p>}
      {rest > 0 && (
        <button type="button" class="button button-plain no-print" onClick={showMore}>
          {rest > STEP ? t('posts_show_more', STEP, formatWhole(found.length)) : tCount('glance_show_all', found.length)}
        </button>
      )}
    </>
  );
}

function WideTable({ list, lines }: Pick<PostTableProps, 'list'> & { readonly lines: readonly PostLineProps[] }): JSX.Element {
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */
    <section class="table-scroll" tabIndex={0} aria-label={t('glance_posts')}>
      <table class="table posts">
        <thead>
          <tr>
            {list.all.value.length >= FEWEST_COMPARED && (
              <th scope="col">
                <span class="hidden">{t('posts_compare')}</span>
              </th>
            )}
            <SortHead list={list} column="publishedOn" words={t('glance_post')} isFirst />
            {columnsFor(list.order.value.column).map((figure) => (
              <SortHead key={figure} list={list} column={figure} words={wordOfFigure(figure)} />
            ))}
            <th scope="col">{t('glance_counted')}</th>
            <th scope="col">
              <span class="hidden">{t('glance_post_link')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PostRow key={keyOfPost(line.post)} {...line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type SortHeadProps = {
  readonly list: PostListStore;
  readonly column: PostColumn;
  readonly words: string;
  readonly isFirst?: boolean;
};

function SortHead({ list, column, words, isFirst = false }: SortHeadProps): JSX.Element {
  const order = list.order.value;
  const sort = order.column === column ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class={isFirst ? 'start' : undefined} aria-sort={sort}>
      <button type="button" class="sort" onClick={() => list.turn(column)}>
        {words}
      </button>
    </th>
  );
}
