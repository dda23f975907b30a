import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Day, isDay } from '../../domain/day.ts';
import { lastDays } from '../../domain/post-find.ts';
import { POST_FIGURES, type PostColumn } from '../../domain/post-order.ts';
import { Choice } from '../components/choice.tsx';
import type { PostListStore } from '../store/post-list.ts';
import { t, tCount } from '../text.ts';
import { wordOfFigure } from './post-words.ts';

type PostControlsProps = { readonly list: PostListStore; readonly of: 'team' | 'one'; readonly today: Day };

/** Days back from today that may be looked for. */
const SPANS = [28, 90, 365] as const;
const EVERYBODY = '';

/** What one looks for among posts, and how they stand in order. */
export function PostControls({ list, of, today }: PostControlsProps): JSX.Element {
  const { text } = list.filter.value;
  return (
    <search class="controls no-print" aria-label={t('posts_find')}>
      <label class="control control-wide">
        <span class="label">{t('posts_find')}</span>
        <input
          type="search"
          class="input"
          placeholder={t(of === 'team' ? 'posts_find_team_hint' : 'posts_find_hint')}
          value={text}
          onInput={(event) => list.seek({ text: event.currentTarget.value })}
        />
      </label>
      {of === 'team' && <AuthorChoice list={list} />}
      <LabelChoice list={list} />
      <TimeChoice list={list} today={today} />
      <OrderChoice list={list} />
    </search>
  );
}

function AuthorChoice({ list }: Pick<PostControlsProps, 'list'>): JSX.Element {
  const authors = list.authors.value;
  return (
    <Choice
      label={t('glance_member')}
      value={list.filter.value.author ?? EVERYBODY}
      options={[[EVERYBODY, t('posts_everybody')], ...authors.map(({ id, name }) => [id, name] as const)]}
      onChoose={(author) => list.seek({ author: authors.find(({ id }) => id === author)?.id ?? null })}
    />
  );
}

function LabelChoice({ list }: Pick<PostControlsProps, 'list'>): JSX.Element | null {
  const [labels, chosen] = [list.labels.value, list.filter.value.label];
  if (labels.length === 0 && chosen === null) return null;
  const all = chosen === null || labels.includes(chosen) ? labels : [...labels, chosen]; // one that is gone is still looked for
  return (
    <Choice
      label={t('label')}
      value={chosen ?? ''}
      options={[['', t('label_any')], ...all.map((label) => [label, label] as const)]}
      onChoose={(label) => list.seek({ label: label || null })}
    />
  );
}

function TimeChoice({ list, today }: Pick<PostControlsProps, 'list' | 'today'>): JSX.Element {
  const [choice, setChoice] = useState('any');
  const { from, to } = list.filter.value;
  const isAny = from === null && to === null && choice !== 'own';

  function choose(value: string): void {
    setChoice(value);
    const days = SPANS.find((span) => String(span) === value);
    if (days) list.seek(lastDays(days, today));
    else if (value === 'any') list.seek({ from: null, to: null });
  }

  return (
    <>
      <Choice
        label={t('posts_published')}
        value={isAny ? 'any' : choice}
        options={[
          ['any', t('posts_any_time')],
          ...SPANS.map((days) => [String(days), tCount('posts_last_days', days)] as const),
          ['own', t('posts_own_days')],
        ]}
        onChoose={choose}
      />
      {choice === 'own' && (
        <>
          <DayField label={t('posts_from')} value={from} onDay={(day) => list.seek({ from: day })} />
          <DayField label={t('posts_to')} value={to} onDay={(day) => list.seek({ to: day })} />
        </>
      )}
    </>
  );
}

type DayFieldProps = { readonly label: string; readonly value: Day | null; readonly onDay: (day: Day | null) => void };

function DayField({ label, value, onDay }: DayFieldProps): JSX.Element {
  return (
    <label class="control">
      <span class="label">{label}</span>
      <input
        type="date"
        class="input"
        value={value ?? ''}
        onInput={({ currentTarget }) => onDay(isDay(currentTarget.value) ? currentTarget.value : null)}
      />
    </label>
  );
}

function OrderChoice({ list }: Pick<PostControlsProps, 'list'>): JSX.Element {
  const { column, descending } = list.order.value;
  const columns: readonly PostColumn[] = ['publishedOn', ...POST_FIGURES];
  const [first, last] = column === 'publishedOn' ? (['newest', 'oldest'] as const) : (['greatest', 'least'] as const);
  return (
    <div class="row control-row">
      <Choice
        label={t('posts_order')}
        value={column}
        options={columns.map((one) => [one, one === 'publishedOn' ? t('glance_published') : wordOfFigure(one)] as const)}
        onChoose={(next) => list.arrange({ column: next, descending: true })}
      />
      <button type="button" class="button button-quiet" onClick={() => list.turn(column)}>
        {t(`posts_${descending ? first : last}`)}
      </button>
    </div>
  );
}
