import type { JSX } from 'preact';
import { useKeptFocus } from '../components/keep-focus.ts';
import { AccountsPage } from '../views/accounts-page.tsx';
import { CreateChooser } from '../views/create-chooser.tsx';
import { FailureText } from '../views/failure-text.tsx';
import { Press } from '../views/press.tsx';
import { ProfileForm } from '../views/profile-form.tsx';
import { hashOf, type LinkTo } from '../views/route.ts';
import { SignIn } from '../views/sign-in.tsx';
import { StepHeading } from '../views/step-heading.tsx';
import { Waiting } from '../views/waiting.tsx';
import { WhoSeesMe } from '../views/who-sees-me.tsx';
import { FirstAccount } from '../views/first-account.tsx';
import { t } from '../text.ts';
import { OwnFigures } from './own-figures.tsx';
import type { PopupParts } from './parts.ts';

/** What needs room, a file or a permission opens in a tab: a popup closes whenever it loses the focus. */
const linkTo: LinkTo = (route) => ({ href: `dashboard.html${hashOf(route)}`, target: '_blank' });

export function App({ parts }: { readonly parts: PopupParts }): JSX.Element {
  // The dashboard brings a `main` of its own.
  const Tag = parts.draft.value.value.place === 'figures' ? 'div' : 'main';
  const root = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={root}>
      <Tag class="popup">
        <Place parts={parts} />
      </Tag>
    </div>
  );
}

function Place({ parts }: { readonly parts: PopupParts }): JSX.Element {
  const session = parts.session.answer.value;
  if (session.state === 'loading') return <Waiting alone />;
  if (session.state === 'failed') return <Retry parts={parts} trouble={session.trouble} />;
  if (session.value.step !== 'signed-in')
    return <SignIn store={parts.session} draft={parts.signIn} session={session.value} onServer={parts.useServer} />;
  return <SignedIn parts={parts} />;
}

function SignedIn({ parts }: { readonly parts: PopupParts }): JSX.Element {
  const { home, draft } = parts;
  const answer = home.answer.value;
  if (answer.state === 'loading') return <Waiting alone />;
  if (answer.state === 'failed') return <Retry parts={parts} trouble={answer.trouble} />;
  const { accounts, groups, connections } = answer.value;
  const { place } = draft.value.value;
  const onBack = () => draft.edit({ place: 'accounts' });

  if (accounts.length === 0) return <FirstAccount home={answer.value} store={home} draft={draft} onSignOut={parts.signOut} />;
  if (place === 'choose') return <CreateChooser groups={groups} linkTo={linkTo} onBack={onBack} onLeave={onBack} />;
  if (place === 'who-sees-me')
    return <WhoSeesMe sight={parts.sight.answer.value} viewers={connections.viewers} accounts={accounts} onBack={onBack} />;
  if (place === 'profile') return <EditProfile parts={parts} />;
  const shown = accounts.find(({ id }) => id === draft.value.value.account);
  if (place === 'figures' && shown)
    return <OwnFigures key={shown.id} parts={parts} account={shown} linkTo={linkTo} onBack={onBack} />;
  return (
    <AccountsPage
      home={answer.value}
      store={home}
      now={parts.now.value}
      linkTo={linkTo}
      isPopup
      onPlace={(next) =>
        draft.edit(next === 'new-account' ? { place: 'profile', account: null, name: '', address: '' } : { place: next })
      }
      onEdit={({ id, name, vanity }) =>
        draft.edit({ place: 'profile', account: id, name, address: vanity ? `linkedin.com/in/${vanity}` : '' })
      }
      onFigures={({ id }) => draft.edit({ place: 'figures', account: id })}
      onSignOut={parts.signOut}
    />
  );
}

function EditProfile({ parts: { home, draft } }: { readonly parts: PopupParts }): JSX.Element {
  const { account, name, address } = draft.value.value;
  const { last, running } = home.acts;
  const onBack = () => draft.edit({ place: 'accounts', name: '', address: '', account: null });
  return (
    <div class="stack">
      <StepHeading step="profile">{t(account === null ? 'profile_add_title' : 'profile_edit_title')}</StepHeading>
      <ProfileForm
        value={{ name, address }}
        onValue={(value) => draft.edit(value)}
        onSave={async (profile) => {
          const outcome = await (account === null ? home.createAccount(profile) : home.editAccount(account, profile));
          if (outcome === 'ok') onBack();
        }}
        onCancel={onBack}
        outcome={last.value?.act === 'account' ? last.value.outcome : null}
        busy={running.value === 'account'}
      />
    </div>
  );
}

function Retry({
  parts,
  trouble,
}: {
  readonly parts: PopupParts;
  readonly trouble: Parameters<typeof FailureText>[0]['trouble'];
}): JSX.Element {
  return (
    <div class="stack">
      <FailureText trouble={trouble} />
      <Press
        kind="quiet"
        onPress={() => {
          void parts.session.refresh();
          void parts.home.refresh();
        }}
      >
        {t('try_again')}
      </Press>
    </div>
  );
}
