import { createMigration } from './statement.ts';

/**
 * What happens to a membership after it began. Where somebody may change a row that he may not write as he likes (his own
 * membership, a Group that is gone, an invitation to him), a function writes exactly that, and nothing when it does not hold.
 */
export const life = createMigration(`
-- What somebody agreed to when he accepted. His own for good: it outlives the membership and the Group.
create table receipt (
  person_id uuid not null references person on delete cascade,
  membership_id uuid not null,
  group_id uuid not null,
  group_name text not null,
  account_id uuid not null,
  role text not null,
  since date,
  staff jsonb not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (person_id, membership_id));
create index receipt_group on receipt (group_id);
alter table receipt enable row level security;
create policy receipt_read on receipt for select to app_user using (person_id = app.viewer());
grant select on receipt to app_user;

-- Whether a Group that somebody is invited to has an Admin or Analyst whom he was not shown.
create function app.has_unseen_staff(invitation uuid, seen uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.invitation i join public.membership m on m.group_id = i.group_id
    where i.invitation_id = $1 and app.owns_address(i.address) and i.state = 'open'
      and m.present and m.role <> 'user' and m.membership_id <> all($2)) $$;

create function app.request_plan(invitation uuid, at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.invitation i set needs_plan = true
    where i.invitation_id = $1 and app.owns_address(i.address) and i.state = 'open' and i.expires_at > $2
    returning i.group_id $$;

-- An undo brings back no notice either that was taken note of meanwhile.
create function app.acknowledge_role(grp uuid, membership uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.membership m set raised_from = null, raised_before = null
    where m.group_id = $1 and m.membership_id = $2 and m.person_id = app.viewer() and m.seated $$;

-- By whoever made the last change and is here still, as an Admin or on himself. The caller has checked that an Admin stays.
create function app.undo_role(grp uuid, membership uuid, after timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.membership m
    set role = m.role_before, staff_since = m.staff_before, raised_from = m.raised_before,
      role_before = null, staff_before = null, raised_before = null, role_changed_by = null, role_changed_at = null
    where m.group_id = $1 and m.membership_id = $2 and m.present and m.role_before is not null and m.role_changed_at > $3
      and (m.person_id = app.viewer() or app.has_role($1, '{admin}'))
      and exists (select from public.membership b where b.group_id = $1 and b.membership_id = m.role_changed_by
        and b.person_id = app.viewer() and b.present)
    returning m.membership_id $$;

create function app.may_restore(grp uuid, after timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.grp g join public.membership m on m.group_id = g.group_id
    where g.group_id = $1 and g.deleted_at > $2 and m.person_id = app.viewer() and m.role = 'admin'
      and m.ended_at is null and m.deleted_at is not null and m.suspended_at is null) $$;

create function app.restore_group(grp uuid, after timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ with back as (
      update public.grp g set deleted_at = null where g.group_id = $1 and app.may_restore($1, $2) returning g.group_id)
    update public.membership m set deleted_at = null from back
    where m.group_id = back.group_id and m.ended_at is null
    returning m.membership_id $$;

revoke all on function app.has_unseen_staff, app.request_plan, app.acknowledge_role, app.undo_role, app.may_restore,
  app.restore_group from public;
grant execute on function app.has_unseen_staff, app.request_plan, app.acknowledge_role, app.undo_role, app.may_restore,
  app.restore_group to app_user;
`);
