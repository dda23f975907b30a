import type { JSX } from 'preact';
import '@preact/signals'; // lets components follow the signals they read
import type { PanelStore } from '../store/panel.ts';
import { PanelView } from './panel-view.tsx';

/** Turns the store's signals into the view's props. */
export function PanelPage({
  store,
  place = 'page',
}: {
  readonly store: PanelStore;
  readonly place?: 'page' | 'side';
}): JSX.Element {
  return (
    <PanelView
      state={store.state.value}
      trouble={store.trouble.value}
      collapsed={store.collapsed.value}
      now={store.now.value}
      place={place}
      onGroup={store.chooseGroup}
      onLength={store.chooseLength}
      onCollapse={store.collapse}
      onIntroduced={store.introduce}
      onDashboard={store.openDashboard}
      left={store.left.value}
      onSidePanel={store.openSidePanel}
      onPage={() => store.turn(true)}
      onClose={store.close}
      onRetry={() => void store.refresh()}
    />
  );
}
