import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { type ListedPost, listPosts } from '../../../src/domain/post-list.ts';
import { createPostList } from '../../../src/extension/store/post-list.ts';
import { createPostQuestions } from '../../../src/extension/store/post-questions.ts';
import { PostQuestionCard } from '../../../src/extension/views/post-question.tsx';
import { Posts } from '../../../src/extension/views/posts.tsx';
import type { PostQuestion } from '../../../src/domain/post-question.ts';
import { archived, authored, idAt, listed, postOf } from '../../unit/domain/posts.ts';
import { createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { byWords, draw, make, words } from '../draw.ts';
import { ANA } from '../invented-home.ts';
import { showSurface } from '../surface.ts';

const [ACTIVITY, SHARE] = [idAt('activity', '18:00'), idAt('share', '02:00')];
const LIFE = { impressions: 1_316, socialEngagements: 60, reactions: 40, comments: 12, saves: 2, followersGained: 4 };

function drawPosts(posts: readonly ListedPost[]): HTMLElement {
  return draw(<Posts list={createPostList(signal(authored(posts)))} of="one" now={Date.parse('2026-04-02T12:00:00Z')} />);
}

describe('R5: a post in the list', () => {
  test('begins with its text, and keeps social engagements out of the column of engagements', () => {
    const root = drawPosts(listPosts([postOf(ACTIVITY, { figures: LIFE, text: 'How we hired ten people' })], []));
    const cells = [...root.querySelectorAll('tbody tr > *')].map(words);
    expect(cells[0]).toBe('How we hired ten people Mar 5, 2026');
    expect(cells.slice(1, 3)).toEqual(['1,316', `–${say('glance_not_known')}`]);
    expect(cells[3]).toMatch(/^since publication, to Apr 1/);
    expect(words(root)).not.toContain('60');
  });

  test('says all that is known of it behind a button', () => {
    const root = drawPosts(listPosts([postOf(ACTIVITY, { figures: LIFE }), listed(ACTIVITY, 640)], []));
    const button = byWords(root, 'button', say('post_details_of', ['Mar 5, 2026']));
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    make(button, 'click');
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector(`#${button?.getAttribute('aria-controls')}`)).not.toBeNull();
    const figures = words(root.querySelector('.post-more'));
    for (const [metric, value] of Object.entries(LIFE))
      expect(figures).toContain(`${say(`post_${metric}`)}${value.toLocaleString('en')}`);
    expect(figures).toContain('Engagements64');
    expect(figures).toContain(say('post_social_help'));
    make(button, 'click');
    expect(root.querySelector('.post-more')).toBeNull();
  });

  test('of which only the archive tells is there, with its words alone', () => {
    const root = drawPosts(listPosts([archived(SHARE, '=1+1 is a text')], []));
    expect(words(root)).toContain('=1+1 is a text');
    make(byWords(root, 'button', say('post_details_of', ['Mar 5, 2026'])), 'click');
    expect(words(root)).toContain(say('post_no_figures'));
  });

  test('that nothing more is known of has no button', () => {
    expect(drawPosts(listPosts([listed(ACTIVITY, 640)], [])).querySelector('tbody button')).toBeNull();
  });
});

describe('whether two are one post', () => {
  const posts = [listed(ACTIVITY, 640), archived(SHARE, 'How we hired ten people')];
  const [one, other] = listPosts(posts, []);
  if (!one || !other) throw new Error('there are two');
  const QUESTION: PostQuestion = { day: one.publishedOn, ids: [ACTIVITY, SHARE], posts: [one, other] };
  const NEXT: PostQuestion = { ...QUESTION, ids: [ACTIVITY, idAt('share', '03:00')] };

  function ask(questions: readonly PostQuestion[], code: 'ok' | 'unavailable' = 'ok') {
    installCatalogue();
    const background = createBackground({ 'posts.unclear': questions, mutate: { state: 'decided', code } });
    const store = createPostQuestions(background.deps, ANA.id, () => 77);
    return { background, surface: showSurface(<PostQuestionCard store={store} />) };
  }

  test.each([
    ['post_question_yes', true],
    ['post_question_no', false],
  ] as const)('%s is said with both numbers, and not asked again', async (button, same) => {
    const { background, surface } = ask([QUESTION]);
    await surface.says(say('post_question_title'));
    expect(surface.text()).toContain('How we hired ten people');
    expect(surface.text()).toContain('640');
    await surface.press(say(button));
    await expect.poll(surface.text).toBe('');
    expect(background.mutations()).toEqual([
      { name: 'post.answer', args: { account: ANA.id, day: one.publishedOn, answer: { ids: [ACTIVITY, SHARE], same, at: 77 } } },
    ]);
    surface.close();
  });

  test('later asks the next one, and says nothing to anybody', async () => {
    const { background, surface } = ask([QUESTION, NEXT]);
    await surface.says(say('post_question_more_one', ['1']));
    await surface.press(say('post_question_later'));
    await expect.poll(surface.text).not.toContain(say('post_question_more_one', ['1']));
    await surface.press(say('post_question_later'));
    await expect.poll(surface.text).toBe('');
    expect(background.mutations()).toEqual([]);
    surface.close();
  });

  test('an answer that the server does not take is asked still', async () => {
    const { surface } = ask([QUESTION], 'unavailable');
    await surface.press(say('post_question_yes'));
    await surface.says(say('failure_unavailable'));
    expect(surface.offers(say('post_question_yes'))).toBe(true);
    surface.close();
  });

  test('nothing is asked where nothing is unclear', async () => {
    const { background, surface } = ask([]);
    await expect.poll(() => background.asked.length).toBe(1);
    expect(surface.text()).toBe('');
    surface.close();
  });
});
