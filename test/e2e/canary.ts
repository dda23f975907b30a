/** Looking for what must not be there: in IndexedDB, in what is on the screen, in what the background answers. */
import type { Page } from 'puppeteer-core';
import type { CreatedWorkbook } from '../workbook/create-workbook.ts';
import type { Driver } from './browser.ts';

/** Everything the extension keeps in IndexedDB, as one text. */
export async function cacheText(driver: Driver): Promise<string> {
  return JSON.stringify(await driver.readIndexedDb());
}

/** The same but for one's own records, which name the Groups that one was in: what is kept of others. */
export async function foreignText(driver: Driver): Promise<string> {
  const { 'sidelight-cache': cache = {}, ...rest } = await driver.readIndexedDb();
  const isOwn = (key: unknown): boolean => Array.isArray(key) && String(key[0]).startsWith('self:');
  const kept = Object.values(cache).flatMap((store) => store.filter(({ key }) => !isOwn(key)));
  return JSON.stringify([kept, rest]);
}

/** The canaries that a text holds, whatever their case. */
export function foundIn(text: string, canaries: readonly string[]): string[] {
  const low = text.toLowerCase();
  return canaries.filter((canary) => low.includes(canary.toLowerCase()));
}

/** Figures of one file that stand in no other: large enough to be nothing else. */
export function figureCanaries(file: CreatedWorkbook, others: readonly CreatedWorkbook[]): string[] {
  const known = new Set(others.flatMap(({ facts }) => facts.days.map((day) => day.impressions)));
  const large = file.facts.days.map((day) => day.impressions).filter((value) => value > 999 && !known.has(value));
  return [...new Set(large)].map((value) => `,${value},`);
}

/** What the background answers a page of the extension, as it crosses: the reply and all in it. */
export function ask(page: Page, name: string, args: unknown = {}): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), { sidelight: 'request', name, args });
}
