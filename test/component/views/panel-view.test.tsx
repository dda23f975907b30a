import { describe, expect, test, vi } from 'vitest';
import type { AccountId, MembershipId } from '../../../src/domain/id.ts';
import type { PanelViewProps } from '../../../src/extension/views/panel-props.ts';
import { PanelView } from '../../../src/extension/views/panel-view.tsx';
import { DEMO_PEOPLE } from '../../../src/tools/demo/people.ts';
import { DAY_MS } from '../../../src/domain/day.ts';
import { getMessage as say } from '../catalogue.ts';
import { PANEL_GOALS } from '../../gallery/goal-scenes.tsx';
import { panelPost } from '../../gallery/invented-posts.ts';
import { byWords, draw, forge, make, redraw, words } from '../draw.ts';
import { crowdGlance, emptyGlance, GROUP, idOf, NOW, OWN_STATE, ownGlance, panelState } from '../../gallery/invented.ts';

function propsOf(change: Partial<PanelViewProps> = {}): PanelViewProps {
  const actions = {
    onGroup: vi.fn(),
    onLength: vi.fn(),
    onCollapse: vi.fn(),
    onIntroduced: vi.fn(),
    onDashboard: vi.fn(),
    onImport: vi.fn(),
    onSidePanel: vi.fn(),
    onPage: vi.fn(),
    onClose: vi.fn(),
    onRetry: vi.fn(),
    onAdd: vi.fn(),
  };
  return { state: panelState(), trouble: null, collapsed: false, place: 'page', now: NOW, ...actions, ...change };
}

function panel(change: Partial<PanelViewProps> = {}): HTMLElement {
  return draw(<PanelView {...propsOf(change)} />);
}

const users = DEMO_PEOPLE.filter(({ role }) => role === 'user').map(({ name }) => name);
const staff = DEMO_PEOPLE.filter(({ role }) => role !== 'user').map(({ name }) => name);

describe('who sees what', () => {
  test('R37, R41, R44, R48: an Analyst or Admin sees the team, and every member with his figures', () => {
    const root = panel();
    make(byWords(root, 'button', 'Show all 10'), 'click');
    return vi.waitFor(() => {
      const rows = [...root.querySelectorAll('.member-row')].map(words);
      expect(rows).toHaveLength(10);
      for (const name of [...users, ...staff]) expect(rows.find((row) => row.includes(name))).toMatch(/[\d,]{3,} Impressions/);
    });
  });

  test('R3, R4: the members stand right below the figures, and what is to be said of gaps after them', () => {
    const text = words(panel());
    const places = ['Engagement rate', 'Ana Ferreira', 'Samir Haddad: only to Nov 9'].map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('after another period was pressed, figures have the words of their own days, until those of the new one are there', () => {
    const { memory } = panelState();
    const waiting = panel({ state: panelState({ memory: { ...memory, length: 90 } }) });
    const said = words(waiting.querySelector('.glance'));
    expect(said).toContain('vs the 28 days before');
    expect(said).not.toContain('vs the 90 days before');
  });

  test('R28, R29, R35: a User sees his own figures and exactly who can see them, and no other User', () => {
    const text = words(panel({ state: panelState(OWN_STATE) }));
    expect(text).toContain('Mei Tanaka');
    expect(text).toContain(ownGlance(28, 4).figures.impressions.value?.toLocaleString('en'));
    expect(text).toContain('Who can see your figures');
    for (const name of staff) expect(text).toContain(name);
    for (const name of users.filter((one) => one !== 'Mei Tanaka')) expect(text).not.toContain(name);
    expect(text).not.toMatch(/of 10|10 accounts/);
  });

  test('R5: on a member’s profile it shows that member', () => {
    const shows = {
      kind: 'member',
      group: GROUP,
      membership: idOf<MembershipId>(5),
      name: 'Samir Haddad',
      glance: ownGlance(28, 5),
    } as const;
    const text = words(panel({ state: panelState({ shows }) }));
    expect(text).toContain('Samir HaddadMember of this Group');
    expect(text).not.toContain('Who can see');
  });
});

describe('where a post’s page is open', () => {
  test('it shows the figures of one’s own post first, with the days they are for, and leads to all of them', () => {
    const props = propsOf({ state: panelState({ ...OWN_STATE, post: panelPost('own') }) });
    const root = draw(<PanelView {...props} />);
    const section = root.querySelector('.panel-post');
    expect(words(section)).toContain(say('panel_post'));
    expect(words(section)).toContain('1,316');
    expect(words(section)).toMatch(/since publication, to/);
    expect(words(root).indexOf('1,316')).toBeLessThan(words(root).indexOf('Who can see your figures'));
    const all = byWords(root, '.panel-post button', say('panel_post_all'));
    forge(all, 'click');
    expect(props.onDashboard).not.toHaveBeenCalled();
    make(all, 'click');
    expect(props.onDashboard).toHaveBeenCalledWith({ kind: 'account', account: idOf<AccountId>(101) });
  });

  test('R5: of a member’s it says whose it is, and offers no import for him', () => {
    const props = propsOf({ state: panelState({ post: panelPost('member') }), now: NOW + 30 * DAY_MS });
    const root = draw(<PanelView {...props} />);
    expect(words(root.querySelector('.panel-post'))).toContain(say('panel_post_member', [panelPost('member').name]));
    expect(byWords(root, '.panel-post button', say('next_import'))).toBeNull();
    make(byWords(root, '.panel-post button', say('panel_post_all')), 'click');
    expect(props.onDashboard).toHaveBeenCalledWith({ kind: 'member', group: GROUP, membership: idOf<MembershipId>(1) });
  });

  test('own figures that are old, or none, lead to an import', () => {
    for (const [post, now] of [
      [panelPost('own'), NOW + 30 * DAY_MS],
      [{ ...panelPost('own'), counts: [] }, NOW],
    ] as const) {
      const props = propsOf({ state: panelState({ ...OWN_STATE, post }), now });
      const root = draw(<PanelView {...props} />);
      make(byWords(root, '.panel-post button', say('next_import')), 'click');
      expect(props.onImport).toHaveBeenCalledWith(idOf<AccountId>(101));
    }
    expect(
      byWords(panel({ state: panelState({ post: panelPost('own') }) }), '.panel-post button', say('next_import')),
    ).toBeNull();
  });
});

describe('the panel in LinkedIn’s page', () => {
  test('C-02: it holds no text field', () => {
    for (const glance of [panelState().shows, { kind: 'team', group: GROUP, glance: crowdGlance(60) } as const])
      expect(
        panel({ state: panelState({ shows: glance }) }).querySelector('input:not([type=radio]), textarea, [contenteditable]'),
      ).toBeNull();
  });

  test('C-12: what a script does moves nothing', () => {
    const props = propsOf({ state: panelState({ memory: { ...panelState().memory, introduced: false } }) });
    const root = draw(<PanelView {...props} />);
    const before = words(root);
    for (const element of root.querySelectorAll('button, select, input, main')) {
      forge(element, 'click');
      forge(element, 'change');
      forge(element, 'keydown', 'Escape');
    }
    expect(words(root)).toBe(before);
    for (const [name, value] of Object.entries(props)) if (name.startsWith('on')) expect(value).not.toHaveBeenCalled();
  });

  test('the first time it says in one sentence what LinkedIn’s terms say, and offers the side panel', () => {
    const props = propsOf({ state: panelState({ memory: { ...panelState().memory, introduced: false } }) });
    const root = draw(<PanelView {...props} />);
    expect(words(root.querySelector('.panel-intro p'))).toMatch(
      /^LinkedIn’s terms frown on extensions that change its pages;[^.]+\.$/,
    );
    make(byWords(root, 'button', 'Use the side panel'), 'click');
    expect(props.onSidePanel).toHaveBeenCalledOnce();
    make(byWords(root, 'button', 'Keep it here'), 'click');
    expect(props.onIntroduced).toHaveBeenCalledOnce();
  });

  test('Escape closes it, and the focus goes to what opens it again', () => {
    const props = propsOf();
    const root = draw(<PanelView {...props} />);
    make(root.querySelector('main'), 'keydown', 'Escape');
    expect(props.onCollapse).toHaveBeenCalledWith(true);
    redraw(root, <PanelView {...props} collapsed />);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Open Sidelight');
    make(document.activeElement, 'click');
    expect(props.onCollapse).toHaveBeenLastCalledWith(false);
  });

  test('closed it shows no figure, and no name but its own', () => {
    expect(words(panel({ collapsed: true }))).toBe('Sidelight');
  });

  test('another Group is chosen from a list', () => {
    const props = propsOf();
    const root = draw(<PanelView {...props} />);
    const list = root.querySelector('select') as HTMLSelectElement;
    expect([...list.options].map((option) => option.text)).toEqual(['Northwind Consulting', 'Harbour Coaching']);
    list.value = idOf(901);
    make(list, 'change');
    expect(props.onGroup).toHaveBeenCalledWith(idOf(901));
  });

  test('a press on a member opens him in the dashboard', () => {
    const props = propsOf();
    make(byWords(draw(<PanelView {...props} />), 'button', 'Ana Ferreira'), 'click');
    expect(props.onDashboard).toHaveBeenCalledWith({ kind: 'member', group: GROUP, membership: idOf(1) });
  });
});

describe('every state has its words', () => {
  test.each<[string, Partial<PanelViewProps>, RegExp]>([
    [
      'signed out',
      { state: panelState({ signedIn: false, groups: [], seenBy: [], shows: { kind: 'nothing' } }) },
      /You are signed out.+Sign in/,
    ],
    ['nothing yet', { state: panelState({ groups: [], seenBy: [], shows: { kind: 'nothing' } }) }, /No figures yet.+Get started/],
    [
      'a team without figures',
      { state: panelState({ shows: { kind: 'team', group: GROUP, glance: emptyGlance() } }) },
      /The team’s figures will stand here/,
    ],
    ['offline', { trouble: 'offline' }, /cannot be reached.+Impressions[\d,]{4,}/],
    [
      'too old',
      { state: panelState({ sync: { state: 'upgrade', syncedAt: NOW, waiting: 0, refused: [] } }) },
      /too old for the server.+Impressions[\d,]{4,}/,
    ],
    ['failed', { state: null, trouble: 'unavailable' }, /could not do it.+Try again/],
    ['loading', { state: null }, /Figures are loading/],
    ['moved to the side panel', { left: true }, /in the side panel now.+Show it here again/],
  ])('%s', (_, change, expected) => {
    expect(words(panel(change))).toMatch(expected);
  });

  test('each goal of whatever is shown has one line', () => {
    const lines = [...panel({ state: panelState({ ...OWN_STATE, goals: PANEL_GOALS }) }).querySelectorAll('.goal-door')].map(
      words,
    );
    expect(lines).toHaveLength(PANEL_GOALS.length);
    expect(lines[0]).toMatch(/^Impressions: (at least )?[\d,]+ of 400,000/);
    expect(lines[2]).toMatch(/^Northwind · Engagements: /);
  });

  test('old figures of one’s own lead to the import', () => {
    const props = propsOf({
      state: panelState({ ...OWN_STATE, shows: { kind: 'own', account: idOf(105), name: 'Samir', glance: ownGlance(28, 5) } }),
    });
    const root = draw(<PanelView {...props} />);
    expect(words(root)).toContain('Your figures end on');
    make(byWords(root, 'button', 'Import again'), 'click');
    expect(props.onImport).toHaveBeenCalledWith(idOf(105));
  });

  test('an Admin who asks for new figures is named, and leads to the import; a script of the page presses in vain', () => {
    const ask = { membership: idOf<MembershipId>(4), group: GROUP, groupName: 'Northwind', account: idOf<AccountId>(104) };
    const props = propsOf({ state: panelState({ ...OWN_STATE, asks: [{ ...ask, byName: 'Jonas Weber', at: NOW }] }) });
    const root = draw(<PanelView {...props} />);
    expect(words(root)).toContain('Jonas Weber asks you for new figures for Northwind.');
    forge(byWords(root, '.notice button', 'Import'), 'click');
    expect(props.onImport).not.toHaveBeenCalled();
    make(byWords(root, '.notice button', 'Import'), 'click');
    expect(props.onImport).toHaveBeenCalledWith(idOf(104));
  });

  test('switched off in LinkedIn’s pages, the side panel offers to switch it on', () => {
    const props = propsOf({ place: 'side', state: panelState({ memory: { ...panelState().memory, on: false } }) });
    make(byWords(draw(<PanelView {...props} />), 'button', 'Show in LinkedIn’s pages'), 'click');
    expect(props.onPage).toHaveBeenCalledOnce();
  });
});
