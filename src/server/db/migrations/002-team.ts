import { createMigration } from './statement.ts';

/**
 * Accounts, Groups, figures, and the scopes that clients pull.
 *
 * `account_id` is the whole key of `account`: two persons must never hold the same account id, or one could write the other's
 * figures. `account_month.value` is `json`, not `jsonb`: its text is canonical, and goes out as it came in.
 * `grp` keeps its row when it is deleted, so that its id cannot be taken again. A membership that ends keeps its row too; whoever
 * comes back gets a new one.
 *
 * The two words for a membership, in one place: `seated` is one that has not ended, of a Group that is there; `present` is one that
 * does not rest with its person's plan either. Whoever sees or is seen is present; whoever only holds his place is seated.
 */
export const team = createMigration(`
create table account (
  account_id uuid primary key,
  person_id uuid not null references person on delete cascade,
  name text not null,
  vanity text,
  confirmed boolean not null default false);
create index account_person on account (person_id);

create table account_month (
  account_id uuid not null references account on delete cascade,
  month text collate "C" not null,
  value json not null,
  primary key (account_id, month));

create table grp (
  group_id uuid primary key,
  founder_id uuid not null,
  name text not null,
  logo text,
  purpose text not null check (purpose in ('clients', 'colleagues', 'other')),
  about text not null,
  deleted_at timestamptz);
create index grp_deleted on grp (deleted_at) where deleted_at is not null and name <> '';

create table membership (
  group_id uuid not null references grp,
  membership_id uuid not null,
  account_id uuid not null references account on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('user', 'analyst', 'admin')),
  since date,
  joined_at timestamptz not null,
  ended_at timestamptz,
  suspended_at timestamptz,
  deleted_at timestamptz, -- with its Group, for as long as that may come back
  staff_since timestamptz,
  raised_from text,
  role_before text,
  staff_before timestamptz,
  raised_before text,
  role_changed_by uuid,
  role_changed_at timestamptz,
  seated boolean not null generated always as (ended_at is null and deleted_at is null) stored,
  present boolean not null generated always as (ended_at is null and deleted_at is null and suspended_at is null) stored,
  primary key (group_id, membership_id));
-- Whole, since both words are asked for: a partial one would serve neither, and each pull read all members of all Groups.
create index membership_person on membership (person_id, group_id);
create index membership_account on membership (account_id, group_id);

create table invitation (
  group_id uuid not null references grp,
  invitation_id uuid not null,
  address text not null,
  role text not null check (role in ('user', 'analyst', 'admin')),
  state text not null check (state in ('open', 'accepted', 'declined', 'revoked', 'expired', 'left', 'removed')),
  mail text not null check (mail in ('waiting', 'sent', 'refused', 'none')),
  never boolean not null default false,
  needs_plan boolean not null default false,
  inviter_id uuid not null,
  membership_id uuid,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (group_id, invitation_id));
create index invitation_address on invitation (address, invitation_id);
create index invitation_expiry on invitation (expires_at) where state = 'open';

-- One row to lock for each invited address: whoever invites it and whoever proves it to be his must not miss each other.
create table addressee (address text primary key);

create table client (
  person_id uuid not null references person on delete cascade,
  client_id uuid not null,
  last_id bigint not null,
  refusals jsonb not null,
  primary key (person_id, client_id));

create table scope (
  scope text collate "C" primary key,
  epoch uuid not null default gen_random_uuid(),
  head bigint not null,
  floor bigint not null);

create table scope_row (
  scope text collate "C" not null,
  entity text collate "C" not null,
  key text collate "C" not null,
  head bigint not null,
  value jsonb,
  dropped_at timestamptz,
  primary key (scope, entity, key));
create index scope_row_head on scope_row (scope, head);
create index scope_row_dropped on scope_row (dropped_at) where dropped_at is not null;

create table scope_change (
  scope text collate "C" not null,
  month text collate "C" not null,
  account_id uuid not null,
  head bigint not null,
  primary key (scope, month, account_id));
create index scope_change_head on scope_change (scope, head);

-- What the policies ask. Each is a point look-up: a delta costs what changed, whatever the size of a Group.
create function app.has_role(grp uuid, roles text[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.membership m
    where m.person_id = app.viewer() and m.group_id = $1 and m.present and m.role = any($2)) $$;
create function app.owns_account(account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.account a where a.account_id = $1 and a.person_id = app.viewer()) $$;
create function app.owns_address(address text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.address a
    where a.address = $1 and a.person_id = app.viewer() and a.verified_at is not null) $$;
-- By Groups in which the viewer is Admin or Analyst; a User sees nobody's. A month before the one he shares from is nobody's.
create function app.sees_account(account uuid, month text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select app.owns_account($1) or exists (select from public.membership m
    where m.account_id = $1 and m.present and app.has_role(m.group_id, '{admin,analyst}')
      and (m.since is null or to_char(m.since, 'YYYY-MM') <= $2)) $$;
create function app.founds(grp uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.grp g where g.group_id = $1 and g.founder_id = app.viewer() and g.deleted_at is null)
    and not exists (select from public.membership m where m.group_id = $1) $$;
create function app.has_scope(scope text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select case split_part($1, ':', 1)
    when 'self' then split_part($1, ':', 2)::uuid = app.viewer()
    when 'card' then app.has_role(split_part($1, ':', 2)::uuid, '{user,analyst,admin}')
    when 'team' then app.has_role(split_part($1, ':', 2)::uuid, '{analyst,admin}')
    when 'admin' then app.has_role(split_part($1, ':', 2)::uuid, '{admin}')
    else false end $$;

-- What is done in a Group happens one after another; a User may not update the Group, hence not lock it himself. Also for whoever is
-- invited: he takes this lock before his invitation, as an Admin who revokes it does. And for whoever has a membership that rests, with
-- his plan or with the Group: he may leave, or bring the Group back.
create function app.lock_group(grp uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ select from public.grp g where g.group_id = $1 and (exists (
    select from public.membership m where m.person_id = app.viewer() and m.group_id = $1 and m.ended_at is null) or exists (
    select from public.invitation i join public.address a on a.address = i.address and a.verified_at is not null
    where i.group_id = $1 and i.state = 'open' and a.person_id = app.viewer())) for update $$;

-- From sessions to the heads of all they may pull: the head check, and what the live stream asks each second.
create function app.heads(tokens bytea[]) returns table (token_hash bytea, person_id uuid, scope text, epoch uuid, head bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select s.token_hash, s.person_id, v.scope, c.epoch, coalesce(c.head, 0)
    from public.session s
    cross join lateral (
      select 'self:' || s.person_id
      union select k.kind || ':' || m.group_id from public.membership m
        cross join lateral unnest(case m.role when 'user' then '{card}'::text[]
          when 'analyst' then '{card,team}'::text[] else '{card,team,admin}'::text[] end) as k (kind)
        where m.person_id = s.person_id and m.present) as v (scope)
    left join public.scope c on c.scope = v.scope
    where s.token_hash = any($1) and s.expires_at > now() $$;

revoke all on function app.has_role, app.owns_account, app.owns_address, app.sees_account, app.founds, app.has_scope,
  app.lock_group, app.heads from public;
grant execute on function app.has_role, app.owns_account, app.owns_address, app.sees_account, app.founds, app.has_scope,
  app.lock_group to app_user;
`);
