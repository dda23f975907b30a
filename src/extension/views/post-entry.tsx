import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { NotKnown } from '../components/not-known.tsx';
import { t } from '../text.ts';
import { PostDetails } from './post-details.tsx';
import {
  idOfDetails,
  MoreButton,
  nameOfPost,
  PostChoice,
  PostFigureText,
  PostLabels,
  type PostLineProps,
  PostTitle,
} from './post-line.tsx';
import { PostLink } from './post-link.tsx';
import { countedOver, wordOfFigure } from './post-words.ts';

/** A post where there is no room for a table. */
export function PostEntry(props: PostLineProps): JSX.Element {
  const { post, columns, onChoose } = props;
  const [isOpen, setOpen] = useState(false);
  const [first] = post.counts;
  return (
    <li class="post-entry">
      {onChoose && <PostChoice {...props} />}
      <div class="stack-s">
        <div>
          <PostTitle {...props} />
          <PostLabels {...props} />
        </div>
        <dl class="post-figures">
          {columns.map((figure) => (
            <div key={figure}>
              <dt>{wordOfFigure(figure)}</dt>
              <dd>
                <PostFigureText post={post} figure={figure} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('glance_counted')}</dt>
            <dd>{first ? countedOver(first) : <NotKnown />}</dd>
          </div>
        </dl>
        <div class="row">
          <PostLink url={post.url} label={t('post_open_of', nameOfPost(props))} />
          <MoreButton {...props} isOpen={isOpen} onTurn={() => setOpen(!isOpen)} />
        </div>
        {isOpen && (
          <div id={idOfDetails(post)}>
            <PostDetails post={post} />
          </div>
        )}
      </div>
    </li>
  );
}
