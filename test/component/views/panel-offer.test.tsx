import { describe, expect, test, vi } from 'vitest';
import { PAGES } from '../../../src/domain/page-capture.ts';
import type { PanelViewProps } from '../../../src/extension/views/panel-props.ts';
import { PanelView } from '../../../src/extension/views/panel-view.tsx';
import { NOW, OWN_STATE, panelState } from '../../gallery/invented.ts';
import { byWords, draw, forge, make, words } from '../draw.ts';

function propsOf(change: Partial<PanelViewProps> = {}): PanelViewProps {
  const names = [
    'onGroup',
    'onLength',
    'onCollapse',
    'onIntroduced',
    'onDashboard',
    'onImport',
    'onSidePanel',
    'onPage',
    'onClose',
    'onRetry',
    'onAdd',
  ];
  const actions = Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as PanelViewProps; // all of them are there
  return { ...actions, state: panelState(), trouble: null, collapsed: false, place: 'page', now: NOW, ...change };
}

const ADD = 'Add these figures';
function offers(change: Partial<PanelViewProps>): boolean {
  return byWords(draw(<PanelView {...propsOf(change)} />), 'button', ADD) !== null;
}

const SIGNED_OUT = panelState({ signedIn: false, groups: [], seenBy: [], shows: { kind: 'nothing' } });

describe('in which states of the panel a page’s figures may be added', () => {
  test.each<[string, Partial<PanelViewProps>, boolean]>([
    ['a team', {}, true],
    ['oneself', { state: panelState(OWN_STATE) }, true],
    ['nothing yet', { state: panelState({ groups: [], seenBy: [], shows: { kind: 'nothing' } }) }, true],
    ['the first time', { state: panelState({ memory: { ...panelState().memory, introduced: false } }) }, true],
    ['without the server', { trouble: 'offline' }, true],
    ['signed out', { state: SIGNED_OUT }, false],
    ['not known yet', { state: null }, false],
    ['failed', { state: null, trouble: 'unavailable' }, false],
    ['moved to the side panel', { left: true }, false],
    ['closed', { collapsed: true }, false],
  ])('%s', (_, change, may) => {
    expect(offers({ offered: 'content', ...change })).toBe(may);
    expect(offers({ offered: null, ...change })).toBe(false);
  });

  test.each(PAGES)('%s: it names the page', (page) => {
    const root = draw(<PanelView {...propsOf({ offered: page })} />);
    expect(words(root.querySelector('.panel-offer p'))).toMatch(
      /^LinkedIn shows figures of yours here: \S.+\. They are read once/,
    );
  });
});

test('C-12: only the person’s own press reads the page', () => {
  const props = propsOf({ offered: 'content', offerSaid: 'late' });
  const root = draw(<PanelView {...props} />);
  for (const button of root.querySelectorAll('.panel-offer button')) forge(button, 'click');
  expect(props.onAdd).not.toHaveBeenCalled();
  make(byWords(root, 'button', ADD), 'click');
  expect(props.onAdd).toHaveBeenCalledExactlyOnceWith();
  make(byWords(root, 'button', 'See what was found'), 'click');
  expect(props.onAdd).toHaveBeenLastCalledWith({ anyway: true });
});

test.each([
  ['sent', /in the tab that has opened/],
  ['late', /not shown these figures yet.+press again/],
  ['failed', /could not load its figures.+press again/],
] as const)('what became of a press is said: %s', (said, expected) => {
  const root = draw(<PanelView {...propsOf({ offered: 'content', offerSaid: said })} />);
  expect(words(root.querySelector('.panel-offer [role=status]'))).toMatch(expected);
});

test('closed it stays closed, and says that there is something to add', () => {
  const props = propsOf({ offered: 'content', collapsed: true });
  const root = draw(<PanelView {...props} />);
  const mark = byWords(root, 'button', 'Open Sidelight: the figures on this page can be added');
  expect(mark?.querySelector('.mark-dot')).not.toBeNull();
  expect(
    byWords(draw(<PanelView {...propsOf({ collapsed: true })} />), 'button', 'Open Sidelight')?.querySelector('.mark-dot'),
  ).toBeNull();
});

test('beside LinkedIn’s page, in the side panel, there is no offer: that page is not touched there', () => {
  expect(offers({ place: 'side' })).toBe(false);
});
