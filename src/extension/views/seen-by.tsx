import type { JSX } from 'preact';
import type { Staff } from '../../protocol/entity.ts';
import type { Watcher } from '../../protocol/sight.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { t } from '../text.ts';

export type SeenByProps = {
  readonly seenBy: readonly { readonly group: string; readonly staff: readonly Pick<Staff, 'id' | 'name' | 'role'>[] }[];
  /** Those whom one lets see an account singly. */
  readonly viewers?: readonly NamedViewer[];
  readonly compact?: boolean;
};

export type NamedViewer = { readonly id: string; readonly name: string | null };

/** Exactly who can see one's own figures (R29, R35): Admins and Analysts, Group by Group; and single people. */
export function SeenBy({ seenBy, viewers = [], compact = false }: SeenByProps): JSX.Element {
  const groups = seenBy.filter((one) => one.staff.length > 0);
  return (
    <section class={compact ? 'seen-by' : 'seen-by card'}>
      <h2 class={compact ? 'small' : undefined}>{t('glance_seen_by')}</h2>
      <p class="soft small">{t(groups.length + viewers.length > 0 ? 'glance_seen_by_lead' : 'glance_seen_by_nobody')}</p>
      {groups.map(({ group, staff }) => (
        <div key={group} class="seen-group">
          <h3 class="small">{group}</h3>
          <ul>
            {staff.map((one) => (
              <li key={one.id} class="seen-one">
                <Avatar name={one.name} size="s" />
                <span class="cut" title={one.name}>
                  {one.name}
                </span>
                <Chip>{t(`role_${one.role}`)}</Chip>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {viewers.length > 0 && (
        <div class="seen-group">
          <h3 class="small">{t('connected_single')}</h3>
          <ul>
            {viewers.map(({ id, name }) => (
              <li key={id} class="seen-one">
                <Avatar name={name ?? ''} size="s" />
                <span class="cut" title={name ?? ''}>
                  {name}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Those who see one, Group by Group, in the order that they came. */
export function byGroup(watchers: readonly Watcher[]): (readonly [Watcher, ...Watcher[]])[] {
  const groups = new Map<Watcher['group'], [Watcher, ...Watcher[]]>();
  for (const watcher of watchers) {
    const known = groups.get(watcher.group);
    if (known) known.push(watcher);
    else groups.set(watcher.group, [watcher]);
  }
  return [...groups.values()];
}
