import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type StepHeadingProps = {
  /** A new step: the focus moves to the heading, so that a screen reader reads on from there. */
  readonly step: string;
  readonly level?: 1 | 2;
  /** A form whose first field takes the focus itself. */
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
};

export function StepHeading({ step, level = 1, quiet = false, children }: StepHeadingProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // In the same instant as the step appears: later it would take the focus from a field that is typed in already.
  useLayoutEffect(() => {
    if (!quiet && step !== '') heading.current?.focus();
  }, [step, quiet]);
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag ref={heading} tabIndex={-1} class="step-heading">
      {children}
    </Tag>
  );
}
