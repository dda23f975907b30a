import type { JSX } from 'preact';

const PATHS = {
  draft: 'M4 12l.6-2.6L10 4l2 2-5.4 5.4zM9 5l2 2',
  proposed: 'M5.8 6a2.2 2.2 0 1 1 3.1 2c-.7.3-.9.7-.9 1.5M8 12.2v.1',
  scheduled: 'M8 4.5V8l2.3 1.6',
  due: 'M8 4v5M8 11.8v.1',
  publishing: 'M8 11.5v-7M5.2 7.2 8 4.5l2.8 2.7',
  published: 'M4.8 8.2l2.2 2.2 4.2-4.6',
  failed: 'M5.5 5.5l5 5M10.5 5.5l-5 5',
  unknown: 'M5.8 6a2.2 2.2 0 1 1 3.1 2c-.7.3-.9.7-.9 1.5M8 12.2v.1',
  missed: 'M8 4v5M8 11.8v.1',
} as const;

/** How a post stands, as a small round sign: by its shape, too, since colour alone tells nobody. Words beside it say the same. */
export function PostMark({ of }: { readonly of: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class={`post-mark post-mark-${of}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.25" />
      <path d={PATHS[of]} />
    </svg>
  );
}
