import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Glance } from '../../../src/domain/glance.ts';
import { MemberRows } from '../../../src/extension/components/member-rows.tsx';
import { MemberTable } from '../../../src/extension/components/member-table.tsx';
import { crowdGlance, NOW } from '../../gallery/invented.ts';
import { installCatalogue } from '../catalogue.ts';

const host = document.createElement('div');
const frames = new Map<number, FrameRequestCallback>();
let asked = 0;

beforeAll(installCatalogue);
beforeEach(() => {
  frames.clear();
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => {
    asked += 1;
    frames.set(asked, frame);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (number: number) => frames.delete(number));
});
afterEach(() => {
  render(null, host);
  vi.unstubAllGlobals();
});

function show(List: typeof MemberTable | typeof MemberRows, { rows }: Glance, against: string): void {
  act(() => render(<List rows={rows} against={against} now={NOW} first={60} />, host));
}

function nextFrame(): void {
  const due = [...frames.values()];
  frames.clear();
  act(() => {
    for (const frame of due) frame(0);
  });
}

/** How many lines say what their changes are against in these words. */
function count(against: string): number {
  return [...host.querySelectorAll('.member-table tbody tr, .member-row')].filter((line) => line.textContent?.includes(against))
    .length;
}

test.each([
  ['the table', MemberTable],
  ['the list, where there is no room for a table', MemberRows],
])('other days change the lines in steps, their words with their figures, and no frame draws all of them: %s', (_, List) => {
  show(List, crowdGlance(60), 'than in May');
  const before = count('than in May');
  expect(before).toBeGreaterThan(24);
  show(List, crowdGlance(60), 'than in June');
  expect([count('than in May'), count('than in June')]).toEqual([before, 0]);
  nextFrame();
  expect(count('than in June')).toBeGreaterThan(0);
  expect(count('than in June')).toBeLessThanOrEqual(12);
  while (frames.size > 0) nextFrame();
  expect([count('than in May'), count('than in June')]).toEqual([0, before]);
});
