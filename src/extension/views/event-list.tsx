import type { JSX } from 'preact';
import type { EventKind } from '../../domain/audit.ts';
import type { SightPage } from '../../protocol/sight.ts';
import { t, type TextKey } from '../text.ts';
import { formatFullDate } from './wording.ts';

const WORDS: Readonly<Record<EventKind, TextKey>> = {
  joined: 'event_joined',
  role: 'event_role',
  removed: 'event_removed',
  left: 'event_left',
  'group-deleted': 'event_group_deleted',
  'group-restored': 'event_group_restored',
  suspended: 'event_suspended',
  resumed: 'event_resumed',
};

/** What happened to oneself, newest first: all that a User is told of a Group's log. */
export function EventList({ events }: Pick<SightPage, 'events'>): JSX.Element | null {
  if (events.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby="events">
      <h2 id="events" class="section-label">
        {t('events_title')}
      </h2>
      <ul class="entries">
        {events.map(({ id, at, kind, groupName, role, byName }) => (
          <li key={id} class="entry">
            <div class="entry-words">
              <span>{t(WORDS[kind], groupName, role === null ? '' : t(`role_${role}`))}</span>
              <span class="small soft">
                {formatFullDate(at)}
                {byName !== null && ` · ${t('event_by', byName)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
