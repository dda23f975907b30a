import type { JSX } from 'preact';
import type { PanelState, SubjectRef } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { Icon } from '../components/icon.tsx';
import { formatAgo } from '../format.ts';
import { t } from '../text.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import type { PanelViewProps } from './panel-props.ts';

/** Whose figures are shown, the switch between Groups, and the ways out. */
export function PanelHead({ state, place, onGroup, onCollapse, onSidePanel }: PanelViewProps): JSX.Element {
  const groups = state?.groups ?? [];
  const chosen = state && chosenGroup(state);
  const title = titleOf(state);
  return (
    <header class="panel-head">
      {chosen ? (
        <Avatar name={chosen.name} kind="group" logo={chosen.logo} size="s" />
      ) : (
        <span class="panel-sign">
          <BrandMark size={24} />
        </span>
      )}
      {groups.length > 1 && <h1 class="hidden">{title}</h1>}
      {groups.length > 1 ? (
        <select
          class="select panel-groups"
          aria-label={t('panel_group')}
          value={chosen?.id ?? ''}
          onChange={(event) => {
            const group = groups.find((one) => one.id === event.currentTarget.value);
            if (event.isTrusted && group) onGroup(group.id);
          }}
        >
          {!chosen && <option value="">{title}</option>}
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </select>
      ) : (
        <h1 class="panel-title cut" title={title}>
          {title}
        </h1>
      )}
      {place === 'page' && (
        <span class="panel-ways">
          <HeadButton label={t('panel_to_side')} icon="side" onPress={onSidePanel} />
          <HeadButton label={t('panel_collapse')} icon="collapse" expanded onPress={() => onCollapse(true)} />
        </span>
      )}
    </header>
  );
}

type HeadButtonProps = {
  readonly label: string;
  readonly icon: 'side' | 'collapse';
  readonly expanded?: boolean;
  readonly onPress: () => void;
};

function HeadButton({ label, icon, expanded, onPress }: HeadButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="button button-icon"
      title={label}
      aria-label={label}
      aria-expanded={expanded}
      onClick={(event) => event.isTrusted && onPress()}
    >
      <Icon name={icon} />
    </button>
  );
}

/** How fresh the sync is, and the way to everything else. */
export function PanelFoot({ state, now, place, onPage, onDashboard }: PanelViewProps): JSX.Element {
  return (
    <footer class="panel-foot">
      <span class="soft">{state ? syncWords(state, now) : ''}</span>
      {place === 'side' && state?.memory.on === false && (
        <button type="button" class="link" onClick={(event) => event.isTrusted && onPage()}>
          {t('panel_page_on')}
        </button>
      )}
      <button type="button" class="link" onClick={(event) => event.isTrusted && onDashboard(state ? subjectOf(state) : null)}>
        {t('panel_dashboard')}
      </button>
    </footer>
  );
}

function chosenGroup(state: PanelState): PanelState['groups'][number] | undefined {
  const id = 'group' in state.shows ? state.shows.group : state.memory.group;
  return state.groups.find((group) => group.id === id) ?? state.groups[0];
}

function titleOf(state: PanelState | null): string {
  if (!state) return t('product');
  return chosenGroup(state)?.name ?? (state.shows.kind === 'own' ? state.shows.name : t('product'));
}

function subjectOf({ shows }: PanelState): SubjectRef | null {
  if (shows.kind === 'team') return { kind: 'group', group: shows.group };
  if (shows.kind === 'member') return { kind: 'member', group: shows.group, membership: shows.membership };
  return shows.kind === 'own' ? { kind: 'account', account: shows.account } : null;
}

function syncWords({ sync }: PanelState, now: number): string {
  if (sync.state === 'syncing') return t('sync_syncing');
  return sync.syncedAt === null ? t('sync_never') : t('sync_synced', formatAgo(sync.syncedAt, now));
}
