import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { BrandMark } from '../components/brand-mark.tsx';
import { useKeptFocus } from '../components/keep-focus.ts';
import { t } from '../text.ts';
import { FailureText } from '../views/failure-text.tsx';
import { Press } from '../views/press.tsx';
import { hashOf } from '../views/route.ts';
import { RouteLink } from '../views/route-link.tsx';
import { SignIn } from '../views/sign-in.tsx';
import { SyncAge } from '../views/sync-notice.tsx';
import { UndoNotice } from '../views/undo-notice.tsx';
import { Waiting } from '../views/waiting.tsx';
import { ConnectPlace } from './connect-place.tsx';
import { linkTo, type TabParts } from './parts.ts';
import { Place } from './place.tsx';

export function App({ parts }: { readonly parts: TabParts }): JSX.Element {
  const root = useKeptFocus<HTMLDivElement>();
  return (
    <div class="shell" ref={root}>
      <Head parts={parts} />
      <Content parts={parts} />
      <UndoNotice store={parts.undo} />
    </div>
  );
}

function Head({ parts }: { readonly parts: TabParts }): JSX.Element {
  const home = parts.home.answer.value;
  const session = parts.session.answer.value;
  const isIn = session.state === 'ready' && session.value.step === 'signed-in';
  return (
    <header class="shell-head no-print">
      <a class="shell-brand" href={hashOf({ at: 'accounts' })}>
        <BrandMark size={24} />
        {t('product')}
      </a>
      {isIn && (
        <nav class="row" aria-label={t('product')}>
          <RouteLink class="button button-plain button-s" to={linkTo({ at: 'accounts' })}>
            {t('accounts_title')}
          </RouteLink>
          <RouteLink class="button button-plain button-s" to={linkTo({ at: 'who-sees-me' })}>
            {t('accounts_who_sees')}
          </RouteLink>
          <RouteLink class="button button-plain button-s" to={linkTo({ at: 'help' })}>
            {t('help_title')}
          </RouteLink>
        </nav>
      )}
      {isIn && home.state === 'ready' && (
        <span class="shell-end">
          <SyncAge sync={home.value.sync} now={parts.now.value} />
        </span>
      )}
    </header>
  );
}

function Content({ parts }: { readonly parts: TabParts }): JSX.Element {
  const session = parts.session.answer.value;
  const route = parts.route.value;
  const key = hashOf(route);
  useHeadingFocus(key);
  if (session.state === 'loading')
    return (
      <Sheet>
        <Waiting alone />
      </Sheet>
    );
  if (session.state === 'failed') {
    return (
      <Sheet>
        <FailureText trouble={session.trouble} />
        <div>
          <Press kind="quiet" onPress={() => void parts.session.refresh()}>
            {t('try_again')}
          </Press>
        </div>
      </Sheet>
    );
  }
  if (route.at === 'connect') return <ConnectPlace key={key} parts={parts} server={route.server} session={session.value} />;
  if (session.value.step !== 'signed-in') {
    return (
      <Sheet>
        <div class="card narrow">
          <SignIn store={parts.session} draft={parts.signIn} session={session.value} onServer={parts.useServer} />
        </div>
      </Sheet>
    );
  }
  // Another person, who signed in while this tab was not looked at, begins with nothing of what was open or typed here.
  return <Place key={`${session.value.server} ${session.value.address} ${key}`} parts={parts} route={route} />;
}

function Sheet({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <main class="shell-main">
      <div class="sheet stack">{children}</div>
    </main>
  );
}

/** A new place: the focus goes to its heading as soon as it stands there, as it does when a browser opens a new page. */
function useHeadingFocus(key: string): void {
  const first = useRef(true);
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    const heading = document.querySelector('h1');
    if (heading === null || heading.contains(document.activeElement)) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [key]);
}
