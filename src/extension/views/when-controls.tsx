import type { JSX } from 'preact';
import { BLOCKS, WHEN_FIGURES } from '../../domain/when-to-post.ts';
import { Choice } from '../components/choice.tsx';
import type { WhenStore } from '../store/when.ts';
import { t, tCount } from '../text.ts';
import { wordOfFigure } from './post-words.ts';

export type WhenProps = { readonly when: WhenStore; readonly of: 'team' | 'one' };

const EVERYBODY = '';

/** Of which figure, of whose posts, and by which clock. */
export function WhenControls({ when, of }: WhenProps): JSX.Element {
  const { figure, measure, timeZone, block } = when.choice.value;
  return (
    <div class="controls no-print">
      <Choice
        label={t('when_figure')}
        value={figure}
        options={WHEN_FIGURES.map((one) => [one, wordOfFigure(one)] as const)}
        onChoose={(one) => when.choose({ figure: one })}
      />
      {of === 'team' && (
        <>
          <Author when={when} />
          <Choice
            label={t('when_measure')}
            value={measure}
            options={[
              ['itself', t('when_itself')],
              ['usual', t('when_usual')],
            ]}
            onChoose={(one) => when.choose({ measure: one })}
          />
        </>
      )}
      <Choice
        label={t('when_zone')}
        value={timeZone}
        options={zonesOf(when.ownZone)}
        onChoose={(zone) => when.choose({ timeZone: zone })}
      />
      <Choice
        label={t('when_block')}
        value={String(block)}
        options={BLOCKS.map((hours) => [String(hours), tCount('when_hours', hours)] as const)}
        onChoose={(hours) => when.choose({ block: BLOCKS.find((one) => String(one) === hours) ?? block })}
      />
    </div>
  );
}

function Author({ when }: Pick<WhenProps, 'when'>): JSX.Element {
  const authors = when.authors.value;
  return (
    <Choice
      label={t('glance_member')}
      value={when.author.value ?? EVERYBODY}
      options={[[EVERYBODY, t('posts_everybody')], ...authors.map(({ id, name }) => [id, name] as const)]}
      onChoose={(author) => when.chooseAuthor(authors.find(({ id }) => id === author)?.id ?? null)}
    />
  );
}

function zonesOf(own: string): (readonly [string, string])[] {
  const utc = ['UTC', 'UTC'] as const;
  return own === 'UTC' ? [utc] : [[own, t('when_zone_own', own)], utc];
}
