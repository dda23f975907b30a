/** Chapter one: many are invited at once, and what becomes of each is said. */
import { expect, test } from 'vitest';
import { createId, type InvitationId } from '../../../src/domain/id.ts';
import { tellExpired } from '../../../src/server/scopes/upkeep.ts';
import { fill, findControl, hasControl, paste, pick, press, waitForItem } from '../control.ts';
import { textOf, waitForText } from '../panel-frame.ts';
import { CAST } from '../team.ts';
import { dateOf, say } from '../words.ts';
import { IVY, LEO, type Life, MIA, MORE, NOBODY, openRoster } from './story.ts';

const { ada, ben } = CAST;
const { dora, eve, fay, gil, hal } = MORE;
const WEEK_MS = 7 * 86_400_000;

export function tellOfInviting(life: Life): void {
  test('R25, R26, I12: of the addresses that are pasted each is said what becomes of it, and none is left out without a word', async () => {
    const tab = await openRoster(life);
    await waitForItem(tab, gil.address, say('sent_needs_plan'));
    const known = [ada.address, ben.address, IVY, fay.address, hal.address, eve.address].join('\n');
    const text = `${dora.address}, Dora <${dora.address.toUpperCase()}>; three@ ${MIA} ${NOBODY}\n${known}`;
    await paste(tab, say('invite_addresses'), text);
    await press(tab, say('invite_add'));
    await waitForText(tab, say('invite_added_many', 5));
    const said = await textOf(tab);
    for (const words of [
      say('invite_doubled_one', 1),
      say('invite_bad', 'three@'),
      say('invite_out_own', ada.address),
      say('invite_out_member', ben.address),
      say('invite_out_invited', IVY),
      say('invite_out_never', fay.address),
      say('invite_before_removed', hal.address),
    ])
      expect(said).toContain(words);
    for (const address of [dora.address, hal.address, eve.address]) {
      const role = await findControl(tab, { role: 'combobox', name: say('invite_role_of', address) });
      expect(await role.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text)).toBe(say('role_analyst')); // colleagues
      await pick(tab, say('invite_role_of', address), say('role_user'));
    }
    await fill(tab, say('invite_addresses'), ''); // what was wrong in it waits there to be mended
    await press(tab, say('invite_send_many', 5));
    await waitForText(tab, say('invite_sent'));
  });

  test('I5, I12: the list says of each invitation whether it waits, was declined, waits for a plan, or was refused by the mail server', async () => {
    const tab = await openRoster(life);
    const until = dateOf(Date.now() + WEEK_MS);
    await waitForItem(tab, dora.address, say('sent_open_many', 7, until));
    await waitForItem(tab, dora.address, say('sent_mail_sent'));
    await waitForItem(tab, IVY, say('sent_open_many', 7, until));
    await waitForItem(tab, NOBODY, say('sent_mail_refused'));
    await waitForItem(tab, gil.address, say('sent_needs_plan'));
    await waitForItem(tab, fay.address, say('sent_never'));
    const text = await textOf(tab);
    expect(text).toContain(say('sent_declined')); // Eve's first one, beside the second
    expect(text).toContain(say('sent_removed')); // and Hal's
    expect(await hasControl(tab, { role: 'button', name: say('sent_resend_label', fay.address) })).toBe(false);
    expect(life.stage.inbox.mails.filter(({ to }) => to.includes(NOBODY))).toEqual([]);
  });

  test('I5: an invitation that ran out is sent again for seven days more, and one that is taken back is over', async () => {
    const { stage } = life;
    const tab = await openRoster(life);
    await stage.query("update invitation set expires_at = now() - interval '1 minute' where address = $1", [LEO]);
    await stage.withDb((db) => tellExpired(db, new Date()));
    await waitForItem(tab, LEO, say('sent_expired', dateOf(Date.now() - 60_000)));
    await press(tab, say('sent_resend_label', LEO));
    await waitForItem(tab, LEO, say('sent_open_many', 7, dateOf(Date.now() + WEEK_MS)));
    await waitForItem(tab, LEO, say('sent_done'));
    await press(tab, say('sent_revoke_label', MIA));
    await press(tab, say('sent_revoke'), say('sent_revoke_sure', MIA));
    await waitForItem(tab, MIA, say('sent_revoked'));
  });

  test('I12: who asked not to be invited again is not, also not past the page; the answer is as if he were', async () => {
    const { stage, team } = life;
    const invitations = [{ id: createId<InvitationId>(), address: fay.address, role: 'user' as const }];
    expect(await team.people.ada.push('invitation.send', { group: team.group, invitations })).toBe('ok');
    expect(await stage.query('select state, never from invitation where address = $1', [fay.address])).toEqual([
      { state: 'declined', never: true },
    ]);
    expect(await stage.query("select from job where payload ->> 'to' = $1", [fay.address])).toEqual([]);
  });
}
