/** The places of a team beside its dashboard, and what of them stands on a member's page. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Audience } from '../../src/domain/audience.ts';
import type { Asked } from '../../src/extension/store/asked.ts';
import type { AuthoredPost } from '../../src/domain/post-find.ts';
import type { MembershipId } from '../../src/domain/id.ts';
import { createPostList, type PostListStore } from '../../src/extension/store/post-list.ts';
import { createWhen, type WhenStore } from '../../src/extension/store/when.ts';
import { t } from '../../src/extension/text.ts';
import { AudienceCards } from '../../src/extension/views/audience-cards.tsx';
import { Posts } from '../../src/extension/views/posts.tsx';
import { hashOf } from '../../src/extension/views/route.ts';
import { TeamNav, type TeamPlace } from '../../src/extension/views/team-nav.tsx';
import { PlaceContent, TeamPage } from '../../src/extension/views/team-page.tsx';
import { WhenToPost } from '../../src/extension/views/when-to-post.tsx';
import { DEMO_GROUP } from '../../src/tools/demo/people.ts';
import { GROUP, idOf, NOW } from './invented.ts';
import { AUDIENCES, AUDIENCES_OF_ONE } from './invented-audience.ts';
import { POSTS, TEAM_POSTS } from './invented-posts.ts';

type Scene = { readonly size: 'wide'; readonly make: () => JSX.Element };

export function place(at: TeamPlace, title: string, content: JSX.Element): JSX.Element {
  const nav = <TeamNav group={GROUP} at={at} linkTo={(route) => ({ href: hashOf(route) })} />;
  return (
    <TeamPage group={{ name: DEMO_GROUP.name, logo: null }} title={title} nav={nav}>
      {content}
    </TeamPage>
  );
}

function listOf(posts: readonly AuthoredPost[], use: (list: PostListStore) => void = () => undefined): PostListStore {
  const list = createPostList(signal(posts));
  use(list);
  return list;
}

function teamPosts(list: PostListStore): Scene {
  return { size: 'wide', make: () => place('posts', t('posts_team_title'), <Posts list={list} of="team" now={NOW} />) };
}

/** Four: one with all its figures, and one that only the archive knows. */
function chooseFour(list: PostListStore): void {
  const archived = POSTS.find(({ counts }) => counts.length === 0);
  for (const post of [POSTS[0], TEAM_POSTS[7], TEAM_POSTS[30], archived]) if (post) list.choose(post);
}

function times(of: 'team' | 'one', posts: readonly AuthoredPost[], use: (when: WhenStore) => void = () => undefined): Scene {
  return {
    size: 'wide',
    make: () => {
      const when = createWhen(signal(posts), 'Europe/Berlin');
      use(when);
      return place('times', t('when_title'), <WhenToPost when={when} of={of} />);
    },
  };
}

function audience(of: 'team' | 'one', audiences: readonly Audience[]): Scene {
  return { size: 'wide', make: () => place('audience', t('audience_title'), <AudienceCards audiences={audiences} of={of} />) };
}

function unanswered(answer: Asked<null>): Scene {
  return {
    size: 'wide',
    make: () =>
      place(
        'posts',
        t('posts_team_title'),
        <PlaceContent answer={answer} onAgain={() => undefined}>
          {() => null}
        </PlaceContent>,
      ),
  };
}

export const TEAM_SCENES: Readonly<Record<string, Scene>> = {
  'place-loading': unanswered({ state: 'loading' }),
  'place-failed': unanswered({ state: 'failed', trouble: 'unavailable' }),
  'posts-team': teamPosts(listOf(TEAM_POSTS)),
  'posts-compared': teamPosts(listOf(TEAM_POSTS, chooseFour)),
  'posts-sought': teamPosts(
    listOf(TEAM_POSTS, (list) => {
      list.seek({ text: 'ana' });
      list.turn('reactions');
      const [first] = list.found.value;
      if (first) list.choose(first);
    }),
  ),
  'posts-none-found': teamPosts(listOf(TEAM_POSTS, (list) => list.seek({ author: idOf<MembershipId>(999) }))),
  'posts-empty': teamPosts(listOf([])),
  'times-team': times('team', TEAM_POSTS),
  'times-usual': times('team', TEAM_POSTS, (when) => when.choose({ measure: 'usual', block: 1, timeZone: 'UTC' })),
  'times-one': times('one', POSTS),
  'times-few': times('one', POSTS.slice(0, 14)),
  'times-empty': times('team', []),
  'audience-team': audience('team', AUDIENCES),
  'audience-one': audience('one', AUDIENCES_OF_ONE),
  'audience-empty': audience('team', []),
  'posts-one': teamPosts(listOf(TEAM_POSTS.slice(0, 1))),
};
