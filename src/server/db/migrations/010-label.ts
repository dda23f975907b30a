import { createMigration } from './statement.ts';

/**
 * Labels: a Group's on its members (`post` is empty) and on their posts, and one's own on one's own posts. A Group's stand away from
 * `membership`, whose row its person may read: a User must not learn that anything is written on him.
 */
export const label = createMigration(`
create table member_label (
  group_id uuid not null,
  membership_id uuid not null,
  post text collate "C" not null,
  labels jsonb not null,
  primary key (group_id, membership_id, post),
  foreign key (group_id, membership_id) references membership on delete cascade);

create table own_label (
  account_id uuid not null references account on delete cascade,
  post text collate "C" not null,
  labels jsonb not null,
  primary key (account_id, post));

alter table member_label enable row level security;
alter table own_label enable row level security;

-- Of who rests with his plan the Admins alone know: not even a word on him is an Analyst's.
create function app.is_present(grp uuid, membership uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.membership m where m.group_id = $1 and m.membership_id = $2 and m.present) $$;
create function app.labels_post(grp uuid, membership uuid, post text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select app.has_role($1, '{admin}') or ($3 <> '' and app.has_role($1, '{analyst}') and app.is_present($1, $2)) $$;
revoke all on function app.is_present, app.labels_post from public;
grant execute on function app.is_present, app.labels_post to app_user;

create policy member_label_read on member_label for select to app_user using (app.has_role(group_id, '{admin}')
  or (app.has_role(group_id, '{analyst}') and app.is_present(group_id, membership_id)));
create policy member_label_insert on member_label for insert to app_user
  with check (app.labels_post(group_id, membership_id, post));
create policy member_label_update on member_label for update to app_user
  using (app.labels_post(group_id, membership_id, post)) with check (app.labels_post(group_id, membership_id, post));
grant select, insert, update (labels) on member_label to app_user;

create policy own_label_own on own_label for all to app_user
  using (app.owns_account(account_id)) with check (app.owns_account(account_id));
grant select, insert, update (labels) on own_label to app_user;
`);
