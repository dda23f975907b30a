import { describe, expect, test, vi } from 'vitest';
import { type Contribution, contributionOf, type ContributionWish, type Contributor } from '../../../src/domain/contribution.ts';
import type { Day } from '../../../src/domain/day.ts';
import { lastDayOf } from '../../../src/domain/glance.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import { comparisonOf, lastDays, type PeriodChoice } from '../../../src/domain/period.ts';
import { TALLIED } from '../../../src/domain/tally.ts';
import { ContributionCard } from '../../../src/extension/views/contribution-card.tsx';
import { CONTRIBUTORS, crowd, withJoined, withOdd } from '../../gallery/contributors.ts';
import { contributor, impressions, listed, WEEK } from '../../unit/domain/contributors.ts';
import { byWords, draw, make, words } from '../draw.ts';

const USUAL: ContributionWish = { metric: 'impressions', joiners: 'count', chosen: null };

function tell(team = CONTRIBUTORS, wish: Partial<ContributionWish> = {}, choice: PeriodChoice = lastDays(28)): Contribution {
  const end = lastDayOf(team);
  if (!end) throw new Error('the team has figures');
  return contributionOf(team, comparisonOf(choice, end), { ...USUAL, ...wish });
}

function card(told: Contribution, more: Partial<Parameters<typeof ContributionCard>[0]> = {}): HTMLElement {
  const wish = { ...USUAL, metric: told.metric, joiners: told.joiners };
  const memberLink = (id: MembershipId): { href: string } => ({ href: `#/member/${id}` });
  return draw(
    <ContributionCard
      told={told}
      choice={lastDays(28)}
      wish={wish}
      onWish={() => undefined}
      onPeriod={() => undefined}
      memberLink={memberLink}
      {...more}
    />,
  );
}

/** The figures of the waterfall, top to bottom, as a person reads them. */
function figuresIn(root: HTMLElement): number[] {
  return [...root.querySelectorAll('.flow .flow-figure')].map((figure) =>
    Number((figure.textContent ?? '').replace(/[▲▼,%\s]|pt/g, '').replace('−', '-')),
  );
}

describe('R7: who gave what to the team’s figure', () => {
  test('stands in one sentence, and the waterfall leads from the period before to this one', () => {
    const told = tell();
    const root = card(told);
    const [most] = told.parts;
    expect(words(root.querySelector('.contribution-sentence'))).toContain(
      `${most?.name} brought the most: ${most?.moved?.toLocaleString('en')}.`,
    );
    const [from, ...rest] = figuresIn(root);
    const to = rest.pop();
    expect([from, to]).toEqual([told.change?.from, told.change?.to]);
    expect(rest.reduce((sum, part) => sum + part, from ?? 0)).toBe(to);
  });

  test.each([
    [1, 'One member has left since Jan 5 (on Feb 3).'],
    [3, '3 members have left since Jan 5 (the last on Feb 3).'],
  ])('that %i have left is said as a change of membership, and of nobody by name', (count, said) => {
    const left = { count, since: '2026-01-05' as Day, last: '2026-02-03' as Day };
    expect(words(card(tell(), { left }).querySelector('.contribution-notes'))).toContain(said);
    expect(words(card(tell(), { left }))).toContain('a change of membership, not of performance');
    expect(words(card(tell()))).not.toContain('left since');
  });

  test.each(TALLIED)('of %s, as it is shown, the parts add up from level to level', (metric) => {
    const root = card(tell(withJoined(), { metric }));
    let level: number | null = null;
    for (const line of root.querySelectorAll('.flow')) {
      const [value] = figuresIn({ querySelectorAll: () => [line.querySelector('.flow-figure')] } as unknown as HTMLElement);
      if (!line.classList.contains('flow-of-all')) level = (level ?? 0) + (value ?? 0);
      else {
        if (level !== null) expect(level).toBeCloseTo(value ?? 0, 6);
        level = value ?? 0;
      }
    }
    expect(level).not.toBeNull();
  });

  test('a rise and a fall are told apart without colour: by sign, by arrow and by pattern', () => {
    const lines = [...card(tell()).querySelectorAll('.flow:not(.flow-of-all)')];
    const signs = lines.map((line) => [
      words(line.querySelector('.flow-figure')).includes('−'),
      words(line.querySelector('.flow-arrow')) === '▼',
      line.querySelector('.flow-down') !== null,
    ]);
    expect(signs.some(([isFall]) => isFall) && signs.some(([isFall]) => !isFall)).toBe(true);
    for (const [minus, arrow, pattern] of signs) expect([arrow, pattern]).toEqual([minus, minus]);
  });

  test('all of it stands in a table, with what each gave to the total', () => {
    const told = tell();
    const root = card(told);
    const details = root.querySelector('details.chart-data') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    return vi.waitFor(() => {
      const rows = [...root.querySelectorAll('.chart-rows tbody tr')].map(words);
      expect(rows).toHaveLength(10);
      const ana = told.parts.find(({ name }) => name === 'Ana Ferreira');
      expect(rows.find((row) => row.includes('Ana Ferreira'))).toContain(ana?.given?.toLocaleString('en'));
      expect(words(root.querySelector('.chart-rows tfoot'))).toContain(told.total?.toLocaleString('en'));
    });
  });

  test('what each gave to the total is a press away, and adds up to it', () => {
    const told = tell();
    const root = card(told);
    make(root.querySelectorAll('.segments input')[1] ?? null, 'change');
    const figures = figuresIn(root);
    expect(figures.at(-1)).toBe(told.total);
    expect(figures.slice(0, -1).reduce((sum, part) => sum + part, 0)).toBe(told.total);
  });

  test('R8: of many the first stand alone and the others together; all come on demand', () => {
    const root = card(tell(crowd(40)));
    expect(root.querySelectorAll('.flow')).toHaveLength(2 + 5 + 1);
    make(byWords(root, '.flow button', '35 others'), 'click');
    expect(root.querySelectorAll('.flow')).toHaveLength(2 + 40);
  });
});

describe('the sentence', () => {
  const { period, previous } = WEEK;
  /** A team of one post a week: of each member, what it was shown before and what it is now. */
  function posting(name: string, before: number, now: number): Contributor {
    const readings = [previous, period].map((window, index) => ({
      ...impressions(
        ...Array(14)
          .fill(0)
          .map((_, day) => (day < 7 ? before : now)),
      ),
      window,
      totals: { impressions: 1, engagements: 1, membersReached: null },
      posts: [listed(index === 0 ? 2 : 9, window, { impressions: (index === 0 ? before : now) * 7 })],
    }));
    return contributor(name, readings);
  }

  function sentence(team: readonly Contributor[], alone = false): string {
    const told = contributionOf(team, WEEK, USUAL);
    return words(card(told, alone ? { memberLink: null } : {}).querySelector('.contribution-sentence'));
  }

  test('names the post that brought most of a rise, by its part of the whole where it is a part of it, and who gave back', () => {
    expect(sentence([posting('Ana', 10, 30), posting('Ben', 10, 24)])).toBe(
      'The post by Ana of Mar 9 brought 88.2% of the rise.',
    );
    expect(sentence([posting('Ana', 10, 30), posting('Ben', 10, 7)])).toBe(
      'The post by Ana of Mar 9 brought 210. Ben gave back 21.',
    );
  });

  test('says with how many posts, where those are known of both periods and others than before', () => {
    const told = contributionOf([posting('Ana', 10, 30), posting('Ben', 10, 7)], WEEK, USUAL);
    const moved = told.moved;
    const withPosts = {
      ...told,
      moved: moved && { ...moved, most: moved.most && { ...moved.most, post: null, published: { now: 8, before: 5 } } },
    };
    expect(words(card(withPosts).querySelector('.contribution-sentence'))).toBe(
      'Ana brought the most: 140, with 8 posts instead of 5. Ben gave back 21.',
    );
    const ofPosts = { ...withPosts, metric: 'posts' as const };
    expect(words(card(ofPosts).querySelector('.contribution-sentence'))).not.toContain('posts instead');
  });

  test('of one account alone names the post, and nobody', () => {
    expect(sentence([posting('Ana', 10, 30)], true)).toMatch(/^The post of Mar 9 brought /);
  });

  test('of a fall names whose it was', () => {
    expect(sentence([posting('Ana', 30, 10), posting('Ben', 10, 17)])).toBe('Ana fell the most, by 140. Ben made up for 49.');
  });
});

describe('posts within it', () => {
  test('are those of whoever moved it most, each a link to LinkedIn, with what is not listed, and add up', () => {
    const told = tell();
    const root = card(told);
    const posts = root.querySelector('.contribution-posts') as HTMLElement;
    expect(words(posts)).toContain(`Posts of ${told.parts[0]?.name}`);
    expect(words(posts)).toContain('Not listed by LinkedIn');
    expect(posts.querySelector('a')?.getAttribute('href')).toMatch(/^https:\/\/www\.linkedin\.com\/posts\//);
    const figures = [...posts.querySelectorAll('.post-parts b')].map((one) =>
      Number(words(one).replace(/,/g, '').replace('−', '-')),
    );
    expect(figures.slice(0, -1).reduce((sum, part) => sum + part, 0)).toBe(figures.at(-1));
    expect(figures.at(-1)).toBe(told.parts[0]?.moved);
  });

  test('of many the others stand together, and come on demand', () => {
    const told = tell(CONTRIBUTORS, { chosen: CONTRIBUTORS[1]?.id ?? null });
    const root = card(told);
    const count = told.posts?.change?.posts.length ?? 0;
    expect(root.querySelectorAll('.post-parts li')).toHaveLength(4 + 3);
    make(byWords(root, '.post-parts button', `${count - 4} other posts`), 'click');
    expect(root.querySelectorAll('.post-parts li')).toHaveLength(count + 2);
  });

  test('another member’s are asked for by his name', () => {
    const onWish = vi.fn();
    const told = tell();
    const root = card(told, { onWish });
    make(byWords(root, '.flow button', '5 others'), 'click');
    make(byWords(root, '.flow button', 'Tom Bell'), 'click');
    expect(onWish).toHaveBeenCalledWith({ chosen: told.parts.find(({ name }) => name === 'Tom Bell')?.id });
  });

  test('without an export that ends with the period, which one to make is said', () => {
    const told = tell(CONTRIBUTORS, {}, { span: 'lastMonth', against: 'before' });
    expect(words(card(told).querySelector('.contribution-posts'))).toContain(
      'No export ends on Oct 31, so it is not known which post did what. Export exactly Oct 1 – 31 from LinkedIn',
    );
  });

  test('and the days that an export does tell of are a press away', () => {
    const onPeriod = vi.fn();
    const root = card(tell(CONTRIBUTORS, {}, { span: 'lastMonth', against: 'before' }), { onPeriod });
    make(byWords(root, '.contribution-posts button', 'Nov 12 – 18'), 'click');
    expect(onPeriod).toHaveBeenCalledWith({ span: { from: '2026-11-12', to: '2026-11-18' }, against: 'before' });
  });

  test('of figures that LinkedIn gives for no post, that is said', () => {
    expect(words(card(tell(CONTRIBUTORS, { metric: 'followers' })))).toContain('LinkedIn does not say it by post: Followers.');
  });

  test('one’s own page tells of posts alone', () => {
    const root = card(tell(CONTRIBUTORS.slice(1, 2)), { memberLink: null });
    expect(root.querySelector('.flow')).toBeNull();
    expect(words(root)).not.toContain('Ana Ferreira');
    expect(root.querySelector('.contribution-posts h3:not(.hidden)')).toBeNull(); // the card’s own heading says what these are
  });

  test('each post has a bar among those that are shown, which nobody needs to hear', () => {
    const root = card(tell(CONTRIBUTORS.slice(1, 2)), { memberLink: null });
    const bars = [...root.querySelectorAll<HTMLElement>('.post-part-track > span')];
    expect(bars.length).toBe(root.querySelectorAll('.post-part-name').length);
    expect(Math.max(...bars.map(({ style }) => Number.parseFloat(style.inlineSize)))).toBeGreaterThan(50);
    expect(root.querySelectorAll('.post-part-track:not([aria-hidden="true"])')).toHaveLength(0);
  });
});

describe('no false falls', () => {
  test('where all can be compared, nothing is noted', () => {
    expect(tell().leftOut).toEqual([]);
    expect(card(tell()).querySelector('.contribution-notes')).toBeNull();
  });

  test('R3: of a team’s followers, that people may be counted twice', () => {
    const notes = (metric: 'followers' | 'newFollowers'): string =>
      words(card(tell(CONTRIBUTORS, { metric })).querySelector('.contribution-notes'));
    expect(notes('followers')).toContain('People may be counted twice.');
    expect(notes('newFollowers')).not.toContain('counted twice');
  });

  test('who cannot be compared is named, with the way to where he is asked', () => {
    const told = tell(withOdd());
    const links = [...card(told).querySelectorAll('.contribution-notes a')];
    expect(links.map((link) => [words(link), link.getAttribute('href')])).toEqual(
      told.leftOut.map(({ id, name }) => [name, `#/member/${id}`]),
    );
    expect(links.length).toBeGreaterThan(0);
  });

  test('nothing can be compared: that is said, and the total is told instead of a fall', () => {
    const root = card(tell(CONTRIBUTORS, {}, { span: 365, against: 'year' }), { choice: lastDays(28) });
    expect(figuresIn(root).length).toBeGreaterThan(0);
    const none = card(tell(withOdd().slice(3, 4).concat(withOdd().slice(6, 7))));
    expect(words(none)).toContain('Impressions: nothing can be compared with the period before.');
    expect(none.querySelector('.flow-down')).toBeNull();
    expect(none.querySelector('.contribution-sentence')).toBeNull();
  });

  test('of whom fewer days are compared than the period has, it is said how many', () => {
    const told = tell();
    const samir = told.parts.find(({ name }) => name === 'Samir Haddad');
    expect(samir?.comparedDays).toBe(19);
    const root = card(told);
    make(byWords(root, '.flow button', '5 others'), 'click');
    const lines = [...root.querySelectorAll('.flow')].map(words);
    expect(lines.filter((line) => line.includes('of 28 days'))).toEqual([
      expect.stringContaining('Samir Haddad 19 of 28 days'),
      expect.stringContaining('Tom Bell 26 of 28 days'),
    ]);
    expect(words(card(tell(CONTRIBUTORS, { metric: 'followers' })))).not.toContain('of 28 days');
    const october = tell(CONTRIBUTORS, {}, { span: 'lastMonth', against: 'before' }); // 31 days, against 30
    expect(october.parts.map(({ comparedDays }) => comparedDays)).toContain(30);
    expect(words(card(october))).not.toContain('30 of');
  });

  test('who joined is named; what he adds stands apart from what was compared, and he may be shown apart whole', () => {
    const onWish = vi.fn();
    const told = tell(withJoined());
    const root = card(told, { onWish });
    expect(words(root)).toContain('Joined since Oct 22: Mei Tanaka and Olu Adeyemi.');
    expect([...root.querySelectorAll('.flow')].map(words).find((line) => line.startsWith('Joined since Oct 22'))).toContain(
      told.between?.joined.toLocaleString('en'),
    );
    make(root.querySelectorAll('.contribution-joined input')[1] ?? null, 'change');
    expect(onWish).toHaveBeenCalledWith({ joiners: 'apart' });
  });

  test('where all have joined since, as in a Group that is new, nobody is set apart from the others', () => {
    const team = CONTRIBUTORS.map((member) => ({ ...member, joinedOn: '2026-11-19' as Day }));
    const root = card(tell(team));
    expect(root.querySelector('.contribution-joined')).toBeNull();
    expect(root.querySelector('.flow-new')).toBeNull();
    expect(card(tell(withJoined())).querySelector('.flow-new')?.textContent).toContain('new');
  });
});
