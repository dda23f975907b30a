import { createMigration } from './statement.ts';

/**
 * Scheduled posts, and which connections share the tool (`schedule`: 'free', or 'approve': what is planned waits for the owner's yes).
 * An account's owner has all of its posts; whoever sees the account through a connection that shares the tool reads the owner's and his
 * own, and writes his own: never so that one is planned where the owner wants to be asked. No role in a Group is asked for anything here.
 * `origin`: the connection through which a post came into being; its own id: one that is no more. A deleted one keeps its row, without a
 * word of it, so that its id is not taken again. What is being published (`publishing`) no viewer changes.
 */
export const schedule = createMigration(`
alter table connection add column schedule text check (schedule in ('approve', 'free'));

create table scheduled_post (
  scheduled_post_id uuid primary key,
  account_id uuid not null references account on delete cascade,
  connection_id uuid,
  origin uuid,
  text text not null check (length(text) <= 3000),
  publish_at timestamptz,
  zone text,
  how text not null check (how in ('reminder', 'publish')),
  state text not null check (
    state in ('draft', 'proposed', 'scheduled', 'publishing', 'published', 'failed', 'unknown', 'missed', 'deleted')),
  revision int not null check (revision > 0),
  changed_at timestamptz not null,
  problem text check (problem in ('past', 'declined', 'sharing-ended', 'not-connected', 'expired', 'rejected', 'duplicate', 'busy',
    'not-there', 'late')),
  urn text,
  attempt int not null default 0,
  attempted_at timestamptz,
  leased_until timestamptz,
  check (publish_at is not null or state not in ('proposed', 'scheduled', 'publishing')),
  check (connection_id is null or connection_id = origin),
  check (state <> 'deleted' or (text = '' and publish_at is null and zone is null and urn is null)));
create index scheduled_post_account on scheduled_post (account_id);
create index scheduled_post_origin on scheduled_post (origin) where origin is not null;
create index scheduled_post_lease on scheduled_post (leased_until) where state = 'publishing';

create function app.shares_schedule(account uuid, connection uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.connection c where c.owner_account = $1 and c.viewer_id = app.viewer()
    and c.state = 'accepted' and c.schedule is not null and ($2 is null or c.connection_id = $2)) $$;
create function app.plans_freely(account uuid, connection uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.connection c where c.owner_account = $1 and c.viewer_id = app.viewer()
    and c.state = 'accepted' and c.schedule = 'free' and c.connection_id = $2) $$;

-- The connections through which the viewer uses the tool: none of them ends or changes before the transaction ends.
create function app.hold_sharing(account uuid) returns table (connection_id uuid, schedule text)
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ select c.connection_id, c.schedule from public.connection c
    where c.owner_account = $1 and c.viewer_id = app.viewer() and c.state = 'accepted' and c.schedule is not null
    order by c.connection_id for share $$;

-- One that the viewer may read, until the transaction ends: whoever publishes it in this moment is waited for.
create function app.lock_scheduled_post(post uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ select from public.scheduled_post p where p.scheduled_post_id = $1
    and (app.owns_account(p.account_id) or app.shares_schedule(p.account_id, p.origin)) for update $$;

create function app.allow_schedule(connection uuid, schedule text) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.connection c set schedule = $2
    where c.connection_id = $1 and c.state = 'accepted' and c.owner_id = app.viewer()
    returning c.connection_id $$;

create or replace function app.end_connection(connection uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.connection c
    set state = case c.state when 'accepted' then 'ended' else 'revoked' end, may_import = false, schedule = null
    where c.connection_id = $1 and ((c.state = 'accepted' and app.viewer() in (c.sender_id, c.receiver_id))
      or (c.state in ('open', 'declined', 'expired') and c.sender_id = app.viewer()))
    returning c.connection_id $$;

-- Of the posts in a scope: one's own, and those of a connection for as long as it shares the tool.
create function app.has_posts(scope text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select case split_part($1, ':', 1)
    when 'self' then true
    when 'connection' then exists (select from public.connection c where c.connection_id = split_part($1, ':', 2)::uuid
      and c.viewer_id = app.viewer() and c.state = 'accepted' and c.schedule is not null)
    else false end $$;

revoke all on function app.shares_schedule, app.plans_freely, app.hold_sharing, app.lock_scheduled_post, app.allow_schedule,
  app.has_posts from public;
grant execute on function app.shares_schedule, app.plans_freely, app.hold_sharing, app.lock_scheduled_post, app.allow_schedule,
  app.has_posts to app_user;

create policy scope_row_posts on scope_row as restrictive for select to app_user
  using (entity <> 'scheduled' or value is null or app.has_posts(scope));

alter table scheduled_post enable row level security;
create policy scheduled_post_read on scheduled_post for select to app_user
  using (app.owns_account(account_id) or app.shares_schedule(account_id, origin));
create policy scheduled_post_insert on scheduled_post for insert to app_user with check (
  (origin is null and connection_id is null and app.owns_account(account_id) and state in ('draft', 'scheduled'))
  or (connection_id = origin and app.shares_schedule(account_id, connection_id)
    and (state in ('draft', 'proposed') or (state = 'scheduled' and app.plans_freely(account_id, connection_id)))));
create policy scheduled_post_update on scheduled_post for update to app_user
  using (state not in ('publishing', 'deleted')
    and (app.owns_account(account_id) or (connection_id is not null and app.shares_schedule(account_id, connection_id))))
  with check (state <> 'publishing' and (app.owns_account(account_id)
    or (connection_id is not null and app.shares_schedule(account_id, connection_id)
      and (state in ('draft', 'proposed', 'deleted') or (state = 'scheduled' and app.plans_freely(account_id, connection_id))))));
grant select, insert (scheduled_post_id, account_id, connection_id, origin, text, publish_at, zone, how, state, revision, changed_at,
    problem),
  update (connection_id, text, publish_at, zone, how, state, revision, changed_at, problem, urn, attempt) on scheduled_post to app_user;
`);
