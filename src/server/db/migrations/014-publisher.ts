import { createMigration } from './statement.ts';

/**
 * Accounts that are published for through LinkedIn's API. Its owner reads whom LinkedIn takes him for, and until when; the permission
 * itself, which is sealed, no viewer ever reads. It is written by one who owns the account, and goes with it.
 */
export const publisher = createMigration(`
create table publisher (
  account_id uuid primary key references account on delete cascade,
  author text not null,
  name text not null,
  token text not null,
  expires_at timestamptz not null);
alter table publisher enable row level security;
create policy publisher_read on publisher for select to app_user using (app.owns_account(account_id));
grant select (account_id, name, expires_at) on publisher to app_user;

create function app.connect_publisher(account uuid, author text, name text, token text, expires_at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ insert into public.publisher as p (account_id, author, name, token, expires_at)
    select $1, $2, $3, $4, $5 where app.owns_account($1)
    on conflict (account_id) do update set author = $2, name = $3, token = $4, expires_at = $5
    returning p.account_id $$;
create function app.forget_publisher(account uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ delete from public.publisher p where p.account_id = $1 and app.owns_account($1) returning p.account_id $$;
revoke all on function app.connect_publisher, app.forget_publisher from public;
grant execute on function app.connect_publisher, app.forget_publisher to app_user;
`);
