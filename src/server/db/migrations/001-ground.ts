import { createMigration } from './statement.ts';

/**
 * Persons, sign-in and jobs. Only `person` and `address` may be read by a viewer, each his own; the other tables have no
 * policy and no grant, so that `app_user` reaches them by the functions below or not at all.
 */
export const ground = createMigration(`
grant usage on schema app to app_user;

create function app.viewer() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.viewer', true), '')::uuid $$;

create table person (
  person_id uuid primary key,
  plan text not null check (plan in ('free', 'business')),
  plan_since timestamptz not null default now(),
  created_at timestamptz not null default now());

create table address (
  address text primary key check (length(address) <= 254),
  person_id uuid not null references person on delete cascade,
  verified_at timestamptz);
create index address_person on address (person_id);

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_seen date not null default current_date);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

create table sign_in (
  request_hash bytea primary key,
  address text not null,
  tries int not null default 0,
  expires_at timestamptz not null);
create index sign_in_expiry on sign_in (expires_at);

create table rate (
  what bytea primary key,
  since timestamptz not null,
  hits int not null);

create table job (
  job_id uuid primary key default gen_random_uuid(),
  kind text not null,
  subject text,
  payload jsonb not null default '{}',
  run_at timestamptz not null default now(),
  attempts int not null default 0,
  leased_until timestamptz);
create index job_due on job (run_at);
create index job_subject on job (kind, subject) where subject is not null;

create table server_state (
  one boolean primary key check (one),
  incarnation uuid not null,
  cookie_key bytea not null,
  pepper bytea not null);

alter table person enable row level security;
alter table address enable row level security;
alter table session enable row level security;
alter table sign_in enable row level security;
alter table rate enable row level security;
alter table job enable row level security;
alter table server_state enable row level security;

create policy person_read on person for select to app_user using (person_id = (select app.viewer()));
create policy address_read on address for select to app_user using (person_id = (select app.viewer()));
grant select on person, address to app_user;

create function app.enqueue_job(kind text, subject text, payload jsonb, delay_seconds float8) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ insert into public.job (kind, subject, payload, run_at) values ($1, $2, $3, now() + make_interval(secs => $4)) $$;
create function app.cancel_jobs(kind text, subject text) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ delete from public.job j where j.kind = $1 and j.subject = $2 $$;
-- One's own plan, which does not change until the transaction ends: who joins is a member that a lapse will find.
create function app.hold_plan() returns text
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ select p.plan from public.person p where p.person_id = app.viewer() for share $$;
revoke all on function app.enqueue_job, app.cancel_jobs, app.hold_plan from public;
grant execute on function app.enqueue_job, app.cancel_jobs, app.hold_plan to app_user;
`);
