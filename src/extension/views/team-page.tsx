import type { ComponentChildren, JSX } from 'preact';
import { Avatar } from '../components/avatar.tsx';
import { Notice } from '../components/notice.tsx';
import type { Asked } from '../store/asked.ts';
import { t } from '../text.ts';
import { failureWords } from './failure-text.tsx';
import { BelowSkeleton } from './glance-skeleton.tsx';
import { Press } from './press.tsx';

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

type PlaceContentProps<T> = {
  readonly answer: Asked<T | null>;
  readonly onAgain: () => void;
  readonly children: (value: T) => ComponentChildren;
};

/** What is asked for, or in its place its outlines, or why it could not be had. */
export function PlaceContent<T>({ answer, onAgain, children }: PlaceContentProps<T>): ComponentChildren {
  if (answer.state === 'loading') return <BelowSkeleton />;
  if (answer.state === 'ready') return answer.value === null ? null : children(answer.value);
  const again = (
    <Press kind="quiet" small onPress={onAgain}>
      {t('try_again')}
    </Press>
  );
  return (
    <Notice tone="danger" actions={again}>
      {failureWords(answer.trouble)}
    </Notice>
  );
}
