import { afterEach, beforeAll, expect, test } from 'vitest';
import type { SeatId } from '../../../src/domain/id.ts';
import { OrganizationPlace } from '../../../src/extension/dashboard/organization-place.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import type { MutateAnswer } from '../../../src/protocol/message.ts';
import type { OrganizationPage } from '../../../src/protocol/organization.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, BOOK, home, NOW, SIGNED_IN } from '../invented-home.ts';
import { ORGANIZATION, organizationPage, SEATS } from '../invented-organization.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

const DAY = 86_400_000;
const OK: MutateAnswer = { state: 'decided', code: 'ok' };
let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

async function open(page: OrganizationPage | null, answer: MutateAnswer = OK, offerTo = ''): Promise<void> {
  const mine = home({ accounts: [ANA, BOOK] });
  background = createBackground({ 'session.get': SIGNED_IN, 'home.get': mine, 'organization.get': page, mutate: answer });
  const parts = await createTabParts(background.deps, createTabBrowser());
  const clock = { ...parts, now: { value: NOW } as typeof parts.now };
  surface = showSurface(<OrganizationPlace parts={clock} home={mine} offerTo={offerTo} />);
  await surface.says(page === null ? say('org_create_title') : page.organization.name);
}

test('R11: to pay for several people one makes an Organization, in the name of one of one’s accounts, and is told what it does not do', async () => {
  await open(null);
  for (const words of [say('org_create_lead'), say('org_knows')]) expect(surface.text()).toContain(words);
  await surface.press(say('org_create'));
  await surface.says(say('org_name_bad', ['80']));
  expect(background.mutations()).toEqual([]);
  await surface.fill(say('org_name'), '  Alder &  Partners ');
  await surface.fill(say('invitation_account'), BOOK.id);
  background.answers['organization.get'] = organizationPage();
  await surface.press(say('org_create'));
  await surface.says(say('org_taken', ['2', '3']));
  expect(background.mutations()).toMatchObject([
    { name: 'organization.create', args: { account: BOOK.id, name: 'Alder & Partners' } },
  ]);
});

test('its owner sees how many seats there are, and of each the address and what became of it', async () => {
  await open(organizationPage());
  expect(surface.text()).toContain(say('org_paid_many', ['5']));
  for (const [index, words] of [
    say('seat_held'),
    say('seat_open', ['']).trim(),
    say('seat_declined'),
    say('seat_left'),
    say('seat_expired', ['']).trim(),
  ].entries()) {
    expect(surface.text()).toContain(SEATS[index]?.address);
    expect(surface.text()).toContain(words);
  }
});

test('without a paid seat it is said how there come to be some, with the reference that is asked for', async () => {
  await open(organizationPage({ organization: { ...ORGANIZATION, seats: 0 }, seats: [] }));
  expect(surface.text()).toContain(say('org_none_paid'));
  expect(surface.text()).toContain(ORGANIZATION.id);
  expect(surface.offers(say('seat_offer_none'))).toBe(false);
  expect(surface.find(say('org_ask'))?.getAttribute('href')).toBe('#/help/seats');
});

test('where fewer are paid for than are taken, or the time is over, it is said', async () => {
  await open(organizationPage({ organization: { ...ORGANIZATION, paidUntil: NOW - DAY } }));
  expect(surface.text()).toContain(say('org_short'));
});

test('seats are offered to many addresses at once, to no more than are free, and not to who has one', async () => {
  await open(organizationPage());
  await surface.fill(say('invite_addresses'), `a@x.test b@x.test c@x.test d@x.test ${SEATS[0]?.address}`);
  await surface.press(say('seat_offer_many', ['4']));
  await surface.says(say('seat_offer_full', ['3']));
  expect(background.mutations()).toEqual([]);
  await surface.fill(say('invite_addresses'), `a@x.test; b@x.test ${SEATS[0]?.address}`);
  await surface.press(say('seat_offer_many', ['2']));
  await surface.says(say('seat_offered'));
  expect(background.mutations()).toMatchObject([
    { name: 'seat.offer', args: { organization: ORGANIZATION.id, seats: [{ address: 'a@x.test' }, { address: 'b@x.test' }] } },
  ]);
});

test('what is no address is said, and nothing is offered', async () => {
  await open(organizationPage());
  await surface.fill(say('invite_addresses'), 'bea@');
  await surface.press(say('seat_offer_none'));
  await surface.says(say('invite_bad', ['bea@']));
  expect(background.mutations()).toEqual([]);
});

const seatOf = (at: number): { id: SeatId; address: string } => {
  const found = SEATS[at];
  if (!found) throw new RangeError('no such seat');
  return found;
};

test('a seat is taken away after it was said what becomes of the plan', async () => {
  await open(organizationPage());
  const { id: seat, address } = seatOf(0);
  await surface.press(say('next_for', [say('seat_remove'), address]));
  await surface.says(say('seat_remove_sure', [address]));
  expect(background.mutations()).toEqual([]);
  await surface.press(say('seat_remove'), say('seat_remove_sure', [address]));
  await expect
    .poll(() => background.mutations())
    .toEqual([{ name: 'seat.remove', args: { organization: ORGANIZATION.id, seat } }]);
});

test('an offer is taken back, one that was declined is offered again, and a line that is over is put away at once', async () => {
  await open(organizationPage());
  await surface.press(say('next_for', [say('seat_take_back'), seatOf(1).address]));
  await surface.press(say('seat_take_back'), say('seat_take_back_sure', [seatOf(1).address]));
  await expect.poll(() => background.mutations().length).toBe(1);
  await surface.press(say('sent_resend_label', [seatOf(2).address]));
  await surface.says(say('seat_again_done'));
  await surface.press(say('next_for', [say('seat_drop'), seatOf(3).address]));
  await expect
    .poll(() => background.mutations().map(({ name, args }) => [name, (args as { seat: SeatId }).seat]))
    .toEqual([
      ['seat.remove', seatOf(1).id],
      ['seat.offerAgain', seatOf(2).id],
      ['seat.remove', seatOf(3).id],
    ]);
});

test('it is handed over to whoever holds a seat and agrees: he is asked, and may be asked no more', async () => {
  await open(organizationPage());
  await surface.fill(say('org_hand_over_to'), seatOf(0).id);
  background.answers['organization.get'] = organizationPage({ organization: { ...ORGANIZATION, heir: seatOf(0).id } });
  await surface.press(say('org_hand_over_ask'));
  await surface.says(say('org_hand_over_asked', [seatOf(0).address]));
  await surface.press(say('org_hand_over_cancel'));
  await expect
    .poll(() => background.mutations())
    .toEqual([
      { name: 'organization.offer', args: { organization: ORGANIZATION.id, seat: seatOf(0).id } },
      { name: 'organization.offer', args: { organization: ORGANIZATION.id, seat: null } },
    ]);
});

test('it is renamed, and deleted by typing its name', async () => {
  await open(organizationPage());
  await surface.fill(say('org_name'), 'Alder GmbH');
  await surface.press(say('save'));
  await surface.says(say('org_renamed'));
  await surface.fill(say('org_delete_type', [ORGANIZATION.name]), 'Alder');
  await surface.press(say('org_delete_yes'));
  await surface.says(say('settings_delete_bad'));
  await surface.fill(say('org_delete_type', [ORGANIZATION.name]), ORGANIZATION.name);
  background.answers['organization.get'] = null;
  await surface.press(say('org_delete_yes'));
  await surface.says(say('org_deleted'));
  expect(background.mutations()).toEqual([
    { name: 'organization.rename', args: { organization: ORGANIZATION.id, name: 'Alder GmbH' } },
    { name: 'organization.delete', args: { organization: ORGANIZATION.id } },
  ]);
});

test('I16: whoever comes to offer somebody a seat finds his address in the field', async () => {
  await open(organizationPage(), OK, 'gil@x.test');
  expect(surface.value(say('invite_addresses'))).toBe('gil@x.test');
  await surface.press(say('seat_offer_one', ['1']));
  await expect
    .poll(() => background.mutations())
    .toMatchObject([{ name: 'seat.offer', args: { seats: [{ address: 'gil@x.test' }] } }]);
});
