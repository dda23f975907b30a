import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { EventId, GroupId, MembershipId } from '../../../src/domain/id.ts';
import { WhoSeesMe } from '../../../src/extension/views/who-sees-me.tsx';
import type { Account, Event, Receipt } from '../../../src/protocol/entity.ts';
import type { Connection } from '../../../src/protocol/connection.ts';
import type { SightPage } from '../../../src/protocol/sight.ts';
import { draw, words } from '../draw.ts';
import { ANA, BOOK, INES, idOf, NORTHWIND, TOM, watcher } from '../invented-home.ts';

const AT = Date.UTC(2026, 9, 5, 12);
const EMPTY: SightPage = { watchers: [], receipts: [], events: [] };

function page(part: Partial<SightPage>, accounts: readonly Account[] = [ANA], viewers: readonly Connection[] = []): string {
  return words(
    draw(
      <WhoSeesMe
        sight={{ state: 'ready', value: { ...EMPTY, ...part } }}
        viewers={viewers}
        accounts={accounts}
        onBack={() => undefined}
      />,
    ),
  );
}

const RECEIPT: Receipt = {
  id: idOf<MembershipId>('membership', 1),
  group: NORTHWIND.id,
  groupName: NORTHWIND.name,
  account: ANA.id,
  role: 'user',
  since: null,
  staff: [
    { id: INES.id, role: 'admin' },
    { id: TOM.id, role: 'analyst' },
  ],
  at: AT,
  endedAt: null,
};

test('R35: each person who sees me is named with the role and the day since when, through which Group', () => {
  const text = page({ watchers: [watcher(INES, { since: AT }), watcher(TOM, { since: AT + 9e7 })] });
  for (const part of [NORTHWIND.name, 'Ines Rothsince October 5, 2026Admin', 'Tom Bellsince October 6, 2026Analyst', '2 people'])
    expect(text).toContain(part);
});

test('R35: two accounts that share from different days are both named, with their days', () => {
  const accounts = [
    { id: ANA.id, name: ANA.name, from: null },
    { id: BOOK.id, name: BOOK.name, from: '2026-10-01' as Day },
  ];
  const text = page({ watchers: [watcher(INES, { accounts })] }, [ANA, BOOK]);
  expect(text).toContain(`${ANA.name}: They see all your history.`);
  expect(text).toContain(`${BOOK.name}: They see your figures from October 1, 2026 on.`);
});

test('R35: the same person stands once in each Group through which he sees me', () => {
  const other = { group: idOf<GroupId>('group', 2), groupName: 'Harbour Coaching' };
  const text = page({ watchers: [watcher(INES), watcher({ ...INES, id: idOf<MembershipId>('membership', 44) }, other)] });
  expect(text.split(INES.name)).toHaveLength(3);
  expect(text).toContain('Harbour Coaching');
});

test('nobody sees me: it is said, and that Users never will', () => {
  expect(page({})).toMatch(/Nobody but you\..+Users of a Group never see your figures/);
});

test('a receipt tells the Group, the role, the history, the day, and who was shown', () => {
  const text = page({ watchers: [watcher(INES), watcher(TOM)], receipts: [RECEIPT] });
  for (const part of [
    'Northwind Consulting, as User',
    'October 5, 2026',
    'all my history',
    'Ines Roth (Admin) and Tom Bell (Analyst)',
    'in force',
  ])
    expect(text).toContain(part);
});

test('who was shown stands in a receipt by rank and name, in whatever order the server keeps them', () => {
  const anton = { ...TOM, id: idOf<MembershipId>('membership', 45), name: 'Anton Berg' };
  const staff = [TOM, INES, anton].map(({ id, role }) => ({ id, role }));
  expect(page({ watchers: [TOM, anton, INES].map((one) => watcher(one)), receipts: [{ ...RECEIPT, staff }] })).toContain(
    'Ines Roth (Admin), Anton Berg (Analyst), and Tom Bell (Analyst)',
  );
});

test('R33: who was shown then and may not be known now is counted, and not named', () => {
  const text = page({ watchers: [watcher(INES)], receipts: [{ ...RECEIPT, since: '2026-10-05' as Day, endedAt: AT }] });
  expect(text).toContain('Ines Roth (Admin) and 1 Analyst who cannot be named any more');
  expect(text).not.toContain(TOM.name);
  expect(text).toContain('from October 5, 2026 on');
  expect(text).toContain('ended October 5, 2026');
});

const EVENTS: readonly (readonly [Event['kind'], RegExp])[] = [
  ['joined', /You joined Northwind Consulting as Analyst\./],
  ['role', /Your role in Northwind Consulting became Analyst\./],
  ['removed', /You were removed from Northwind Consulting\./],
  ['left', /You left Northwind Consulting\./],
  ['group-deleted', /Northwind Consulting was deleted\./],
  ['group-restored', /Northwind Consulting was restored\./],
  ['suspended', /Your membership in Northwind Consulting rests/],
  ['resumed', /Your membership in Northwind Consulting goes on/],
];

test.each(EVENTS)('what happened to me is said in words: %s', (kind, sentence) => {
  const id = idOf<EventId>('event', 1);
  const event = { id, at: AT, kind, group: NORTHWIND.id, groupName: NORTHWIND.name, role: 'analyst', by: null } as const;
  expect(page({ events: [{ ...event, byName: null }] })).toMatch(sentence);
  expect(page({ events: [{ ...event, byName: INES.name }] })).toContain('October 5, 2026 · by Ines Roth');
});
