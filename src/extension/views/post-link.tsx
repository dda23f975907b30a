import type { JSX } from 'preact';
import { t } from '../text.ts';

/** A post on LinkedIn, in a tab of its own that learns nothing of this one, and only when a person presses. */
export function PostLink({ url, label }: { readonly url: string; readonly label: string }): JSX.Element {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={label}
      onClick={(event) => {
        if (!event.isTrusted) event.preventDefault();
      }}
    >
      {t('glance_post_open')}
    </a>
  );
}
