import type { JSX } from 'preact';
import { EmptyState } from '../components/empty-state.tsx';
import { t } from '../text.ts';

export type GlanceEmptyProps = {
  /** Whose figures are missing. */
  readonly whose: 'own' | 'team' | 'member' | 'shown';
  readonly name: string;
  /** Leads to the import; only where one's own figures are missing. */
  readonly onImport?: (() => void) | undefined;
  readonly small?: boolean;
};

const WORDS = {
  own: ['glance_empty_own', 'glance_empty_own_lead'],
  team: ['glance_empty_team', 'glance_empty_team_lead'],
  member: ['glance_empty_member', 'glance_empty_member_lead'],
  shown: ['glance_empty_shown', 'glance_empty_shown_lead'],
} as const;

/** No complete day is known of anybody: what will stand here, and what to do. */
export function GlanceEmpty({ whose, name, onImport, small = false }: GlanceEmptyProps): JSX.Element {
  const [title, lead] = WORDS[whose];
  const action = onImport && (
    <button type="button" class="button" onClick={(event) => event.isTrusted && onImport()}>
      {t('glance_import')}
    </button>
  );
  return (
    <EmptyState title={t(title)} actions={action} small={small}>
      {t(lead, name)}
    </EmptyState>
  );
}
