import type { JSX } from 'preact';
import '@preact/signals'; // lets components follow the signals they read
import type { PanelStore } from '../store/panel.ts';
import type { PanelViewProps } from './panel-props.ts';
import { PanelView } from './panel-view.tsx';

/** The panel in a page of our own: it follows the store by itself. */
export function PanelPage({ store }: { readonly store: PanelStore }): JSX.Element {
  return <PanelView {...readPanelProps(store, 'side')} />;
}

/** What the store says at this moment, as the view's props. */
export function readPanelProps(store: PanelStore, place: PanelViewProps['place']): PanelViewProps {
  return {
    state: store.state.value,
    trouble: store.trouble.value,
    collapsed: store.collapsed.value,
    left: store.left.value,
    offered: place === 'page' ? store.offered.value : null,
    offerSaid: store.offerSaid.value,
    now: store.now.value,
    place,
    onGroup: store.chooseGroup,
    onLength: store.chooseLength,
    onCollapse: store.collapse,
    onIntroduced: store.introduce,
    onDashboard: store.openDashboard,
    onImport: store.openImport,
    onSidePanel: store.openSidePanel,
    onPage: () => store.turn(true),
    onClose: store.close,
    onRetry: () => void store.refresh(),
    onAdd: store.add,
  };
}
