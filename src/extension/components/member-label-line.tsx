import type { ComponentChildren, JSX } from 'preact';
import type { Labels } from '../../domain/label.ts';
import { t } from '../text.ts';
import { LabelLine } from './label-line.tsx';

type Labelled = { readonly id: string; readonly name: string };

/** What is written on a team's members. */
export type MemberLabels = {
  readonly of: ReadonlyMap<string, Labels>;
  readonly known: Labels;
  /** Null: not an Admin. */
  readonly onChange: ((member: Labelled, labels: Labels) => void) | null;
  /** Of the last change, where it was not simply done. */
  readonly outcome: ComponentChildren;
};

export const NO_LABELS: Labels = [];

/** One member's, wherever he stands in a list. For pages only: it holds a text field. */
export function MemberLabelLine({ member, labels }: { readonly member: Labelled; readonly labels: MemberLabels }): JSX.Element {
  const { of, known, onChange } = labels;
  return (
    <LabelLine
      labels={of.get(member.id) ?? NO_LABELS}
      name={member.name}
      known={known}
      note={t('label_seen_team')}
      onChange={onChange && ((next) => onChange(member, next))}
    />
  );
}
