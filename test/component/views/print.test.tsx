import { beforeAll, expect, test } from 'vitest';
import { MemberTable } from '../../../src/extension/components/member-table.tsx';
import { PrintHead } from '../../../src/extension/views/print-head.tsx';
import { crowdGlance, NOW, teamGlance } from '../../gallery/invented.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { showSurface } from '../surface.ts';

beforeAll(installCatalogue);

test('paper has no button for the rest: all members are printed, and then the page is as it was', async () => {
  const { rows } = crowdGlance(30);
  const surface = showSurface(<MemberTable rows={rows} against="vs the 28 days before" now={NOW} first={7} />);
  // Its own lines: what another test has drawn may stand in this document still.
  const drawn = (): number => document.body.lastElementChild?.querySelectorAll('tbody tr').length ?? 0;
  await expect.poll(drawn).toBe(7);
  await expect.poll(() => printing('beforeprint', drawn)).toBe(rows.length); // it listens once it is on the screen
  await expect.poll(() => printing('afterprint', drawn)).toBe(7);
  surface.close();
});

function printing<T>(event: 'beforeprint' | 'afterprint', read: () => T): T {
  dispatchEvent(new Event(event));
  return read();
}

test('on paper stands for which days, of which Group and of when it is', () => {
  const surface = showSurface(<PrintHead {...teamGlance()} groupName="The Team" now={NOW} />);
  const days = say('glance_compared', ['Oct 22 – Nov 18', 'Sep 24 – Oct 21']);
  const parts = [
    say('next_for', [say('glance_period'), days]),
    say('next_for', [say('panel_group'), 'The Team']),
    say('print_made', ['November 20, 2026']),
  ];
  expect(surface.text().replace(/\s/g, ' ')).toBe(parts.join(' · ').replace(/\s/g, ' '));
  surface.close();
});
