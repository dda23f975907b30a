import { ExpectedFailure } from '../../../domain/failure.ts';
import { lastDays } from '../../../domain/period.ts';
import { isStaff } from '../../../domain/role.ts';
import type { Group, Membership } from '../../../protocol/entity.ts';
import type { MessageArgs, PanelState, SubjectRef } from '../../../protocol/message.ts';
import type { PanelGoal, PanelMemory } from '../../../protocol/panel.ts';
import type { Reading } from '../../cache/database.ts';
import { readRows } from '../../cache/rows.ts';
import type { View } from '../../cache/visible.ts';
import type { Asker, Handlers } from '../../messaging/serve.ts';
import { readAsks } from '../asks.ts';
import { viewersIn } from '../connections.ts';
import type { Background } from '../context.ts';
import { readGoals } from '../goals.ts';
import { readPostPage } from '../post-page.ts';
import { readShown } from '../subject.ts';
import { readSyncState } from '../sync-state.ts';
import { readOtherStaff } from './group.ts';
import { readGroups } from './home.ts';

type Names =
  | 'panel.get'
  | 'panel.remember'
  | 'panel.visible'
  | 'panel.openDashboard'
  | 'panel.openImport'
  | 'panel.openSidePanel';

export function createPanelHandlers(background: Background): Pick<Handlers, Names> {
  const { session, surfaces, onChange, onVisible } = background;
  return {
    'panel.get': (at) => readPanel(background, at),
    async 'panel.remember'(memory) {
      const remembered = await session.remember(memory);
      onChange();
      return remembered;
    },
    async 'panel.visible'() {
      onVisible();
      return null;
    },
    async 'panel.openDashboard'({ subject }) {
      await surfaces.openDashboard(routeOf(subject));
      return null;
    },
    async 'panel.openImport'({ account }) {
      await surfaces.openDashboard(`#/import/${account}`);
      return null;
    },
    'panel.openSidePanel': (_, asker) => openSidePanel(background, asker),
  };
}

/** Only what the panel shows. Whose profile is open decides first; then the Group that was chosen, and what one may see of it. */
async function readPanel(background: Background, { vanity, post }: MessageArgs['panel.get']): Promise<PanelState> {
  const { session, cache } = background;
  const [{ person, clockOffset }, memory, sync] = await Promise.all([session.get(), session.panel(), readSyncState(background)]);
  if (!person) {
    const nothing = { groups: [], shows: { kind: 'nothing' }, post: null, goals: [], seenBy: [], viewers: [], asks: [] } as const;
    return { signedIn: false, memory, ...nothing, sync };
  }
  const now = background.now() + clockOffset;
  const shown = await cache.read(person, async (tx, view) => {
    const groups = await readGroups(tx, view);
    const shows = await chooseShown({ tx, view, memory, groups }, vanity?.toLowerCase() ?? null);
    return {
      groups: groups.map(([{ id, name, logo }, { role }]) => ({ id, name, role, logo })),
      seenBy: await Promise.all(
        groups.map(async ([{ id, name }]) => ({ group: name, staff: await readOtherStaff(tx, view, id) })),
      ),
      viewers: viewersIn(view),
      asks: await readAsks(tx, view),
      shows,
      goals: await readShownGoals(tx, view, shows, now),
      post: post === undefined ? null : await readPostPage(tx, view, sightedFirst({ memory, groups }), post),
    };
  });
  return { signedIn: true, memory, ...shown, sync };
}

type Choosing = {
  readonly tx: Reading;
  readonly view: View;
  readonly memory: PanelMemory;
  readonly groups: readonly (readonly [Group, Membership])[];
};

/** Groups whose team one sees, the chosen one before the others. */
function sightedFirst({ memory, groups }: Pick<Choosing, 'memory' | 'groups'>): Group['id'][] {
  const sighted = groups.filter(([, { role }]) => isStaff(role)).map(([{ id }]) => id);
  return sighted.sort((a, b) => Number(b === memory.group) - Number(a === memory.group));
}

async function chooseShown({ tx, view, memory, groups }: Choosing, vanity: string | null): Promise<PanelState['shows']> {
  const chosen = groups.find(([{ id }]) => id === memory.group) ?? groups.find(([, { role }]) => isStaff(role)) ?? groups[0];
  const open = vanity === null ? null : view.accounts.find((account) => account.vanity?.toLowerCase() === vanity);
  if (open) return showOwn(open.id);
  const sighted = groups.filter(([, { role }]) => isStaff(role)).map(([{ id }]) => id);
  for (const group of vanity === null ? [] : [...new Set([chosen?.[0].id, ...sighted])]) {
    if (!group || !sighted.includes(group)) continue;
    const members = await readRows(tx, view, `team:${group}`, 'member');
    const member = members.find((one) => one.vanity?.toLowerCase() === vanity);
    const shown =
      member && (await readShown(tx, view, { kind: 'member', group, membership: member.id }, lastDays(memory.length)));
    if (member && shown) return { kind: 'member', group, membership: member.id, name: shown.name, glance: shown.glance };
  }
  if (chosen && sighted.includes(chosen[0].id)) {
    const team = await readShown(tx, view, { kind: 'group', group: chosen[0].id }, lastDays(memory.length));
    if (team) return { kind: 'team', group: chosen[0].id, glance: team.glance };
  }
  return showOwn(chosen?.[1].account ?? view.accounts[0]?.id);

  async function showOwn(account: Membership['account'] | undefined): Promise<PanelState['shows']> {
    const own = account && (await readShown(tx, view, { kind: 'account', account }, lastDays(memory.length)));
    return account && own ? { kind: 'own', account, name: own.name, glance: own.glance } : { kind: 'nothing' };
  }
}

async function readShownGoals(tx: Reading, view: View, shows: PanelState['shows'], now: number): Promise<PanelGoal[]> {
  const subject = subjectOf(shows);
  const told = subject && (await readGoals(tx, view, subject, now));
  return told?.goals.map(({ metric, amount, groupName, progress }) => ({ metric, amount, groupName, progress })) ?? [];
}

function subjectOf(shows: PanelState['shows']): SubjectRef | null {
  if (shows.kind === 'nothing') return null;
  if (shows.kind === 'own') return { kind: 'account', account: shows.account };
  if (shows.kind === 'team') return { kind: 'group', group: shows.group };
  return { kind: 'member', group: shows.group, membership: shows.membership };
}

/**
 * Where the browser lets a message open its side panel (Chrome, in the person's click), it is opened; where it does not (Firefox), the
 * panel is only switched off, and the state that follows says so. Nothing is awaited before `open`: the click would be over.
 */
async function openSidePanel({ surfaces, session, onChange }: Background, { sender }: Asker): Promise<null> {
  const windowId = (sender.tab as { readonly windowId?: number } | undefined)?.windowId;
  if (surfaces.openSidePanel && windowId !== undefined)
    await surfaces.openSidePanel(windowId).catch(() => {
      throw new ExpectedFailure('unavailable');
    });
  await session.remember({ on: false, introduced: true });
  onChange();
  return null;
}

export function routeOf(subject: SubjectRef | null): string {
  if (!subject) return '#/';
  if (subject.kind === 'account') return `#/account/${subject.account}`;
  if (subject.kind === 'connection') return `#/connection/${subject.connection}`;
  return subject.kind === 'group' ? `#/group/${subject.group}` : `#/group/${subject.group}/member/${subject.membership}`;
}
