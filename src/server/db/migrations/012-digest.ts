import { createMigration } from './statement.ts';

/**
 * Who wants the weekly mail: a row is the wish. `week`: the Monday whose mail was made ready last; who turns it on waits for the next.
 * `begun`: the Monday whose mail was given to the mail server, or is being given: nobody gets one twice, whoever is stopped in between.
 */
export const digest = createMigration(`
create table digest (
  person_id uuid primary key references person on delete cascade,
  week date not null,
  begun date);
alter table digest enable row level security;

create function app.want_digest(week date) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ insert into public.digest (person_id, week) values (app.viewer(), $1) on conflict do nothing $$;
create function app.end_digest() returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ delete from public.digest d where d.person_id = app.viewer() $$;
revoke all on function app.want_digest, app.end_digest from public;
grant execute on function app.want_digest, app.end_digest to app_user;
`);
