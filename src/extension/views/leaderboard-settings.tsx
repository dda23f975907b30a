import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { BOARD_LENGTHS, BOARD_METRICS, type Board } from '../../domain/leaderboard.ts';
import { Choice } from '../components/choice.tsx';
import { labelOf } from '../components/metric-word.ts';
import type { GroupStore } from '../store/group.ts';
import { t, tCount } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';

export type LeaderboardSettingsProps = { readonly board: Board | null; readonly store: GroupStore };

const FIRST: Board = { metric: 'impressions', length: 28 };

/** An Admin switches it on, chooses the figure, or switches it off. */
export function LeaderboardSettings({ board, store }: LeaderboardSettingsProps): JSX.Element {
  const [chosen, setChosen] = useState<Board>(board ?? FIRST);
  const { last, running } = store.acts;

  function save(event: Event): void {
    event.preventDefault();
    void store.setLeaderboard(chosen);
  }

  return (
    <form class="stack-s" onSubmit={save}>
      <p class="small soft">{t('board_settings_lead')}</p>
      {board && <p class="small">{t('board_is_on')}</p>}
      <div class="row">
        <Choice
          label={t('board_metric')}
          value={chosen.metric}
          options={BOARD_METRICS.map((metric) => [metric, labelOf(metric)] as const)}
          onChoose={(metric) => setChosen({ ...chosen, metric })}
        />
        <Choice
          label={t('board_length')}
          value={String(chosen.length)}
          options={BOARD_LENGTHS.map((length) => [String(length), tCount('glance_days', length)] as const)}
          onChoose={(text) =>
            setChosen({ ...chosen, length: BOARD_LENGTHS.find((one) => String(one) === text) ?? chosen.length })
          }
        />
      </div>
      <OutcomeText outcome={last.value?.act === 'leaderboard' ? last.value.outcome : null} done={t('profile_saved')} />
      <div class="row">
        <Press small busy={running.value === 'leaderboard'}>
          {t(board ? 'save' : 'board_on')}
        </Press>
        {board && (
          <Press kind="danger-quiet" small busy={running.value === 'leaderboard'} onPress={() => void store.setLeaderboard(null)}>
            {t('board_off')}
          </Press>
        )}
      </div>
    </form>
  );
}
