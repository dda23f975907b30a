/** Who walks through the surfaces, and where he is. */
import type { Frame, Page } from 'puppeteer-core';
import type { GroupId } from '../../src/domain/id.ts';
import type { Driver } from './browser.ts';
import { goTo } from './extension-page.ts';
import { findPanel } from './panel-frame.ts';
import type { Stage } from './stage.ts';
import type { Identity } from './wire-person.ts';

/** `page`: the tab that is looked at. */
export type Visit = {
  readonly stage: Stage;
  readonly driver: Driver;
  readonly who: Identity;
  readonly group: GroupId;
  page: Page | null;
};

/** Another place of the page that is open, as a link in it leads there; anything else in a tab of its own, instead of the one before. */
export async function open(visit: Visit, path: string): Promise<Page> {
  const [page = '', place] = path.split('#');
  const [pageNow, placeNow] = visit.page?.url().split('#') ?? [];
  if (visit.page && place && pageNow === visit.driver.extensionUrl(page) && placeNow !== place) {
    await goTo(visit.page, `#${place}`);
    return visit.page;
  }
  await visit.page?.close();
  visit.page = await visit.driver.page(path);
  return visit.page;
}

export function here({ page }: Visit): Page {
  if (!page) throw new Error('the walk begins with a page');
  return page;
}

export async function openLinkedIn(visit: Visit): Promise<Frame> {
  await visit.page?.close();
  visit.page = await visit.driver.linkedin('/feed/');
  return findPanel(visit.page);
}
