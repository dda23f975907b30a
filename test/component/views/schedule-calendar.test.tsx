import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Month } from '../../../src/domain/day.ts';
import type { AccountId, ScheduledPostId } from '../../../src/domain/id.ts';
import { ScheduleAgenda } from '../../../src/extension/views/schedule-agenda.tsx';
import { ScheduleCalendar } from '../../../src/extension/views/schedule-calendar.tsx';
import type { Scheduled } from '../../../src/protocol/schedule.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';

const host = document.createElement('div');
const NOW = Date.UTC(2026, 10, 26, 9);
const onMonth = vi.fn<(month: Month) => void>();

beforeAll(() => {
  installCatalogue();
  document.body.append(host);
});
afterEach(() => {
  render(null, host);
  onMonth.mockClear();
});

function post(day: number): Scheduled {
  return {
    id: `60000000-0000-4000-8000-0000000000${day}` as ScheduledPostId,
    account: '70000000-0000-4000-8000-000000000001' as AccountId,
    text: `Of the ${day}th`,
    at: Date.UTC(2026, 10, day, 9),
    zone: 'UTC',
    how: 'reminder',
    state: 'scheduled',
    revision: 1,
    by: null,
    changedAt: NOW,
    post: null,
    problem: null,
  };
}

const SHARED = { posts: [post(10), post(12), post(27)], zone: 'UTC', now: NOW, onMonth, onPost: vi.fn() };

function show(month: string): void {
  act(() =>
    render(
      <ScheduleCalendar
        {...SHARED}
        month={month as Month}
        firstDay={0}
        selected={null}
        canMove={() => true}
        onDay={vi.fn()}
        onMove={vi.fn()}
      />,
      host,
    ),
  );
}

function days(): string[] {
  return [...host.querySelectorAll<HTMLElement>('.day-number')].map((day) => day.getAttribute('data-at') ?? '');
}

function earlier(): HTMLButtonElement | null {
  return host.querySelector('button[aria-expanded]');
}

function key(name: string): void {
  act(
    () =>
      void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })),
  );
}

test('R57: this month begins with this week, and goes on into the next one; what is over opens by a press, with its number of posts', () => {
  show('2026-11');
  expect(days()[0]).toBe('2026-11-23');
  expect(days().at(-1)).toBe('2026-12-20');
  expect(earlier()?.textContent).toBe(`${say('schedule_earlier')} · ${say('posts_count_many', ['2'])}`);
  act(() => earlier()?.click());
  expect(earlier()?.getAttribute('aria-expanded')).toBe('true');
  expect(days()[0]).toBe('2026-10-26');
  expect(days().at(-1)).toBe('2026-12-20');
  act(() => earlier()?.click());
  expect(days()[0]).toBe('2026-11-23');
});

test('another month is whole, before and after', () => {
  show('2026-12');
  expect([days()[0], days().at(-1), earlier()]).toEqual(['2026-11-30', '2027-01-03', null]);
  show('2026-10');
  expect([days()[0], days().at(-1), earlier()]).toEqual(['2026-09-28', '2026-11-01', null]);
});

test('the keys go back to a day that is over as to any other; there is always one day that Tab reaches', () => {
  show('2026-11');
  const reached = () =>
    [...host.querySelectorAll<HTMLElement>('.day-number[tabindex="0"]')].map((day) => day.getAttribute('data-at'));
  expect(reached()).toEqual(['2026-11-26']);
  host.querySelector<HTMLElement>('.day-number[tabindex="0"]')?.focus();
  key('ArrowUp');
  expect(document.activeElement?.getAttribute('data-at')).toBe('2026-11-19');
  expect(earlier()?.getAttribute('aria-expanded')).toBe('true');
  act(() => earlier()?.click());
  expect(reached()).toEqual(['2026-11-26']);
});

test('so does a list of days, where there is no room for a calendar', () => {
  act(() => render(<ScheduleAgenda {...SHARED} month={'2026-11' as Month} />, host));
  expect(host.textContent).not.toContain('Of the 12th');
  expect(host.textContent).toContain('Of the 27th');
  act(() => earlier()?.click());
  expect(host.textContent).toContain('Of the 12th');
});
