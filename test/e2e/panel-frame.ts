/**
 * The in-page panel from outside: its frame stands in a closed shadow root, where the page cannot reach it and the driver can. The
 * frame is sandboxed without scripts: `evaluate`, `$eval` and `click` work in it; what waits on the frame's own timers or animation
 * frames (`waitForSelector`, `waitForFunction`) never settles in Chromium.
 */
import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

export function findPanel(page: Page): Promise<Frame> {
  return until('the panel', async () => {
    for (const frame of framesOf(page)) if (await isPainted(frame)) return frame;
    return null;
  });
}

/** Whether the page holds a panel at this moment. */
export function hasPanel(page: Page): boolean {
  return framesOf(page).length > 0;
}

export async function waitForText(surface: Page | Frame, text: string): Promise<void> {
  let read = '';
  await until(`'${text}'`, async () => {
    read = await textOf(surface);
    return read.includes(text);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; there was:\n${read}`);
  });
}

/** What can be read on a page or in the panel; empty while there is no document. */
export async function textOf(surface: Page | Frame): Promise<string> {
  return surface.evaluate(() => document.body.innerText.trim()).catch(() => '');
}

/** The same with a single space for every break: 'Ada Lindqvist Admin'. */
export async function lineOf(surface: Page | Frame): Promise<string> {
  return (await textOf(surface)).replace(/\s+/g, ' ');
}

/** A collapsed panel has no text, but a button. */
function isPainted(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.body.childElementCount > 0).catch(() => false);
}

function framesOf(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url() === 'about:srcdoc');
}
