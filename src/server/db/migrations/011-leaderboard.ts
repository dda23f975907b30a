import { createMigration } from './statement.ts';

/**
 * What a Group's members are ordered by, where an Admin has switched that on; apart from the Group, which every member reads. Whether one wants
 * to be in it stands in one's membership, and is one's own to say: a function writes it, and nothing else.
 */
export const leaderboard = createMigration(`
create table leaderboard (
  group_id uuid primary key references grp on delete cascade,
  metric text,
  length int,
  check ((metric is null) = (length is null)));
alter table leaderboard enable row level security;
create policy leaderboard_read on leaderboard for select to app_user using (app.has_role(group_id, '{analyst,admin}'));
create policy leaderboard_insert on leaderboard for insert to app_user with check (app.has_role(group_id, '{admin}'));
create policy leaderboard_update on leaderboard for update to app_user
  using (app.has_role(group_id, '{admin}')) with check (app.has_role(group_id, '{admin}'));
grant select, insert, update (metric, length) on leaderboard to app_user;

alter table membership add column listed boolean not null default true;

create function app.list_member(grp uuid, membership uuid, listed boolean) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.membership m set listed = $3
    where m.group_id = $1 and m.membership_id = $2 and m.person_id = app.viewer() and m.seated $$;
revoke all on function app.list_member from public;
grant execute on function app.list_member to app_user;
`);
