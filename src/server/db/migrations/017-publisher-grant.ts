import { createMigration } from './statement.ts';

/**
 * Until when LinkedIn's permission was given, beside until when it holds: what others are told of it comes from its owner's yes alone, and
 * from no post of anybody.
 */
export const publisherGrant = createMigration(`
alter table publisher add column granted_until timestamptz;
update publisher set granted_until = expires_at;
alter table publisher alter column granted_until set not null;
grant select (granted_until) on publisher to app_user;
create or replace function app.connect_publisher(account uuid, author text, name text, token text, expires_at timestamptz)
  returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ insert into public.publisher as p (account_id, author, name, token, expires_at, granted_until)
    select $1, $2, $3, $4, $5, $5 where app.owns_account($1)
    on conflict (account_id) do update set author = $2, name = $3, token = $4, expires_at = $5, granted_until = $5
    returning p.account_id $$;
`);
