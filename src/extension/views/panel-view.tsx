import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../text.ts';
import { PanelContent } from './panel-content.tsx';
import { PanelFoot, PanelHead } from './panel-edge.tsx';
import { PanelLeft } from './panel-left.tsx';
import { PanelMark, type PanelMarkProps } from './panel-mark.tsx';
import type { PanelViewProps } from './panel-props.ts';
import { PanelSignedOut } from './panel-signed-out.tsx';

/** The team beside LinkedIn: the same in the page and in the browser's side panel. Reads only; holds no text field (C-02, C-13). */
export function PanelView(props: PanelViewProps): JSX.Element {
  const { place, collapsed, onCollapse } = props;
  const isPage = place === 'page';
  const main = useRef<HTMLElement>(null);
  const isOwnAct = useRef(false);

  /** Opened or closed by the person, it keeps the focus: on what undoes it. */
  function collapse(next: boolean): void {
    isOwnAct.current = true;
    onCollapse(next);
  }
  useLayoutEffect(() => {
    if (isOwnAct.current) main.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus({ preventScroll: true });
    isOwnAct.current = false;
  }, [collapsed]);
  const whole = { ...props, onCollapse: collapse };

  if (isPage && collapsed)
    return (
      <main ref={main} class="panel-mark" aria-label={t('panel_label')}>
        <h1 class="hidden">{t('product')}</h1>
        <PanelMark label={markLabel(props)} mark={markOf(props)} onOpen={() => collapse(false)} />
      </main>
    );
  return (
    <main
      ref={main}
      class={isPage ? 'panel panel-page' : 'panel'}
      aria-label={t('panel_label')}
      onKeyDown={(event) => isPage && closeOnEscape(event, collapse)}
    >
      <PanelInside {...whole} />
    </main>
  );
}

function PanelInside(props: PanelViewProps): JSX.Element {
  if (props.left) return <PanelLeft {...props} />;
  if (props.state && !props.state.signedIn) return <PanelSignedOut {...props} />;
  return (
    <>
      <PanelHead {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="panel-body" tabIndex={0} aria-label={t('panel_figures')}>
        <PanelContent {...props} />
      </section>
      <PanelFoot {...props} />
    </>
  );
}

/** An open list of Groups takes the key first: the browser closes it without telling us. */
function closeOnEscape(event: KeyboardEvent, collapse: (collapsed: boolean) => void): void {
  if (event.isTrusted && event.key === 'Escape' && !event.defaultPrevented) collapse(true);
}

/** Closed it stays closed: that there is something to add is a dot and a word, no more. */
function markOf({ state, offered }: PanelViewProps): PanelMarkProps['mark'] {
  if (state && !state.signedIn) return 'signed-out';
  return state && offered ? 'offer' : null;
}

function markLabel(props: PanelViewProps): string {
  const mark = markOf(props);
  return t(mark === 'offer' ? 'panel_open_offer' : mark === 'signed-out' ? 'panel_open_signed_out' : 'panel_open');
}
