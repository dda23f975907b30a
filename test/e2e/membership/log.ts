/** Chapter five: what the log says to the Admins, and to nobody else; what another role sees; and a server without mail. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type AuditEntry, findBreak } from '../../../src/domain/audit.ts';
import { cacheText, foundIn } from '../canary.ts';
import { fill, findControl, press, waitForItem } from '../control.ts';
import { textOf, waitForText } from '../panel-frame.ts';
import { beKnown, signOut } from '../person.ts';
import { saveFile } from '../saved-file.ts';
import { CAST } from '../team.ts';
import { say } from '../words.ts';
import { IVY, type Life, MORE, openRoster } from './story.ts';

const { ada, ben, cleo, zuzu } = CAST;
const { dora, fay, hal } = MORE;

export function tellOfTheLog(life: Life): void {
  test('R48: the log tells in sentences who did what to whom, is whole, and is exported whole', async () => {
    const { stage, team } = life;
    const tab = await openRoster(life);
    await press(tab, say('log_title'));
    await waitForText(tab, say('log_whole'));
    const [user, analyst] = [say('role_user'), say('role_analyst')];
    const sentences = [
      say('log_group_create', ada.name),
      say('log_invitation_send_to', ada.name, IVY),
      say('log_invitation_decline', fay.address),
      say('log_membership_remove_to', ada.name, hal.name),
      `${say('log_membership_role_to', ada.name, dora.name)} ${say('log_roles', user, analyst)}`,
      `${say('log_membership_undo_role_to', ada.name, dora.name)} ${say('log_roles', analyst, user)}`,
      `${say('log_group_hand_over_to', ada.name, ben.name)} ${say('log_hand_over_became', ada.name, user)}`,
      say('log_group_delete', ada.name),
      say('log_group_restore', ada.name),
    ];
    for (const sentence of sentences) await waitForItem(tab, sentence, sentence);
    const file = await saveFile(tab, say('log_export_json'));
    const { lines } = JSON.parse(file.text) as { readonly lines: readonly AuditEntry[] };
    const [row] = await stage.query('select count(*)::int as lines from audit_entry where group_id = $1', [team.group]);
    expect(file.name).toMatch(/^sidelight-log-northern-lights-\d{4}-\d\d-\d\d\.json$/);
    expect(lines).toHaveLength(Number(row?.lines));
    expect(await findBreak(team.group, lines, sha256)).toBeNull();
    const sheet = await saveFile(tab, say('log_export_csv'));
    expect(sheet.text.trimEnd().split('\r\n')).toHaveLength(lines.length + 1);
  });

  test('R44: in a User’s browser there is no line of the log and no name from it', async () => {
    const rows = await life.stage.query(
      `select entry_id::text as word from audit_entry union select hash from audit_entry
       union select party_id::text from audit_party union select address from audit_party where address is not null and address <> $1`,
      [dora.address],
    );
    const words = rows.map(({ word }) => String(word));
    expect(foundIn(await cacheText(life.ada), words).length).toBeGreaterThan(50); // they would be found
    expect(foundIn(await cacheText(life.dora), [...words, zuzu.name, cleo.name, hal.name])).toEqual([]);
    const tab = await life.dora.tab(`dashboard.html#/group/${life.team.group}/log`);
    await waitForText(tab, say('admins_only'));
  });

  test('R33, R35: an Admin sees the Group as a User does: who sees him, and no other User', async () => {
    const tab = await openRoster(life);
    await press(tab, say('view_as'));
    await waitForText(tab, say('view_as_user'));
    await waitForText(tab, ben.name);
    expect(foundIn(await textOf(tab), [cleo.name, zuzu.name, dora.name, zuzu.address])).toEqual([]);
    await press(tab, say('role_analyst'));
    await waitForText(tab, say('view_as_analyst'));
    await waitForText(tab, say('glance_impressions'));
    await waitForText(tab, zuzu.name); // the team's figures have come, and those of whom they are
    expect(await textOf(tab)).not.toContain(IVY);
    await press(tab, say('view_as_back'));
    await findControl(tab, { role: 'combobox', name: say('people_role_of', zuzu.name) });
  });

  test('a line that was changed in the database is found by the device of an Admin who comes anew', async () => {
    const { stage, team } = life;
    const scope = `admin:${team.group}`;
    await stage.query(
      `update scope_row set value = jsonb_set(value, '{action}', '"membership.leave"')
       where scope = $1 and entity = 'entry' and (value ->> 'seq')::int = 3`,
      [scope],
    );
    const popup = await life.ada.tab('popup.html');
    await waitForText(popup, say('sync_synced', say('time_now')));
    await signOut(popup);
    await beKnown(stage, life.ada, ada);
    const tab = await life.ada.tab(`dashboard.html#/group/${team.group}/log`);
    await waitForText(tab, say('log_broken', 3));
    await waitForText(tab, say('log_broken_here'));
  });

  test('I12: a server that sends no mail says so, and gives a link to copy', async () => {
    const { stage } = life;
    await stage.stopServer();
    await stage.startServer({ mail: false });
    const tab = await openRoster(life);
    await fill(tab, say('invite_addresses'), 'ned@unanswered.example');
    await press(tab, say('invite_add'));
    await press(tab, say('invite_send_one', 1));
    await waitForItem(tab, 'ned@unanswered.example', say('sent_mail_none'));
    await waitForText(tab, `${stage.url}/invite`);
    await tab.bringToFront();
    await press(tab, say('link_copy'));
    await waitForText(tab, say('link_copied'));
  });

  test('C-16: nothing went wrong in any tab of the two', () => {
    expect([life.ada, life.dora].flatMap(({ errors }) => errors)).toEqual([]);
  });
}

async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}
