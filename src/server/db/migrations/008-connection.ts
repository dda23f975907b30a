import { createMigration } from './statement.ts';

/**
 * Single connections: one account, one person, one way. Whoever sent one and whoever answered it read their row, and so does whoever it
 * waits for; what becomes of it functions write, exactly so, and nothing when it does not hold. A row is kept when a connection ends,
 * so that its id is not taken again.
 */
export const connection = createMigration(`
create table connection (
  connection_id uuid primary key,
  kind text not null check (kind in ('offer', 'request')),
  state text not null check (state in ('open', 'accepted', 'declined', 'revoked', 'expired', 'ended')),
  sender_id uuid not null references person on delete cascade,
  sender_account uuid not null references account on delete cascade,
  address text not null,
  receiver_id uuid references person on delete cascade,
  receiver_account uuid references account on delete cascade,
  never boolean not null default false,
  may_import boolean not null default false,
  mail text not null check (mail in ('waiting', 'sent', 'refused', 'none')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  owner_id uuid generated always as (case kind when 'offer' then sender_id else receiver_id end) stored,
  owner_account uuid generated always as (case kind when 'offer' then sender_account else receiver_account end) stored,
  viewer_id uuid generated always as (case kind when 'offer' then receiver_id else sender_id end) stored,
  viewer_account uuid generated always as (case kind when 'offer' then receiver_account else sender_account end) stored);
create index connection_address on connection (address, connection_id);
create index connection_expiry on connection (expires_at) where state = 'open';
create index connection_sender on connection (sender_account, address);
create index connection_receiver on connection (receiver_account);
create index connection_sending_person on connection (sender_id);
create index connection_receiving_person on connection (receiver_id);
create index connection_sight on connection (viewer_id, owner_account) where state = 'accepted';
create index connection_shown on connection (owner_account) where state = 'accepted';

alter table connection enable row level security;
create policy connection_read on connection for select to app_user using (
  sender_id = app.viewer() or receiver_id = app.viewer() or (state = 'open' and app.owns_address(address)));
create policy connection_insert on connection for insert to app_user with check (
  sender_id = app.viewer() and app.owns_account(sender_account) and state = 'open' and receiver_id is null
  and receiver_account is null and not may_import and not never);
grant select, insert (connection_id, kind, state, sender_id, sender_account, address, mail, sent_at, expires_at)
  on connection to app_user;

-- Of whoever it concerns, until the transaction ends.
create function app.lock_connection(connection uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ select from public.connection c where c.connection_id = $1
    and (c.sender_id = app.viewer() or c.receiver_id = app.viewer() or app.owns_address(c.address)) for update $$;

create function app.accept_connection(connection uuid, account uuid, at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.connection c
    set state = 'accepted', receiver_id = app.viewer(), receiver_account = $2, accepted_at = $3
    where c.connection_id = $1 and c.state = 'open' and c.expires_at > $3 and c.sender_id <> app.viewer()
      and app.owns_address(c.address) and app.owns_account($2)
    returning c.connection_id $$;

create function app.decline_connection(connection uuid, never boolean, at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.connection c set state = 'declined', never = $2
    where c.connection_id = $1 and c.state = 'open' and c.expires_at > $3 and app.owns_address(c.address)
    returning c.connection_id $$;

create function app.end_connection(connection uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.connection c set state = case c.state when 'accepted' then 'ended' else 'revoked' end, may_import = false
    where c.connection_id = $1 and ((c.state = 'accepted' and app.viewer() in (c.sender_id, c.receiver_id))
      or (c.state in ('open', 'declined', 'expired') and c.sender_id = app.viewer()))
    returning c.connection_id $$;

create function app.allow_import(connection uuid, allowed boolean) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.connection c set may_import = $2
    where c.connection_id = $1 and c.state = 'accepted' and c.owner_id = app.viewer()
    returning c.connection_id $$;

-- The connection by which the viewer may import for this account's owner: it neither ends nor loses that before the transaction ends.
create function app.hold_importing(account uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ select c.connection_id from public.connection c
    where c.owner_account = $1 and c.viewer_id = app.viewer() and c.state = 'accepted' and c.may_import
    order by c.connection_id limit 1 for share $$;

create function app.is_shown(account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.connection c
    where c.owner_account = $1 and c.viewer_id = app.viewer() and c.state = 'accepted') $$;
create function app.imports_for(account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.connection c
    where c.owner_account = $1 and c.viewer_id = app.viewer() and c.state = 'accepted' and c.may_import) $$;
create function app.has_connection(connection uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.connection c
    where c.connection_id = $1 and c.viewer_id = app.viewer() and c.state = 'accepted') $$;

revoke all on function app.lock_connection, app.accept_connection, app.decline_connection, app.end_connection, app.allow_import,
  app.hold_importing, app.is_shown, app.imports_for, app.has_connection from public;
grant execute on function app.lock_connection, app.accept_connection, app.decline_connection, app.end_connection, app.allow_import,
  app.hold_importing, app.is_shown, app.imports_for, app.has_connection to app_user;

alter policy account_read on account
  using (person_id = app.viewer() or app.sees_account(account_id, '9999-12') or app.is_shown(account_id));
alter policy account_month_read on account_month using (app.sees_account(account_id, month) or app.is_shown(account_id));
alter policy account_month_insert on account_month with check (app.owns_account(account_id) or app.imports_for(account_id));
alter policy account_month_update on account_month
  using (app.owns_account(account_id) or app.imports_for(account_id))
  with check (app.owns_account(account_id) or app.imports_for(account_id));

create or replace function app.has_scope(scope text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select case split_part($1, ':', 1)
    when 'self' then split_part($1, ':', 2)::uuid = app.viewer()
    when 'card' then app.has_role(split_part($1, ':', 2)::uuid, '{user,analyst,admin}')
    when 'team' then app.has_role(split_part($1, ':', 2)::uuid, '{analyst,admin}')
    when 'admin' then app.has_role(split_part($1, ':', 2)::uuid, '{admin}')
    when 'connection' then app.has_connection(split_part($1, ':', 2)::uuid)
    else false end $$;

create or replace function app.heads(tokens bytea[]) returns table (token_hash bytea, person_id uuid, scope text, epoch uuid, head bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select s.token_hash, s.person_id, v.scope, c.epoch, coalesce(c.head, 0)
    from public.session s
    cross join lateral (
      select 'self:' || s.person_id
      union select k.kind || ':' || m.group_id from public.membership m
        cross join lateral unnest(case m.role when 'user' then '{card}'::text[]
          when 'analyst' then '{card,team}'::text[] else '{card,team,admin}'::text[] end) as k (kind)
        where m.person_id = s.person_id and m.present
      union all select 'connection:' || n.connection_id from public.connection n
        where n.viewer_id = s.person_id and n.state = 'accepted') as v (scope)
    left join public.scope c on c.scope = v.scope
    where s.token_hash = any($1) and s.expires_at > now() $$;
`);
