import { createMigration } from './statement.ts';

/**
 * Goals: of an account by its owner, for a member and for a Group by its Admins. One that is taken away keeps its row without an amount: no
 * viewer deletes rows. A member's ends with his membership.
 */
export const goals = createMigration(`
create table account_goal (
  account_id uuid not null references account on delete cascade,
  metric text not null check (metric in ('posts', 'impressions', 'engagements', 'followers')),
  amount int check (amount > 0),
  period jsonb not null,
  set_at timestamptz not null,
  primary key (account_id, metric));

create table member_goal (
  group_id uuid not null,
  membership_id uuid not null,
  metric text not null check (metric in ('posts', 'impressions', 'engagements', 'followers')),
  amount int check (amount > 0),
  period jsonb not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (group_id, membership_id, metric),
  foreign key (group_id, membership_id) references membership on delete cascade);

create table group_goal (
  group_id uuid not null references grp on delete cascade,
  metric text not null check (metric in ('posts', 'impressions', 'engagements', 'followers')),
  amount int check (amount > 0),
  period jsonb not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (group_id, metric));

alter table account_goal enable row level security;
alter table member_goal enable row level security;
alter table group_goal enable row level security;

create policy account_goal_read on account_goal for select to app_user using (app.sees_account(account_id, '9999-12'));
create policy account_goal_insert on account_goal for insert to app_user with check (app.owns_account(account_id));
create policy account_goal_update on account_goal for update to app_user
  using (app.owns_account(account_id)) with check (app.owns_account(account_id));
grant select, insert, update (amount, period, set_at) on account_goal to app_user;

-- What was set for a member he reads in his own scope, and Analysts in the team's: of who was here once, the Admins alone know.
create policy member_goal_read on member_goal for select to app_user using (app.has_role(group_id, '{admin}'));
create policy member_goal_insert on member_goal for insert to app_user with check (app.has_role(group_id, '{admin}'));
create policy member_goal_update on member_goal for update to app_user
  using (app.has_role(group_id, '{admin}')) with check (app.has_role(group_id, '{admin}'));
grant select, insert, update (amount, period, set_at, set_by) on member_goal to app_user;

-- No User reads it anywhere.
create policy group_goal_read on group_goal for select to app_user using (app.has_role(group_id, '{analyst,admin}'));
create policy group_goal_insert on group_goal for insert to app_user with check (app.has_role(group_id, '{admin}'));
create policy group_goal_update on group_goal for update to app_user
  using (app.has_role(group_id, '{admin}')) with check (app.has_role(group_id, '{admin}'));
grant select, insert, update (amount, period, set_at, set_by) on group_goal to app_user;
`);
