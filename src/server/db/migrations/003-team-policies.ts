import { createMigration } from './statement.ts';

/**
 * Who may read and write which row, in the database's own words: a second line behind domain/visibility.ts and the mutators.
 * No policy has a sub-select (a distributed PostgreSQL refuses it). Nobody writes scopes as a viewer: see scopes/feed.ts.
 */
export const teamPolicies = createMigration(`
alter table account enable row level security;
alter table account_month enable row level security;
alter table grp enable row level security;
alter table membership enable row level security;
alter table invitation enable row level security;
alter table addressee enable row level security;
alter table client enable row level security;
alter table scope enable row level security;
alter table scope_row enable row level security;
alter table scope_change enable row level security;

create policy account_read on account for select to app_user
  using (person_id = app.viewer() or app.sees_account(account_id, '9999-12'));
create policy account_insert on account for insert to app_user with check (person_id = app.viewer());
create policy account_update on account for update to app_user using (person_id = app.viewer()) with check (person_id = app.viewer());
grant select, insert, update (name, vanity, confirmed) on account to app_user;

create policy account_month_read on account_month for select to app_user using (app.sees_account(account_id, month));
create policy account_month_insert on account_month for insert to app_user with check (app.owns_account(account_id));
create policy account_month_update on account_month for update to app_user
  using (app.owns_account(account_id)) with check (app.owns_account(account_id));
grant select, insert, update (value) on account_month to app_user;

create policy grp_read on grp for select to app_user using (app.has_role(group_id, '{user,analyst,admin}'));
create policy grp_insert on grp for insert to app_user with check (founder_id = app.viewer());
create policy grp_update on grp for update to app_user
  using (app.has_role(group_id, '{admin}')) with check (app.has_role(group_id, '{admin}'));
grant select, insert, update (name, logo, purpose, about, deleted_at) on grp to app_user;

-- A User reads his own memberships and no other: whom he may know stands in his Group's card, by name and role alone. Who was here once,
-- or rests with his plan, the Admins know.
create policy membership_read on membership for select to app_user
  using (person_id = app.viewer() or app.has_role(group_id, '{admin}') or (present and app.has_role(group_id, '{analyst}')));
create policy membership_found on membership for insert to app_user
  with check (person_id = app.viewer() and role = 'admin' and app.owns_account(account_id) and app.founds(group_id));
-- One's own membership one may end, and change in no other way.
create policy membership_update on membership for update to app_user
  using (person_id = app.viewer() or app.has_role(group_id, '{admin}'))
  with check ((person_id = app.viewer() and ended_at is not null) or app.has_role(group_id, '{admin}'));
grant select, insert, update (role, ended_at, deleted_at, staff_since, raised_from, role_before, staff_before, raised_before,
  role_changed_by, role_changed_at) on membership to app_user;

create policy invitation_read on invitation for select to app_user
  using (app.has_role(group_id, '{admin}') or app.owns_address(address));
create policy invitation_insert on invitation for insert to app_user with check (app.has_role(group_id, '{admin}'));
create policy invitation_update on invitation for update to app_user
  using (app.has_role(group_id, '{admin}') or app.owns_address(address))
  with check (app.has_role(group_id, '{admin}') or (app.owns_address(address) and state = 'declined'));
grant select, insert, update (state, mail, never, inviter_id, sent_at, expires_at) on invitation to app_user;

create policy client_own on client for all to app_user using (person_id = app.viewer()) with check (person_id = app.viewer());
grant select, insert, update (last_id, refusals) on client to app_user;

create policy scope_read on scope for select to app_user using (app.has_scope(scope));
create policy scope_row_read on scope_row for select to app_user using (app.has_scope(scope));
create policy scope_change_read on scope_change for select to app_user using (app.has_scope(scope));
grant select on scope, scope_row, scope_change to app_user;

-- Accepting makes one a member of a Group that one cannot see yet: the invitation is used up and the membership made in one
-- statement, by the addressee alone, so that of twenty at once one succeeds. Nothing is returned when any of it does not hold.
create function app.accept_invitation(invitation uuid, membership uuid, account uuid, since date, at timestamptz)
  returns table (group_id uuid)
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ with used as (
      update public.invitation i set state = 'accepted', membership_id = $2, needs_plan = false
      where i.invitation_id = $1 and app.owns_address(i.address) and i.state = 'open' and i.expires_at > $5
        and app.owns_account($3) and not exists (select from public.membership m
          where m.account_id = $3 and m.group_id = i.group_id and m.seated)
      returning i.group_id, i.role)
    insert into public.membership (group_id, membership_id, account_id, person_id, role, since, joined_at, staff_since)
    select used.group_id, $2, $3, app.viewer(), used.role, $4, $5, case used.role when 'user' then null else $5 end from used
    returning group_id $$;
revoke all on function app.accept_invitation from public;
grant execute on function app.accept_invitation to app_user;
`);
