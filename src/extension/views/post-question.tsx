import type { JSX } from 'preact';
import type { ListedPost } from '../../domain/post-list.ts';
import type { PostQuestion } from '../../domain/post-question.ts';
import { NotKnown } from '../components/not-known.tsx';
import { formatCount, formatDay } from '../format.ts';
import type { PostQuestions } from '../store/post-questions.ts';
import { t, tCount } from '../text.ts';
import { FailureText } from './failure-text.tsx';
import { USUAL_FIGURES } from './post-line.tsx';
import { beginningOf, countedOver } from './post-words.ts';
import { Press } from './press.tsx';
import { StepHeading } from './step-heading.tsx';

/** One question at a time: whether two of one's own posts are one. Nothing where nothing is unclear. */
export function PostQuestionCard({ store }: { readonly store: PostQuestions }): JSX.Element | null {
  const asked = store.asked.value;
  if (asked === null) return null;
  const { question, more } = asked;
  const last = store.acts.last.value;
  const running = store.acts.running.value !== null;
  return (
    <section class="card stack-s post-question no-print" aria-label={t('post_question_title')}>
      <StepHeading step={last === null ? '' : question.ids.join(' ')} level={2}>
        {t('post_question_title')}
      </StepHeading>
      <p class="small soft">{t('post_question_lead', formatDay(question.day, { year: true }))}</p>
      <Pair question={question} />
      {last !== null && last.outcome !== 'ok' && last.outcome !== 'waiting' && <FailureText trouble={last.outcome} />}
      <div class="row">
        <Press small busy={running} onPress={() => void store.answer(question, true)}>
          {t('post_question_yes')}
        </Press>
        <Press small kind="quiet" busy={running} onPress={() => void store.answer(question, false)}>
          {t('post_question_no')}
        </Press>
        <Press small kind="plain" onPress={() => store.later(question)}>
          {t('post_question_later')}
        </Press>
        {more > 0 && <span class="small soft">{tCount('post_question_more', more)}</span>}
      </div>
    </section>
  );
}

function Pair({ question }: { readonly question: PostQuestion }): JSX.Element {
  return (
    <ul class="post-pair">
      {question.posts.map((post) => (
        <li key={post.id} class="stack-s">
          <One post={post} />
        </li>
      ))}
    </ul>
  );
}

function One({ post }: { readonly post: ListedPost }): JSX.Element {
  const [first] = post.counts;
  const words = beginningOf(post);
  return (
    <>
      {words === null ? (
        <p class="soft">{t('post_question_no_words')}</p>
      ) : (
        <p class="post-text" dir="auto">
          {words}
        </p>
      )}
      <dl class="post-figures">
        {USUAL_FIGURES.map((metric) => {
          const value = first?.figures[metric];
          return (
            <div key={metric}>
              <dt>{t(`post_${metric}`)}</dt>
              <dd>{value === undefined ? <NotKnown /> : formatCount(value)}</dd>
            </div>
          );
        })}
        <div>
          <dt>{t('glance_counted')}</dt>
          <dd>{first ? countedOver(first) : <NotKnown />}</dd>
        </div>
      </dl>
      <p class="small">
        <a href={post.url} target="_blank" rel="noreferrer noopener">
          {t('post_question_look')}
        </a>
      </p>
    </>
  );
}
