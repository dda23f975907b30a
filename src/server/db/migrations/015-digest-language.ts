import { createMigration } from './statement.ts';

/** In which language the weekly mail is written: that of the device on which it was switched on last. */
export const digestLanguage = createMigration(`
alter table digest add column language text not null default 'en';
drop function app.want_digest(date);
create function app.want_digest(week date, language text) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ insert into public.digest (person_id, week, language) values (app.viewer(), $1, $2)
    on conflict (person_id) do update set language = excluded.language $$;
revoke all on function app.want_digest(date, text) from public;
grant execute on function app.want_digest(date, text) to app_user;
`);
