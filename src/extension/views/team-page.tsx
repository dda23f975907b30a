import type { ComponentChildren, JSX } from 'preact';
import { Avatar } from '../components/avatar.tsx';

type TeamPageProps = {
  readonly group: { readonly name: string; readonly logo: string | null };
  readonly title: string;
  readonly sub?: ComponentChildren;
  readonly nav: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A place of a team beside its dashboard. */
export function TeamPage({ group, title, sub, nav, children }: TeamPageProps): JSX.Element {
  return (
    <main class="glance">
      <header class="glance-head">
        <Avatar name={group.name} kind="group" logo={group.logo} size="l" />
        <div class="glance-title">
          <h1>{title}</h1>
          <p class="soft small">{sub ?? group.name}</p>
        </div>
      </header>
      {nav}
      {children}
    </main>
  );
}
