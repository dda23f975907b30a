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
import { countedOver } from './post-words.ts';

/** A post in a table, and below it all that is known of it, when that is asked for. */
export function PostRow(props: PostLineProps): JSX.Element {
  const { post, columns, onChoose } = props;
  const [isOpen, setOpen] = useState(false);
  const [first] = post.counts;
  return (
    <>
      <tr>
        {onChoose && (
          <td>
            <PostChoice {...props} />
          </td>
        )}
        <th scope="row" class="start">
          <PostTitle {...props} />
          <PostLabels {...props} />
        </th>
        {columns.map((figure) => (
          <td key={figure}>
            <PostFigureText post={post} figure={figure} />
          </td>
        ))}
        <td class="soft">{first ? countedOver(first) : <NotKnown />}</td>
        <td>
          <MoreButton {...props} isOpen={isOpen} onTurn={() => setOpen(!isOpen)} />{' '}
          <PostLink url={post.url} label={t('post_open_of', nameOfPost(props))} />
        </td>
      </tr>
      {isOpen && (
        <tr class="post-more" id={idOfDetails(post)}>
          <td colSpan={columns.length + (onChoose ? 4 : 3)}>
            <PostDetails post={post} />
          </td>
        </tr>
      )}
    </>
  );
}
