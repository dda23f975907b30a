import { createMigration } from './statement.ts';

/**
 * An Admin asks a member for new figures. What he may write of it the policies of `membership` say; that the asked person puts it away,
 * a function writes, and nothing else.
 */
export const ask = createMigration(`
alter table membership add column asked_at timestamptz, add column asked_by uuid, add column asked_capture timestamptz;
grant update (asked_at, asked_by, asked_capture) on membership to app_user;

create function app.dismiss_ask(grp uuid, membership uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.membership m set asked_by = null
    where m.group_id = $1 and m.membership_id = $2 and m.person_id = app.viewer() and m.seated $$;
revoke all on function app.dismiss_ask from public;
grant execute on function app.dismiss_ask to app_user;
`);
