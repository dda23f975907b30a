/** Every state of the places where a Group's life is led, by name. */
import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { MembershipId } from '../../src/domain/id.ts';
import type { Role } from '../../src/domain/role.ts';
import { createUndo, type Undo } from '../../src/extension/store/undo.ts';
import { AuditView } from '../../src/extension/views/audit-page.tsx';
import { HandOver } from '../../src/extension/views/hand-over.tsx';
import { PeoplePage } from '../../src/extension/views/people-page.tsx';
import { TeamDashboard } from '../../src/extension/views/team-dashboard.tsx';
import { UndoNotice } from '../../src/extension/views/undo-notice.tsx';
import { ViewAsBanner } from '../../src/extension/views/view-as-banner.tsx';
import { ViewAsHead } from '../../src/extension/views/view-as-head.tsx';
import { ViewAsCards } from '../../src/extension/views/view-as-page.tsx';
import { auditPage, GROUP_RECORD, groupPage, SILENT, silentStore, viewAsPage } from './invented-group.ts';
import { GROUP, idOf, NOW, teamGlance } from './invented.ts';

type Scene = { readonly size: 'wide'; readonly make: () => JSX.Element };

const nothing = (): void => undefined;
const linkTo = (): { readonly href: string } => ({ href: '#' });

/** What a person does before the picture is made: presses, and choices as `label=value`. */
export type AfterProps = {
  readonly steps: readonly string[];
  /** It brings its own `main`. */
  readonly bare?: boolean;
  readonly children: ComponentChildren;
};

export function After({ steps, bare = false, children }: AfterProps): ComponentChildren {
  const root = document.documentElement;
  if (steps.length > 0) root.dataset.steps = ''; // a picture waits for their end
  useEffect(() => {
    void (async () => {
      for (const step of steps) {
        const [name = '', value] = step.split('=');
        await Promise.resolve();
        for (let frames = 0; frames < 20 && !find(value === undefined ? 'button' : 'select', name); frames++)
          await new Promise(requestAnimationFrame); // a place that has just measured its room draws again
        if (value === undefined) find('button', name)?.click();
        else {
          const select = find('select', name) as HTMLSelectElement | null; // it was asked for as one
          if (select) select.value = value;
          select?.dispatchEvent(new Event('change', { bubbles: true }));
        }
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
      delete root.dataset.steps;
    })();
  }, [steps]);
  return bare ? children : <main>{children}</main>;
}

function find(tag: string, name: string): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(tag)];
  const nameOf = (one: HTMLElement): string =>
    one.getAttribute('aria-label') ?? (one as HTMLSelectElement).labels?.[0]?.textContent ?? one.textContent; // a button has none
  return all.find((one) => nameOf(one).startsWith(name)) ?? null;
}

function people(role: Role, steps: readonly string[] = []): JSX.Element {
  const draft = { value: signal({ pasted: '', people: [] }), edit: nothing, clear: async () => undefined };
  return (
    <After steps={steps}>
      <PeoplePage
        page={groupPage(role)}
        store={silentStore()}
        invites={draft}
        now={NOW}
        linkTo={linkTo}
        ownAddresses={[]}
        inviteLink="https://sidelight.example/invite"
        onLogoFile={async () => ({ ok: false, reason: 'type' })}
        onRoleChanged={nothing}
      />
    </After>
  );
}

function handOver(steps: readonly string[] = []): JSX.Element {
  return (
    <After steps={steps}>
      <HandOver page={groupPage('admin')} store={silentStore()} linkTo={linkTo} onDone={nothing} />
    </After>
  );
}

function viewAs(role: Role): JSX.Element {
  const seen = viewAsPage(role);
  const banner = <ViewAsBanner group={GROUP} role={role} linkTo={linkTo} />;
  if (!seen.hasTeam) {
    return (
      <main>
        <div class="sheet-wide stack">
          {banner}
          <ViewAsHead group={seen.page.group} role={role} />
          <ViewAsCards seen={seen} />
        </div>
      </main>
    );
  }
  return (
    <div class="stack">
      {banner}
      <TeamDashboard group={GROUP_RECORD} glance={teamGlance()} now={NOW} onPeriod={nothing}>
        <ViewAsCards seen={seen} />
      </TeamDashboard>
    </div>
  );
}

function undo(state: Undo['state'], isOwn = false): JSX.Element {
  const change = {
    group: GROUP,
    membership: idOf<MembershipId>(4),
    name: 'Mei Tanaka',
    from: 'user' as const,
    to: 'analyst' as const,
    isOwn,
    isWaiting: false,
  };
  const store = {
    ...createUndo(SILENT),
    left: signal(8),
    shown: signal<Undo>({ change, state, outcome: state === 'not-done' ? 'refused' : null }),
  };
  return (
    <>
      {people('user')}
      <UndoNotice store={store} />
    </>
  );
}

function log(change: Parameters<typeof auditPage>[0] = {}): JSX.Element {
  return (
    <main>
      <AuditView page={auditPage(change)} linkTo={linkTo} onExport={nothing} />
    </main>
  );
}

export const GROUP_SCENES: Readonly<Record<string, Scene>> = {
  'people-admin': { size: 'wide', make: () => people('admin') },
  'people-user': { size: 'wide', make: () => people('user') },
  'people-role': { size: 'wide', make: () => people('admin', ['Role of Mei Tanaka=analyst', 'Remove Samir Haddad']) },
  'people-raise': { size: 'wide', make: () => people('admin', ['Role of Tom Bell=admin']) },
  'people-leave': { size: 'wide', make: () => people('user', ['Leave the Group']) },
  'undo-offered': { size: 'wide', make: () => undo('offered') },
  'undo-own': { size: 'wide', make: () => undo('offered', true) },
  'undo-done': { size: 'wide', make: () => undo('done') },
  'undo-late': { size: 'wide', make: () => undo('not-done') },
  'hand-over': { size: 'wide', make: () => handOver() },
  'hand-over-sure': {
    size: 'wide',
    make: () => handOver([`Who takes over?=${idOf<MembershipId>(4)}`, 'Hand the Group over']),
  },
  log: { size: 'wide', make: () => log() },
  'log-broken': { size: 'wide', make: () => log({ brokenAt: 12 }) },
  'view-as-user': { size: 'wide', make: () => viewAs('user') },
  'view-as-analyst': { size: 'wide', make: () => viewAs('analyst') },
  'view-as-admin': { size: 'wide', make: () => viewAs('admin') },
};
