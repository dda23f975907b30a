import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { AUDIT_ACTIONS } from '../../../src/domain/audit.ts';
import type { EntryId, PartyId } from '../../../src/domain/id.ts';
import { LogPlace } from '../../../src/extension/dashboard/log-place.tsx';
import type { TabParts } from '../../../src/extension/dashboard/parts.ts';
import { auditWords } from '../../../src/extension/views/audit-words.ts';
import type { AuditLine, AuditPage } from '../../../src/protocol/audit-page.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { idOf, NORTHWIND, NOW } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';

let surface: Surface | null = null;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface?.close();
  surface = null;
  background?.close();
});

const [ANA, BEN, GONE] = [71, 72, 73].map((number) => idOf<PartyId>('party', number)) as [PartyId, PartyId, PartyId]; // three were made

function line(seq: number, part: Partial<AuditLine> = {}): AuditLine {
  return {
    id: idOf<EntryId>('entry', seq),
    seq,
    at: NOW,
    action: 'group.edit',
    by: ANA,
    byName: 'Ana Ferreira',
    subject: null,
    subjectName: null,
    detail: {},
    previous: '0'.repeat(64),
    hash: '0'.repeat(64),
    ...part,
  };
}

const ON_BEN = { subject: BEN, subjectName: 'Ben Okafor' } as const;
const LINES = [
  line(4, { action: 'membership.suspend', by: null, byName: null, ...ON_BEN }),
  line(3, { action: 'membership.role', ...ON_BEN, detail: { from: 'user', to: 'analyst' } }),
  line(2, { action: 'invitation.send', by: GONE, byName: null, ...ON_BEN, detail: { role: 'user' } }),
  line(1, { action: 'group.create' }),
];

async function open(part: Partial<AuditPage> | null = {}): Promise<void> {
  const page = part && { group: NORTHWIND, lines: LINES, brokenAt: null, ...part };
  background = createBackground({ 'audit.get': page });
  surface = showSurface(<LogPlace parts={{ deps: background.deps } as TabParts} group={NORTHWIND.id} />); // all that the place takes of the tab
  await surface.says(page === null ? say('admins_only') : say('log_heading', [NORTHWIND.name]));
}

function shown(): string[] {
  return [...document.querySelectorAll('.log-line > div > p:first-child')].map((one) => one.textContent);
}

test('R44: who did what to whom, newest first; by time as by Sidelight, by nobody who can be named as by somebody who was erased', async () => {
  await open();
  expect(shown()).toEqual([
    'The plan of Ben Okafor lapsed: the membership rests.',
    'Ana Ferreira changed the role of Ben Okafor. User → Analyst.',
    'Somebody who was erased invited Ben Okafor. As User.',
    'Ana Ferreira created the Group.',
  ]);
});

test.each(AUDIT_ACTIONS.flatMap((action) => [[action, null] as const, [action, BEN] as const]))(
  'R44: %s with the subject %s is a plain sentence of its own',
  (action, subject) => {
    const words = auditWords(line(1, { action, subject, subjectName: subject && 'Ben Okafor' }));
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words.includes('Ben Okafor')).toBe(subject !== null);
    expect(words).not.toMatch(/null|undefined|\$/);
    const others = AUDIT_ACTIONS.filter((one) => one !== action).map((one) =>
      auditWords(line(1, { action: one, subject, subjectName: subject && 'Ben Okafor' })),
    );
    expect(others).not.toContain(words);
  },
);

test('what a person did of himself names him once; one who was erased is not named', () => {
  const own = {
    action: 'invitation.accept',
    by: BEN,
    byName: 'Ben Okafor',
    ...ON_BEN,
    detail: { role: 'analyst', history: 'all' },
  } as const;
  expect(auditWords(line(1, own))).toBe('Ben Okafor accepted an invitation. As Analyst.');
  expect(auditWords(line(1, { action: 'membership.remove', subject: GONE }))).toBe(
    'Ana Ferreira removed somebody who was erased.',
  );
  expect(auditWords(line(1, { action: 'membership.leave', by: GONE, byName: null, subject: GONE }))).toBe(
    'Somebody who was erased left the Group.',
  );
});

test.each([
  ['analyst', 'Ana Ferreira handed the Group over to Ben Okafor. Ana Ferreira became Analyst.'],
  ['leave', 'Ana Ferreira handed the Group over to Ben Okafor. Ana Ferreira left.'],
])('a Group that was handed over says what became of the Admin: %s', (to, words) => {
  expect(auditWords(line(1, { action: 'group.handOver', ...ON_BEN, detail: { from: 'user', to } }))).toBe(words);
});

test('a whole log says so, and a broken one where', async () => {
  await open();
  await surface?.says(say('log_whole'));
  surface?.close();
  await open({ brokenAt: 3 });
  await surface?.says(say('log_broken', ['3']));
  expect(document.querySelector('.log-break')?.textContent).toContain('changed the role of Ben Okafor');
});

test('the log is looked at by person and by kind', async () => {
  await open();
  await surface?.fill(say('log_filter_person'), GONE);
  await expect.poll(shown).toEqual(['Somebody who was erased invited Ben Okafor. As User.']);
  await surface?.fill(say('log_filter_person'), '');
  await surface?.fill(say('log_filter_kind'), 'role');
  await expect.poll(shown).toEqual(['Ana Ferreira changed the role of Ben Okafor. User → Analyst.']);
  await surface?.fill(say('log_filter_person'), GONE);
  await surface?.says(say('log_none'));
});

test('a long log is drawn in steps', async () => {
  await open({ lines: Array.from({ length: 120 }, (_, index) => line(120 - index)) });
  expect(shown()).toHaveLength(50);
  await surface?.press(say('log_more_many', ['50']));
  await expect.poll(() => shown().length).toBe(100);
  await surface?.press(say('log_more_many', ['20']));
  await expect.poll(() => shown().length).toBe(120);
  expect(surface?.text()).not.toContain('more');
});

test.each([
  ['json', 'application/json', '"sidelight-audit-log"'],
  ['csv', 'text/csv;charset=utf-8', '"Ben Okafor"'],
] as const)('all lines leave as a file, whatever is shown: %s', async (format, type, word) => {
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob); // a file that was made from text
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await open();
  await surface?.fill(say('log_filter_kind'), 'group');
  await surface?.press(say(`log_export_${format}`));
  await expect.poll(() => names).toEqual([`sidelight-log-northwind-consulting-2026-11-20.${format}`]);
  expect(blobs[0]?.type).toBe(type);
  const text = (await blobs[0]?.text()) ?? '';
  expect(text).toContain(word);
  for (const { id } of LINES) expect(text).toContain(id);
  vi.restoreAllMocks();
});

test('R37, R40: whoever is no Admin finds one sentence, and no line', async () => {
  await open(null);
  expect(shown()).toEqual([]);
  expect(surface?.text()).not.toContain(NORTHWIND.name);
});
