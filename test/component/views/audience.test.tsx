import { describe, expect, test } from 'vitest';
import { type Audience, audienceOf, type AudienceSubject } from '../../../src/domain/audience.ts';
import { monthsOf } from '../../../src/domain/account-month.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import type { DemographicShare } from '../../../src/domain/reading.ts';
import { AudienceCards } from '../../../src/extension/views/audience-cards.tsx';
import { formatShare } from '../../../src/extension/views/audience-words.ts';
import { ACCOUNT, createReading } from '../../unit/domain/readings.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { byWords, draw, make, words } from '../draw.ts';

installCatalogue();

test.each([
  ['exact', 0.0684, 0.0684, '6.8%'],
  ['LinkedIn’s own rounding', 0.115, 0.125, '12%'],
  ['a range, outward', 0.1125, 0.131, '11% – 14%'],
  ['whole percents, that sums end beside', 0.11 - 1e-12, 0.14 + 1e-12, '11% – 14%'],
  ['less than 1 %', 0, 0.01, '< 1%'],
  ['not listed by some', 0, 0.0123, '< 2%'],
])('a share that is known as %s is said so', (_, least, most, said) => {
  expect(formatShare({ least, most })).toBe(said);
});

function member(number: number, shares: Readonly<Record<string, number | null>>, followers: number | null): AudienceSubject {
  const demographics = Object.entries(shares).map(
    ([value, share]): DemographicShare => ({ about: 'audience', category: 'jobTitle', value, share }),
  );
  const reading = createReading('2026-03-01', Array(28).fill(5));
  const months = monthsOf(ACCOUNT, {
    ...reading,
    demographics,
    followers: followers === null ? null : { day: reading.window.to, total: followers },
  });
  return { id: `m${number}` as MembershipId, name: `M${number}`, figures: figuresOf(months) };
}

function show(subjects: readonly AudienceSubject[], of: 'team' | 'one' = 'team'): HTMLElement {
  const audiences: Audience[] = [audienceOf(subjects, 'audience'), audienceOf(subjects, 'content')];
  return draw(<AudienceCards audiences={audiences} of={of} />);
}

describe('the audience of a team', () => {
  test('says each share in words, with how many list it, and names who is in it, who has none and who cannot be weighed', () => {
    const root = show([
      member(1, { Founder: 0.21, Baker: 0.1 }, 300),
      member(2, { Founder: 0.11, Nurse: null }, 100),
      member(3, {}, 50),
      member(4, { Founder: 0.4 }, null),
    ]);
    const lines = [...root.querySelectorAll('.audience tbody tr')].map((line) => [...line.children].map(words));
    expect(lines).toEqual([
      ['Founder', '19%'],
      ['Baker', `8%${say('audience_listed', ['1', '2'])}`],
      ['Nurse', `< 9%${say('audience_listed', ['1', '2'])}`],
    ]);
    const text = words(root);
    expect(text).toContain(say('audience_in_it_many', ['2']));
    expect(text).toContain(say('audience_without_one', ['1', 'M3']));
    expect(text).toContain(say('audience_unweighed_one', ['1', 'M4']));
    const weights = [...root.querySelectorAll('.chart-rows tbody tr')].map((line) => [...line.children].map(words));
    expect(weights).toEqual([
      ['M1', say('audience_on', ['Mar 28, 2026']), '300', '75.0%'],
      ['M2', say('audience_on', ['Mar 28, 2026']), '100', '25.0%'],
    ]);
  });

  test('of many values shows the greatest first, and the rest when they are asked for', () => {
    const shares = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`Title ${at}`, (10 - at) / 100]));
    const root = show([member(1, shares, 10)], 'one');
    expect(root.querySelectorAll('.audience tbody tr')).toHaveLength(6);
    make(byWords(root, 'button', say('audience_more', ['4'])), 'click');
    return expect.poll(() => root.querySelectorAll('.audience tbody tr').length).toBe(10);
  });
});

test('of one member it is his own, with its day and of how many', () => {
  const text = words(show([member(1, { Founder: 0.21, Nurse: null }, 300)], 'one'));
  expect(text).toContain('21%');
  expect(text).toContain('< 1%');
  expect(text).toContain(`${say('audience_on', ['Mar 28, 2026'])} · ${say('audience_of_followers', ['300'])}`);
  expect(text).not.toContain(say('audience_weighted'));
});

test('where LinkedIn gave nothing, it says where it comes from', () => {
  expect(words(show([member(1, {}, 5)]))).toContain(say('audience_none_lead'));
});
