import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { formatWindow } from '../../../src/extension/format.ts';
import { PageTotals } from '../../../src/extension/views/page-totals.tsx';
import { NOW } from '../../gallery/invented.ts';
import { draw, words } from '../draw.ts';

const WEEK = { from: '2026-11-09' as Day, to: '2026-11-15' as Day };
const MONTHS = { from: '2026-08-23' as Day, to: '2026-11-20' as Day };

test('each number stands under its own days and the age of what was read', () => {
  const windows = [
    { ...MONTHS, at: NOW - 7_200_000, totals: { profileViewers: 164 } },
    { ...WEEK, at: NOW - 86_400_000, totals: { searchAppearances: 58 } },
  ];
  const days = (window: typeof WEEK): string => formatWindow(window).replace(/\s+/g, ' ');
  const text = words(draw(<PageTotals windows={windows} now={NOW} />));
  expect(text).toContain(`${days(MONTHS)} · read 2 hours agoProfile viewers164`);
  expect(text).toContain(`${days(WEEK)}, which is likely the week that LinkedIn means · read yesterdaySearch appearances58`);
});

test('where no page told anything there is no card', () => {
  expect(words(draw(<PageTotals windows={[]} now={NOW} />))).toBe('');
});
