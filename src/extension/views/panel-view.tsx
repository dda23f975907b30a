import type { JSX } from 'preact';
import type { PeriodLength } from '../../domain/period.ts';
import type { GroupId } from '../../domain/id.ts';
import type { PanelState, SubjectRef } from '../../protocol/message.ts';
import type { Trouble } from '../store/request.ts';
import { t } from '../text.ts';
import { PanelContent } from './panel-content.tsx';
import { PanelFoot, PanelHead } from './panel-edge.tsx';
import { PanelMark } from './panel-mark.tsx';
import { PanelSignedOut } from './panel-signed-out.tsx';

export type PanelActions = {
  readonly onGroup: (group: GroupId | null) => void;
  readonly onLength: (length: PeriodLength) => void;
  readonly onCollapse: (collapsed: boolean) => void;
  readonly onIntroduced: () => void;
  readonly onDashboard: (subject: SubjectRef | null) => void;
  /** From the page to the browser's side panel, or back. */
  readonly onPlace: () => void;
  readonly onRetry: () => void;
};

export type PanelViewProps = {
  /** Null: not known yet. */
  readonly state: PanelState | null;
  readonly trouble: Trouble | null;
  readonly collapsed: boolean;
  /** `page`: inside LinkedIn's page, collapsible; `side`: in the browser's side panel. */
  readonly place: 'page' | 'side';
  readonly now: number;
} & PanelActions;

/** The team beside LinkedIn: the same in the page and in the browser's side panel. Reads only; holds no text field (C-02, C-13). */
export function PanelView(props: PanelViewProps): JSX.Element {
  const { state, place, collapsed, onCollapse } = props;
  const isPage = place === 'page';
  if (isPage && collapsed) return <PanelMark label={markLabel(state)} signedIn={state?.signedIn ?? true} onOpen={() => onCollapse(false)} />;
  return (
    <main class={isPage ? 'panel panel-page' : 'panel'} aria-label={t('panel_label')} onKeyDown={isPage ? (event) => closeOnEscape(event, onCollapse) : undefined}>
      {state && !state.signedIn ? <PanelSignedOut {...props} /> : (
        <>
          <PanelHead {...props} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
          <section class="panel-body" tabIndex={0} aria-label={t('panel_figures')}><PanelContent {...props} /></section>
          <PanelFoot {...props} />
        </>
      )}
    </main>
  );
}

/** An open list of Groups takes the key first: the browser closes it without telling us. */
function closeOnEscape(event: KeyboardEvent, onCollapse: (collapsed: boolean) => void): void {
  if (event.isTrusted && event.key === 'Escape' && !event.defaultPrevented) onCollapse(true);
}

function markLabel(state: PanelState | null): string {
  return t(state && !state.signedIn ? 'panel_open_signed_out' : 'panel_open');
}
