import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AccountId, ScheduledPostId } from '../../domain/id.ts';
import { composerAddress } from '../../linkedin/composer.ts';
import type { ScheduleOf } from '../../protocol/schedule-page.ts';
import { createBestTimes } from '../store/best-times.ts';
import { createComposer } from '../store/composer.ts';
import { openDesk } from '../store/desk.ts';
import { createPublisherStore } from '../store/publisher.ts';
import { createScheduleStore, type ScheduleStore } from '../store/schedule.ts';
import { zoneOfClock } from '../store/when.ts';
import { t } from '../text.ts';
import { PublisherCard } from '../views/publisher-card.tsx';
import type { HandedOver } from '../views/post-out.tsx';
import type { Route } from '../views/route.ts';
import { RouteLink } from '../views/route-link.tsx';
import { ScheduleView } from '../views/schedule-view.tsx';
import { SyncNotice } from '../views/sync-notice.tsx';
import { useLife, useOpened } from './life.ts';
import { NotThere } from './not-there.tsx';
import { linkTo, type TabBrowser, type TabParts } from './parts.ts';

const GONE = 'schedule_not_shared';

type SchedulePlaceProps = {
  readonly parts: TabParts;
  readonly of: ScheduleOf;
  /** Whose reminder was pressed. */
  readonly post?: ScheduledPostId;
};

/** The scheduling tool of an account of one's own (R56), or of one that a connection shares (R57). */
export function SchedulePlace({ parts, of, post }: SchedulePlaceProps): JSX.Element {
  const zone = zoneOfClock();
  const store = useOpened(async (life) => {
    const name = of.kind === 'account' ? of.account : of.connection;
    const desk = await openDesk(parts.browser.area, `schedule ${name}`, life);
    return createScheduleStore({ ...parts.deps, signal: life }, of, createComposer(desk, zone));
  });
  if (store === null) return <NotThere answer={{ state: 'loading' }} />;
  return <Tool parts={parts} of={of} post={post ?? null} store={store} zone={zone} />;
}

type ToolProps = Pick<SchedulePlaceProps, 'parts' | 'of'> & {
  readonly post: ScheduledPostId | null;
  readonly store: ScheduleStore;
  readonly zone: string;
};

function Tool({ parts, of, post, store, zone }: ToolProps): JSX.Element {
  const [out, setOut] = useState(post);
  const best = useLife((life) => createBestTimes({ ...parts.deps, signal: life }, of));
  const answer = store.answer.value;
  const home = parts.home.answer.value;
  if (answer.state !== 'ready' || answer.value === null) return <NotThere answer={answer} gone={GONE} />;
  return (
    <main class="shell-main">
      <ScheduleView
        page={answer.value}
        store={store}
        zone={zone}
        now={parts.now.value}
        best={best}
        out={out}
        onOut={setOut}
        onHandOver={(text) => handOver(parts.browser, text)}
        notices={home.state === 'ready' && <SyncNotice sync={home.value.sync} onDismiss={(id) => void parts.home.dismiss(id)} />}
        back={
          <RouteLink class="quick" to={linkTo(figuresOf(of))}>
            ← {t('back')}
          </RouteLink>
        }
      >
        {of.kind === 'account' && <Publishing key={of.account} parts={parts} account={of.account} />}
      </ScheduleView>
    </main>
  );
}

/** Whether LinkedIn publishes what is planned for it: its owner's alone. */
function Publishing({ parts, account }: { readonly parts: TabParts; readonly account: AccountId }): JSX.Element {
  const store = useLife((life) => createPublisherStore({ ...parts.deps, signal: life }, parts.browser.identity, account));
  return <PublisherCard store={store} now={parts.now.value} />;
}

function figuresOf(of: ScheduleOf): Route {
  return of.kind === 'account' ? { at: 'account', account: of.account } : { at: 'connection', connection: of.connection };
}

/** Inside a press. First the clipboard, which is written only while this page has the focus; then the tab that takes it. */
async function handOver(browser: TabBrowser, text: string): Promise<HandedOver> {
  const { address, filled } = composerAddress(text);
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  await browser.openTab(address);
  if (!isCopied) return 'by-hand';
  return filled ? 'filled' : 'bare';
}
