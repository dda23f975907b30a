import type { Page } from 'puppeteer-core';

/** By how much what was on the screen has moved since the page was opened, without anybody doing something: 0 to 1 a movement, added up. */
export function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const observer = new PerformanceObserver((list) => {
          const moved = list.getEntriesByType('layout-shift') as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[]; // not in the types yet
          done(moved.reduce((sum, { value, hadRecentInput }) => (hadRecentInput ? sum : sum + value), 0));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        observer.observe({ type: 'paint', buffered: true }); // there always was one: so it is called
      }),
  );
}
