/** Labels: on a team's members, on posts, and in their place the field that adds one. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AccountId } from '../../src/domain/id.ts';
import { createPostLabels } from '../../src/extension/store/labels.ts';
import { createPostList } from '../../src/extension/store/post-list.ts';
import type { Request } from '../../src/extension/store/request.ts';
import { t } from '../../src/extension/text.ts';
import { OutcomeText } from '../../src/extension/views/failure-text.tsx';
import { Posts } from '../../src/extension/views/posts.tsx';
import { TeamDashboard } from '../../src/extension/views/team-dashboard.tsx';
import { DEMO_GROUP } from '../../src/tools/demo/people.ts';
import { After } from './group-scenes.tsx';
import { GROUP, idOf, NOW, teamGlance } from './invented.ts';
import { POSTS, TEAM_POSTS } from './invented-posts.ts';
import { place } from './team-scenes.tsx';

type Scene = { readonly size: 'wide'; readonly make: () => JSX.Element };

const group = { id: GROUP, name: DEMO_GROUP.name, logo: null };
const nothing = (): void => undefined;
const silent: Request = () => Promise.reject(new Error('nobody answers here'));
const WORDS = [
  ['Sales', 'Berlin'],
  ['Donaudampfschifffahrtsgesellscha'.slice(0, 30)],
  [],
  ['مبيعات'],
  ['Sales', 'Key account', 'New', 'Berlin', 'Podcast'],
];

function team(canLabel: boolean, steps: readonly string[] = []): Scene {
  const glance = teamGlance();
  const of = new Map(glance.rows.map(({ id }, at) => [id, WORDS[at % WORDS.length] ?? []]));
  const known = [...new Set(WORDS.flat())].sort();
  const labels = {
    of,
    known,
    onChange: canLabel ? nothing : null,
    outcome: <OutcomeText outcome={canLabel ? 'offline' : null} />,
  };
  return {
    size: 'wide',
    make: () => (
      <After steps={steps} bare>
        <TeamDashboard group={group} glance={glance} now={NOW} onPeriod={nothing} onMember={nothing} labels={labels} />
      </After>
    ),
  };
}

function posts(of: 'team' | 'one', steps: readonly string[] = []): Scene {
  const all = (of === 'team' ? TEAM_POSTS : POSTS).map((post, at) => ({ ...post, labels: WORDS[at % WORDS.length] ?? [] }));
  const subject =
    of === 'team' ? ({ kind: 'group', group: GROUP } as const) : ({ kind: 'account', account: idOf<AccountId>(101) } as const);
  return {
    size: 'wide',
    make: () => {
      const store = createPostLabels({ request: silent }, subject);
      const list = createPostList(signal(all));
      return (
        <After steps={steps} bare>
          {place('posts', t('posts_team_title'), <Posts list={list} of={of} now={NOW} labels={store} />)}
        </After>
      );
    },
  };
}

export const LABEL_SCENES: Readonly<Record<string, Scene>> = {
  'labels-team': team(true, [t('next_for', t('label'), 'Ana Ferreira')]),
  'labels-team-analyst': team(false),
  'labels-posts': posts('team', [t('next_for', t('label'), TEAM_POSTS[1]?.author.name ?? '')]),
  'labels-own-posts': posts('one'),
};
