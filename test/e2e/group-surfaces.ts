/** The surfaces of a Group's people, as an Admin comes to them. */
import type { Page } from 'puppeteer-core';
import { fill, pick, press } from './control.ts';
import { waitForText } from './panel-frame.ts';
import { CAST, GROUP_NAME } from './team.ts';
import { here, open, type Visit } from './visit.ts';
import { say } from './words.ts';

export const GROUP_SURFACES: Readonly<Record<string, (visit: Visit) => Promise<Page>>> = {
  'tab: the people of a Group': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}/people`);
    await pick(tab, say('people_role_of', CAST.ben.name), say('role_admin'));
    await press(tab, say('people_remove_label', CAST.cleo.name));
    await press(tab, say('settings_edit'));
    await press(tab, say('settings_delete'));
    await fill(tab, say('invite_addresses'), 'nobody@');
    await press(tab, say('invite_add'));
    await waitForText(tab, say('invite_bad', 'nobody@'));
    await waitForText(tab, say('people_role_change', CAST.ben.name, say('role_analyst'), say('role_admin')));
    return tab;
  },
  'tab: a role that can be taken back': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}/people`);
    const { name } = CAST.cleo;
    await pick(tab, say('people_role_of', name), say('role_analyst'));
    await press(tab, say('people_role_yes', name, say('role_analyst')));
    await waitForText(tab, say('undo_changed', name, say('role_analyst'), say('role_user')));
    return tab;
  },
  'tab: handing a Group over': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}/hand-over`);
    await pick(tab, say('hand_over_to'), say('hand_over_choice', CAST.ben.name, say('role_analyst')));
    await press(tab, say('hand_over'), say('hand_over_lead'));
    await waitForText(tab, say('hand_over_sure_analyst', CAST.ben.name));
    return tab;
  },
  'tab: the log': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}/log`);
    await waitForText(tab, say('log_whole'));
    return tab;
  },
  'tab: a Group as its Users see it': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}/as/user`);
    await waitForText(tab, say('view_as_user'));
    await waitForText(tab, say('people_title', GROUP_NAME));
    return tab;
  },
  'tab: a Group as its Analysts see it': async (visit) => {
    await press(here(visit), say('role_analyst'));
    await waitForText(here(visit), say('view_as_analyst'));
    await waitForText(here(visit), say('glance_impressions'));
    return here(visit);
  },
};
