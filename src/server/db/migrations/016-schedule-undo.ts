import { createMigration } from './statement.ts';

/** What was deleted may be brought back, by whoever may have written it: the row keeps through which connection it came into being. */
export const scheduleUndo = createMigration(`
alter policy scheduled_post_update on scheduled_post
  using (state <> 'publishing'
    and (app.owns_account(account_id) or (connection_id is not null and app.shares_schedule(account_id, connection_id))));
create index scheduled_post_old on scheduled_post (changed_at) where state in ('published', 'deleted');
`);
