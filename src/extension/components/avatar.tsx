import type { JSX } from 'preact';
import { Logo } from './logo.tsx';
import { tintOf, useTint } from './tints.ts';

export type AvatarProps = {
  /** Decides the colour too. */
  readonly name: string;
  /** A data URL; initials without one. */
  readonly logo?: string | null;
  readonly kind?: 'person' | 'group';
  readonly size?: 's' | 'm' | 'l';
};

/** Decoration beside a name that stands in words. */
export function Avatar({ name, logo = null, kind = 'person', size = 'm' }: AvatarProps): JSX.Element {
  const own = useTint(name);
  const tint = kind === 'group' ? tintOf(name) : own;
  const classes = ['avatar', size === 'm' ? '' : `avatar-${size}`, kind === 'group' ? 'avatar-group' : ''];
  return (
    <span class={classes.filter(Boolean).join(' ')} style={{ '--tint': `var(--s${tint})` }} aria-hidden="true">
      {initialsOf(name)}
      {logo && <Logo data={logo} />}
    </span>
  );
}

/** One to two letters: of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last]
    .map((word) => [...(word?.replace(/^[^\p{L}\p{N}]+/u, '') ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
