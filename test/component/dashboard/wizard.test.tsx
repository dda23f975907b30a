import { afterEach, beforeAll, expect, test } from 'vitest';
import { openDraft } from '../../../src/extension/store/draft.ts';
import { createWizardStore, EMPTY_WIZARD, type WizardStore } from '../../../src/extension/store/wizard.ts';
import { GroupWizard } from '../../../src/extension/views/group-wizard.tsx';
import { hashOf } from '../../../src/extension/views/route.ts';
import type { Home, MutateAnswer } from '../../../src/protocol/message.ts';
import { type Background, createArea, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, BOOK, home } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';

let surface: Surface;
let background: Background;
let store: WizardStore;
let area = createArea();

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
  area = createArea();
});

async function open(answer: MutateAnswer = { state: 'decided', code: 'ok' }, shown: Home = home()): Promise<void> {
  background = createBackground({ mutate: answer });
  store = createWizardStore(background.deps.request, await openDraft(area, 'wizard', EMPTY_WIZARD, background.deps.signal));
  surface = showSurface(
    <GroupWizard
      store={store}
      home={shown}
      linkTo={(route) => ({ href: hashOf(route) })}
      onLogoFile={async () => ({ ok: false, reason: 'type' })}
    />,
  );
}

async function fillAbout(): Promise<void> {
  await surface.fill(say('group_name'), '  Northwind   Consulting ');
  await surface.press(say('purpose_colleagues'));
  await surface.fill(say('group_about'), 'Everybody in sales');
  await surface.press(say('wizard_next_people'));
  await surface.says(say('invite_addresses_hint'));
}

async function reachReview(): Promise<void> {
  await fillAbout();
  await surface.fill(say('invite_addresses'), 'ben@b.example, Cleo <cleo@c.example>');
  await surface.press(say('invite_add'));
  await surface.says('cleo@c.example');
  await surface.press(say('wizard_next_review'));
  await surface.says(say('wizard_review_lead'));
}

test('R18, R20: without a name and a purpose it does not go on, and says what is missing', async () => {
  await open();
  await surface.press(say('wizard_next_people'));
  await surface.says(say('group_name_bad', ['80']));
  expect(surface.text()).toContain(say('group_purpose_bad'));
});

test('R21, R23, R27, R58: the roles are explained where they are chosen: exactly User, Analyst and Admin', async () => {
  await open();
  await fillAbout();
  for (const role of ['user', 'analyst', 'admin']) expect(surface.text()).toContain(say(`roles_${role}`));
  const select = surface.find(say('invite_role_new')) as HTMLSelectElement;
  expect([...select.options].map(({ value }) => value)).toEqual(['user', 'analyst', 'admin']);
  expect(select.value).toBe('analyst');
});

test('R25, R26: many are added at once, each with a role of his own; bad, double and own addresses are told', async () => {
  await open();
  await fillAbout();
  await surface.fill(say('invite_addresses'), 'a@b.example, A@b.example; c@d.example bad@ ana@northwind.example');
  await surface.press(say('invite_add'));
  await surface.says(say('invite_added_many', ['2']));
  expect(surface.text()).toContain(say('invite_bad', ['bad@']));
  expect(surface.text()).toContain(say('invite_doubled_one', ['1']));
  expect(surface.text()).toContain(say('invite_out_own', ['ana@northwind.example']));
  expect(surface.value(say('invite_addresses'))).toBe('bad@');
  await surface.fill(say('invite_role_of', ['a@b.example']), 'user');
  expect(store.draft.value.value.people).toEqual([
    { address: 'a@b.example', role: 'user' },
    { address: 'c@d.example', role: 'analyst' },
  ]);
  await surface.press(say('invite_remove', ['c@d.example']));
  await expect.poll(() => surface.text()).not.toContain('c@d.example');
});

test('who comes next is Admin only if that is chosen again', async () => {
  await open();
  await fillAbout();
  await surface.fill(say('invite_role_new'), 'admin');
  await surface.fill(say('invite_addresses'), 'a@b.example');
  await surface.press(say('invite_add'));
  await surface.says(say('invite_added_one', ['1']));
  expect(surface.value(say('invite_role_new'))).toBe('analyst');
  await surface.fill(say('invite_addresses'), 'c@d.example a@b.example');
  await surface.press(say('invite_add'));
  await surface.says(say('invite_listed', ['a@b.example']));
  expect(store.draft.value.value.people).toEqual([
    { address: 'a@b.example', role: 'admin' },
    { address: 'c@d.example', role: 'analyst' },
  ]);
});

test('R24: nothing is asked of the server before the last step, and then one thing', async () => {
  await open();
  await reachReview();
  expect(background.asked).toEqual([]);
  await surface.press(say('wizard_create'));
  await expect.poll(() => store.created.value).not.toBe(null);
  expect(background.mutations()).toMatchObject([
    {
      name: 'group.create',
      args: {
        account: ANA.id,
        name: 'Northwind Consulting',
        purpose: 'colleagues',
        about: 'Everybody in sales',
        logo: null,
        invitations: [
          { address: 'ben@b.example', role: 'analyst' },
          { address: 'cleo@c.example', role: 'analyst' },
        ],
      },
    },
  ]);
});

test('I1, I13: who creates it is told that he is its first Admin, with the account that he chooses', async () => {
  await open(undefined, home({ accounts: [ANA, BOOK] }));
  await reachReview();
  expect(surface.text()).toContain(say('wizard_review_first_admin', [ANA.name]));
  await surface.fill(say('invitation_account'), BOOK.id);
  await surface.says(say('wizard_review_first_admin', [BOOK.name]));
  await surface.press(say('wizard_create'));
  await expect.poll(() => background.mutations()).toMatchObject([{ args: { account: BOOK.id } }]);
});

test('R12: refused for want of the plan, it says so, and what was typed is still there', async () => {
  await open({ state: 'decided', code: 'needs-business' });
  await reachReview();
  await surface.press(say('wizard_create'));
  await surface.says(say('wizard_needs_business'));
  expect(store.draft.value.value.people).toHaveLength(2);
});

test('while the server is away the Group waits for it', async () => {
  await open({ state: 'waiting' });
  await reachReview();
  await surface.press(say('wizard_create'));
  await surface.says(say('wizard_waiting'));
});

test('what was typed survives a reload, at the same step', async () => {
  await open();
  await reachReview();
  surface.close();
  background.close();
  await open();
  await surface.says(say('wizard_review_lead'));
  expect(surface.text()).toContain('ben@b.example');
});

test('a person without an account is sent to add one first', async () => {
  await open(undefined, home({ accounts: [] }));
  await surface.says(say('wizard_needs_account'));
});
