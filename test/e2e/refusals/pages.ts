/** What "Add these figures" does not take, and where it is not offered. */
import { expect, test } from 'vitest';
import { PLANTED_NAMES } from '../../pages/invented-page.ts';
import { INVENTED_PAGES } from '../../pages/page-list.ts';
import { foundIn } from '../canary.ts';
import { ADD, type Capturing } from '../capturing.ts';
import { findControl, hasControl, press } from '../control.ts';
import { changeRoute } from '../probes.ts';
import { lineOf, textOf, waitForText } from '../panel-frame.ts';
import { until } from '../until.ts';
import { say } from '../words.ts';

const CONTENT = INVENTED_PAGES.content('en-US');

export function refusePages({ open, show, add, discard, pending }: Capturing): void {
  test('a page that shows nothing yet opens nothing: it says so, and is pressed again', async () => {
    const { page, panel } = await show('/analytics/creator/audience/');
    await findControl(panel, { role: 'button', name: ADD });
    await page.evaluate(() => {
      const tiles = document.querySelector('main ul');
      Object.assign(window, { putBack: () => document.querySelector('main section')?.append(tiles as Element) });
      tiles?.remove();
    });
    await press(panel, ADD);
    await waitForText(panel, say('panel_offer_late'));
    expect(await pending()).toBeNull();
    await page.evaluate('window.putBack()');
    const tab = await add(panel);
    expect(await lineOf(tab)).toContain('3,207');
    await discard(tab);
  });

  test('a language whose words are not known is named; nothing can be saved, and the report has no name in it', async () => {
    const { page, panel } = await open(CONTENT.path, { language: 'it', frontEnd: 'sdui' });
    const tab = await add(panel);
    await waitForText(tab, say('capture_language', 'it'));
    expect(await hasControl(tab, { role: 'button', name: say('import_save') })).toBe(false);
    await press(tab, say('capture_report'));
    const text = await textOf(tab);
    expect(text).toContain('language: not known (it)');
    expect(foundIn(text, [...PLANTED_NAMES, 'Fixture'])).toEqual([]);
    await discard(tab);
    await page.close();
  });

  test('a page that belongs to somebody else is refused', async () => {
    const { page, panel } = await open(CONTENT.path, { me: { vanity: 'somebody-else', name: 'Somebody Else' } });
    const tab = await add(panel);
    await waitForText(tab, say('capture_owner_other', 'somebody-else'));
    expect(await hasControl(tab, { role: 'button', name: say('import_save') })).toBe(false);
    await discard(tab);
    await page.close();
  });

  test('another member’s page, a company’s and lists of people offer nothing', async () => {
    const { page, panel } = await show(CONTENT.path);
    const elsewhere = [
      '/in/mei-tanaka/',
      '/company/acme/admin/analytics/updates/',
      '/analytics/post/urn:li:activity:7431000000000000001/?resultType=REACTIONS',
    ];
    for (const path of elsewhere) {
      await changeRoute(page, CONTENT.path);
      await findControl(panel, { role: 'button', name: ADD });
      await changeRoute(page, path);
      await until(`no offer at ${path}`, async () => !(await hasControl(panel, { role: 'button', name: ADD })));
    }
  });
}
