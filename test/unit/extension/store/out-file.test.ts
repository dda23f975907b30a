import { expect, test } from 'vitest';
import { monthsOf } from '../../../../src/domain/account-month.ts';
import { figuresOf } from '../../../../src/domain/figures.ts';
import { type Out, outOf } from '../../../../src/domain/out.ts';
import type { DemographicShare } from '../../../../src/domain/reading.ts';
import { outFile } from '../../../../src/extension/store/out-file.ts';
import { ACCOUNT, createReading } from '../../domain/readings.ts';

const NOW = Date.parse('2026-03-05T12:00:00Z');

/** Three days, of which the second is not known and the last may still grow; a post whose text and name a spreadsheet would take for formulas. */
function createOut(): Out {
  const reading = createReading('2026-03-01', [120, null, 40], { capturedAt: Date.parse('2026-03-04T10:00:00Z') });
  const days = reading.days.map((row, place) => ({
    ...row,
    newFollowers: place === 0 ? 1 : null,
    engagements: place === 0 ? -2 : row.engagements,
  }));
  const post = { id: 'share:7000000000', url: 'https://www.linkedin.com/feed/', publishedOn: reading.window.from };
  const posts = [
    {
      ...post,
      window: reading.window,
      figures: { impressions: 90, engagements: 3 },
      text: '=HYPERLINK("https://x.example","Tap")\nand, more',
    },
    { ...post, window: null, figures: { impressions: 95, reactions: 4 } },
  ];
  const totals = { impressions: 160, engagements: null, membersReached: 77 };
  const demographics: DemographicShare[] = [
    { about: 'audience', category: 'jobTitle', value: '@Founder, "CEO"', share: 0.21 },
    { about: 'content', category: 'companySize', value: '1-10', share: null },
  ];
  const page = { profileViewers: 12, searchAppearances: 0 };
  const figures = figuresOf(monthsOf(ACCOUNT, { ...reading, days, posts, totals, demographics, page }));
  const written = { on: ['=1+1', 'Sales'], posts: new Map([[post.id, ['@home', 'Launch']]]) };
  return { name: 'Ünsere Gruppe / 1', members: [outOf({ name: '=Zoë, "Z"', role: 'user', vanity: 'zoe', figures, written })] };
}

test('days by member: the head says units and time zone, unknown is empty, nothing is added up', () => {
  const { name, type, text } = outFile(createOut(), 'days', NOW);
  expect([name, type]).toEqual(['sidelight-unsere-gruppe-1-2026-03-05-days.csv', 'text/csv;charset=utf-8']);
  expect(text.startsWith('\ufeff"member",')).toBe(true);
  const [head, ...rows] = text.slice(1).trimEnd().split('\r\n');
  expect(head).toContain('"day (UTC)","impressions (count)","engagements (count)","new followers (count)"');
  expect(rows).toEqual([
    '"\'=Zoë, ""Z""","zoe","\'=1+1; Sales","2026-03-01",120,-2,1,"","yes"',
    '"\'=Zoë, ""Z""","zoe","\'=1+1; Sales","2026-03-03",40,4,"",1000,"no"',
  ]);
});

test('posts: one row for each window, never mixed; a text that could be a formula is none', () => {
  const { text } = outFile(createOut(), 'posts', NOW);
  expect(text).toContain('"impressions (count, from counted from to counted to)"');
  expect(text).toContain(`"'=HYPERLINK(""https://x.example"",""Tap"")\nand, more"`);
  expect(text.match(/"'@home; Launch"/g)).toHaveLength(2);
  expect(text).toContain('"2026-03-01","2026-03-04","2026-03-04T10:00:00.000Z",95,"","",4,');
  expect(text).toContain('"2026-03-01","2026-03-03","2026-03-04T10:00:00.000Z",90,3,"",');
  expect(text).not.toMatch(/(^|,)"[=+@-]/m);
});

const BEGINNING = `"'=Zoë, ""Z""","zoe","'=1+1; Sales","2026-03-01","2026-03-03","2026-03-04T10:00:00.000Z"`;

test('periods: one row for each, with what exports and what pages tell; unknown is empty, a real 0 is 0', () => {
  const { name, text } = outFile(createOut(), 'periods', NOW);
  expect(name).toBe('sidelight-unsere-gruppe-1-2026-03-05-periods.csv');
  const [head, ...rows] = text.slice(1).trimEnd().split('\r\n');
  expect(head).toContain('"first day (UTC)","last day (UTC)","fetched at (UTC)","impressions (count)","engagements (count)"');
  expect(head).toContain('"members reached (people; periods and members reach the same people, so never add them)"');
  expect(head).toMatch(/"profile viewers \(count\)","search appearances \(count\)"$/);
  expect(rows).toEqual([`${BEGINNING},160,"",77,"","","","","","","",12,0`]);
});

test('audience: one row for each share, of whom and by what; less than 1 % is a range, and no value is a formula', () => {
  const [head, ...rows] = outFile(createOut(), 'audience', NOW).text.slice(1).trimEnd().split('\r\n');
  expect(head).toMatch(/"of whom","by what","who","share at least \(part of 1\)","share at most \(part of 1\)"$/);
  expect(rows).toEqual([
    `${BEGINNING},"followers","job title","'@Founder, ""CEO""",0.21,0.21`,
    `${BEGINNING},"members reached","company size","1-10",0,0.01`,
  ]);
});

test('everything as JSON: times and notes, totals of whole periods, null for what is not known', () => {
  const { name, text } = outFile(createOut(), 'json', NOW);
  expect(name).toBe('sidelight-unsere-gruppe-1-2026-03-05.json');
  const file = JSON.parse(text);
  expect(file).toMatchObject({
    sidelight: 'figures',
    version: 1,
    savedAt: '2026-03-05T12:00:00.000Z',
    notes: { days: 'calendar days, UTC' },
  });
  expect(file.members[0]).toMatchObject({
    name: '=Zoë, "Z"',
    role: 'user',
    profile: 'zoe',
    labels: ['=1+1', 'Sales'],
    days: [
      { day: '2026-03-01', engagements: -2, followers: null, complete: true },
      { day: '2026-03-03', impressions: 40, newFollowers: null, followers: 1000, complete: false },
    ],
    totals: [
      {
        from: '2026-03-01',
        to: '2026-03-03',
        membersReached: 77,
        engagements: null,
        page: { profileViewers: 12, searchAppearances: 0 },
        demographics: [{ share: 0.21 }, { share: null }],
        fetchedAt: '2026-03-04T10:00:00.000Z',
      },
    ],
    posts: [
      {
        id: 'share:7000000000',
        labels: ['@home', 'Launch'],
        counts: [
          { window: null, figures: { impressions: 95, reactions: 4 } },
          { window: { from: '2026-03-01', to: '2026-03-03' }, figures: { impressions: 90, engagements: 3 } },
        ],
      },
    ],
  });
});

test('who has no figures has his name and no row', () => {
  const out = {
    name: 'Me',
    members: [outOf({ name: 'Me', role: null, vanity: null, figures: figuresOf([]), written: { on: [], posts: new Map() } })],
  };
  for (const format of ['days', 'posts', 'periods', 'audience'] as const)
    expect(outFile(out, format, NOW).text.trimEnd().split('\r\n')).toHaveLength(1);
  expect(JSON.parse(outFile(out, 'json', NOW).text).members).toEqual([
    { name: 'Me', role: null, profile: null, labels: [], days: [], totals: [], posts: [] },
  ]);
});
