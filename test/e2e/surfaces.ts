/** Every surface of Sidelight and its states, in the order in which Dora, who is new and invited as an Admin, comes to them. */
import type { Frame, Page } from 'puppeteer-core';
import { INVENTED_PAGES } from '../pages/page-list.ts';
import { createCompanyPageExport } from '../workbook/bad-files.ts';
import { GROUP_SURFACES } from './group-surfaces.ts';
import { fill, findControl, press, tick, upload } from './control.ts';
import { findPanel, waitForText } from './panel-frame.ts';
import { PLACE_SURFACES } from './place-surfaces.ts';
import { addAccount, askForCode, chooseFile, findServer, openImport } from './person.ts';
import { changeRoute } from './probes.ts';
import { CAST, GROUP_NAME, recentWorkbook } from './team.ts';
import { here, open, openLinkedIn, type Visit } from './visit.ts';
import { say } from './words.ts';

const CONNECT = `dashboard.html#/connect/${encodeURIComponent('https://sidelight.example')}`;

export const SURFACES: Readonly<Record<string, (visit: Visit) => Promise<Page | Frame>>> = {
  'tab: a server to allow before one has signed in': async (visit) => {
    const tab = await open(visit, CONNECT);
    await findControl(tab, { role: 'button', name: say('connect_allow') });
    return tab;
  },
  'popup: signed out': (visit) => open(visit, 'popup.html'),
  'popup: an invitation that is none': async (visit) => {
    await press(here(visit), say('paste_title'));
    await fill(here(visit), say('paste_label'), 'something else');
    await press(here(visit), say('paste_go'));
    await waitForText(here(visit), say('paste_bad'));
    return here(visit);
  },
  'popup: a wrong code': async (visit) => {
    const popup = await open(visit, 'popup.html');
    await findServer(popup, visit.stage);
    await askForCode(popup, visit.who.address);
    await fill(popup, say('code_label'), '000000');
    await press(popup, say('code_verify'));
    await waitForText(popup, say('failure_wrong_code'));
    return popup;
  },
  'popup: the first account': async (visit) => {
    await fill(here(visit), say('code_label'), await visit.stage.inbox.codeFor(visit.who.address));
    await press(here(visit), say('code_verify'));
    await waitForText(here(visit), say('profile_first_invitation', GROUP_NAME));
    return here(visit);
  },
  'popup: an invitation': async (visit) => {
    await addAccount(here(visit), visit.who);
    await waitForText(here(visit), say('invitation_title', GROUP_NAME));
    await press(here(visit), say('invitation_decline'));
    await waitForText(here(visit), say('invitation_never', GROUP_NAME));
    return here(visit);
  },
  'popup: accounts and Groups': async (visit) => {
    await press(here(visit), say('cancel'));
    await press(here(visit), say('invitation_accept'));
    await waitForText(here(visit), say('invitation_accepted'));
    await findControl(here(visit), { role: 'link', name: GROUP_NAME });
    return here(visit);
  },
  'popup: who can see me': async (visit) => {
    await press(here(visit), say('accounts_who_sees'));
    await waitForText(here(visit), CAST.ada.name);
    await waitForText(here(visit), say('receipts_title'));
    return here(visit);
  },
  'popup: the chooser': async (visit) => {
    await press(here(visit), say('back'));
    await press(here(visit), say('accounts_action'));
    await waitForText(here(visit), say('choose_create_lead'));
    return here(visit);
  },
  'popup: the profile': async (visit) => {
    await press(here(visit), say('back'));
    await press(here(visit), say('account_edit', visit.who.name));
    await waitForText(here(visit), say('profile_address_hint'));
    return here(visit);
  },
  'popup: an account without a name': async (visit) => {
    await press(here(visit), say('cancel'));
    await press(here(visit), say('accounts_add'));
    await press(here(visit), say('save'));
    await waitForText(here(visit), say('profile_name_bad'));
    return here(visit);
  },
  'tab: accounts and Groups': async (visit) => {
    const tab = await open(visit, 'dashboard.html#/');
    await waitForText(tab, say('accounts_mine'));
    return tab;
  },
  'tab: a Group’s name and purpose': async (visit) => {
    const tab = await open(visit, 'dashboard.html#/new-group');
    await press(tab, say('wizard_next_people'));
    await waitForText(tab, say('group_purpose_bad'));
    return tab;
  },
  'tab: a new Group of nobody else': async (visit) => {
    await fill(here(visit), say('group_name'), 'Eastern Wind');
    await tick(here(visit), 'radio', say('purpose_clients'));
    await press(here(visit), say('wizard_next_people'));
    await press(here(visit), say('wizard_next_review'));
    await waitForText(here(visit), say('wizard_review_nobody'));
    return here(visit);
  },
  'tab: inviting into a new Group': async (visit) => {
    await press(here(visit), `${say('wizard_change')}: ${say('wizard_step_people')}`);
    await fill(here(visit), say('invite_addresses'), 'one@people.example two@people.example three@');
    await press(here(visit), say('invite_add'));
    await waitForText(here(visit), say('invite_added_many', 2));
    return here(visit);
  },
  'tab: a new Group, looked over': async (visit) => {
    await press(here(visit), say('wizard_next_review'));
    await waitForText(here(visit), say('wizard_review_lead'));
    return here(visit);
  },
  'tab: an import': async (visit) => {
    await visit.page?.close();
    visit.page = await openImport(visit.driver);
    await waitForText(visit.page, say('import_drop'));
    await press(visit.page, say('howto_title'));
    return visit.page;
  },
  'tab: a refused file': async (visit) => {
    await upload(here(visit), say('import_choose'), visit.stage.file('acme.xlsx', createCompanyPageExport()));
    await waitForText(here(visit), say('refusal_company_page'));
    return here(visit);
  },
  'tab: a file of somebody else’s': async (visit) => {
    await chooseFile(here(visit), visit.stage, recentWorkbook(CAST.ben));
    await press(here(visit), say('import_save'));
    await waitForText(here(visit), say('import_owner_ask'));
    return here(visit);
  },
  'tab: what an import changes': async (visit) => {
    await press(here(visit), say('import_another'));
    await chooseFile(here(visit), visit.stage, recentWorkbook(visit.who, { seed: 51 }));
    return here(visit);
  },
  'tab: a saved import': async (visit) => {
    await press(here(visit), say('import_save'));
    await waitForText(here(visit), say('import_saved'));
    return here(visit);
  },
  'tab: my own dashboard': async (visit) => {
    await press(here(visit), say('import_to_account'));
    await waitForText(here(visit), say('glance_posts'));
    return here(visit);
  },
  'popup: my own figures': async (visit) => {
    const popup = await open(visit, 'popup.html');
    await press(popup, say('cancel')); // it had been left in the profile
    await press(popup, `, ${visit.who.name}`);
    await waitForText(popup, say('glance_impressions'));
    return popup;
  },
  'tab: the team dashboard': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}`);
    await waitForText(tab, CAST.zuzu.name);
    return tab;
  },
  'tab: a member': async (visit) => {
    await press(here(visit), CAST.ben.name);
    await waitForText(here(visit), say('glance_member_of', GROUP_NAME));
    return here(visit);
  },
  ...PLACE_SURFACES,
  ...GROUP_SURFACES,
  'tab: a server to allow': async (visit) => {
    const tab = await open(visit, CONNECT);
    await waitForText(tab, say('connect_signed_in'));
    return tab;
  },
  'side panel': async (visit) => {
    const side = await open(visit, 'sidepanel.html');
    await waitForText(side, CAST.zuzu.name);
    return side;
  },
  'panel: at first': async (visit) => {
    const panel = await openLinkedIn(visit);
    await waitForText(panel, say('panel_intro'));
    await waitForText(panel, CAST.zuzu.name);
    return panel;
  },
  'panel: a member': async (visit) => {
    const panel = await findPanel(here(visit));
    await press(panel, say('panel_intro_keep'));
    await changeRoute(here(visit), `/in/${CAST.ben.vanity}/`);
    await waitForText(panel, say('panel_member'));
    return panel;
  },
  'panel: figures to add': async (visit) => {
    const panel = await findPanel(here(visit));
    await changeRoute(here(visit), INVENTED_PAGES.content('en-US').path);
    await waitForText(panel, say('panel_offer_add'));
    return panel;
  },
  'panel: collapsed': async (visit) => {
    const panel = await findPanel(here(visit));
    await press(panel, say('panel_collapse'));
    await findControl(panel, { role: 'button', name: say('panel_open') });
    return panel;
  },
  'panel: oneself, without the server': async (visit) => {
    await visit.stage.stopServer();
    const panel = await openLinkedIn(visit);
    await press(panel, say('panel_open'));
    await changeRoute(here(visit), `/in/${visit.who.vanity}/`);
    await waitForText(panel, say('sync_offline'));
    await waitForText(panel, say('panel_own'));
    return panel;
  },
  'popup: without the server': async (visit) => {
    const popup = await open(visit, 'popup.html');
    await press(popup, say('back'));
    await waitForText(popup, say('sync_offline'));
    await visit.stage.startServer();
    return popup;
  },
  'tab: figures of a page': async (visit) => {
    const popup = here(visit); // it tells Firefox's driver of the tab that opens
    const page = await visit.driver.linkedin(INVENTED_PAGES.content('de').path, {
      language: 'de',
      frontEnd: 'sdui',
    });
    await press(await findPanel(page), say('panel_offer_add'));
    visit.page = await visit.driver.openedPage('dashboard.html#/capture');
    await Promise.all([page.close(), popup.close()]);
    await press(visit.page, say('capture_report'));
    await waitForText(visit.page, 'Qualcosa di nuovo');
    return visit.page;
  },
  'tab: saved figures of a page': async (visit) => {
    await press(here(visit), say('import_save'));
    await press(here(visit), say('import_to_account'));
    await waitForText(here(visit), say('page_totals_title'));
    return here(visit);
  },
};
