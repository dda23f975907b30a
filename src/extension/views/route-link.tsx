import type { ComponentChildren, JSX } from 'preact';
import type { LinkTo } from './route.ts';

type RouteLinkProps = {
  readonly to: ReturnType<LinkTo>;
  readonly class?: string;
  /** For screen readers, where many links have the same words; it begins with them. */
  readonly label?: string;
  readonly onFollow?: () => void;
  readonly children: ComponentChildren;
};

export function RouteLink({ to, class: classes, label, onFollow, children }: RouteLinkProps): JSX.Element {
  return (
    <a class={classes} href={to.href} target={to.target} aria-label={label} onClick={onFollow}>
      {children}
    </a>
  );
}
