import { createMigration } from './statement.ts';

/**
 * Organizations, which pay for seats, and what of a person's plan is his own. Nothing here leads to a Group, an account's figures or
 * another seat: whoever holds one reads his own row, and the Organization by the functions below alone. How many seats are paid for no
 * viewer writes.
 */
export const organization = createMigration(`
alter table person add column own_plan text check (own_plan in ('free', 'business')), add column own_until timestamptz,
  add column own_left bigint, add column own_paid_at timestamptz, add column grace_until timestamptz;
update person set own_plan = plan;
alter table person alter column own_plan set not null;
create index person_grace on person (grace_until) where grace_until is not null;
create index person_own on person (own_until) where own_until is not null;

-- Its row outlives it, without a name: what is paid for it must never be somebody else's. person_id: its owner, and account_id his name.
create table organization (
  organization_id uuid primary key,
  person_id uuid,
  account_id uuid,
  name text not null,
  seats int not null default 0 check (seats >= 0),
  paid_until timestamptz,
  paid_at timestamptz,
  heir_id uuid);
create index organization_person on organization (person_id);
create index organization_account on organization (account_id);
create index organization_paid on organization (paid_until) where paid_until is not null;

create table seat (
  organization_id uuid not null references organization,
  seat_id uuid not null,
  address text not null,
  state text not null check (state in ('open', 'held', 'declined', 'left', 'expired')),
  mail text not null check (mail in ('waiting', 'sent', 'refused', 'none')),
  paid boolean not null default false,
  person_id uuid references person on delete cascade,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  held_at timestamptz,
  primary key (organization_id, seat_id));
create index seat_address on seat (address, seat_id);
create index seat_person on seat (person_id) where person_id is not null;
create index seat_expiry on seat (expires_at) where state = 'open';

-- What a payment provider has told already: told again it changes nothing.
create table payment (
  event text primary key,
  at timestamptz not null);
create index payment_at on payment (at);

alter table organization enable row level security;
alter table seat enable row level security;
alter table payment enable row level security;

create function app.owns_organization(organization uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.organization o where o.organization_id = $1 and o.person_id = app.viewer()) $$;

create policy organization_read on organization for select to app_user using (person_id = app.viewer());
create policy organization_insert on organization for insert to app_user
  with check (person_id = app.viewer() and app.owns_account(account_id));
create policy organization_update on organization for update to app_user
  using (person_id = app.viewer()) with check (person_id = app.viewer());
grant select, insert (organization_id, person_id, account_id, name), update (name, heir_id) on organization to app_user;

create policy seat_read on seat for select to app_user
  using (app.owns_organization(organization_id) or person_id = app.viewer() or app.owns_address(address));
create policy seat_insert on seat for insert to app_user with check (app.owns_organization(organization_id) and state = 'open');
create policy seat_update on seat for update to app_user
  using (app.owns_organization(organization_id)) with check (app.owns_organization(organization_id) and state = 'open');
grant select, insert (organization_id, seat_id, address, state, mail, sent_at, expires_at),
  update (state, mail, sent_at, expires_at) on seat to app_user;

-- One's own person, so that of two Organizations that one makes at once the second is seen to be one too many.
create function app.hold_self() returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ select from public.person p where p.person_id = app.viewer() for update $$;

-- What is done in an Organization happens one after another; also for whoever holds a seat in it, or is offered one.
create function app.lock_organization(organization uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ select from public.organization o where o.organization_id = $1 and (o.person_id = app.viewer() or exists (
    select from public.seat s where s.organization_id = $1 and (s.person_id = app.viewer()
      or (s.state = 'open' and app.owns_address(s.address))))) for update $$;

create function app.accept_seat(organization uuid, seat uuid, at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.seat s set state = 'held', person_id = app.viewer(), held_at = $3
    where s.organization_id = $1 and s.seat_id = $2 and s.state = 'open' and s.expires_at > $3 and app.owns_address(s.address)
    returning s.seat_id $$;
create function app.decline_seat(organization uuid, seat uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.seat s set state = 'declined'
    where s.organization_id = $1 and s.seat_id = $2 and s.state = 'open' and app.owns_address(s.address)
    returning s.seat_id $$;
create function app.leave_seat(organization uuid, seat uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ with mine as (
      update public.seat s set state = 'left', person_id = null, paid = false
      where s.organization_id = $1 and s.seat_id = $2 and s.state = 'held' and s.person_id = app.viewer()
      returning s.seat_id),
    refused as (update public.organization o set heir_id = null from mine where o.organization_id = $1 and o.heir_id = mine.seat_id)
    select mine.seat_id from mine $$;
create function app.remove_seat(organization uuid, seat uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ with gone as (
      delete from public.seat s where s.organization_id = $1 and s.seat_id = $2 and app.owns_organization($1) returning s.seat_id),
    refused as (update public.organization o set heir_id = null from gone where o.organization_id = $1 and o.heir_id = gone.seat_id)
    select gone.seat_id from gone $$;
create function app.take_over(organization uuid, seat uuid, account uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ update public.organization o set person_id = app.viewer(), account_id = $3, heir_id = null
    where o.organization_id = $1 and o.heir_id = $2 and app.owns_account($3) and exists (select from public.seat s
      where s.organization_id = $1 and s.seat_id = $2 and s.state = 'held' and s.person_id = app.viewer())
    returning o.organization_id $$;
create function app.delete_organization(organization uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public
  as $$ with gone as (delete from public.seat s where s.organization_id = $1 and app.owns_organization($1))
    update public.organization o set person_id = null, account_id = null, name = '', seats = 0, paid_until = null, heir_id = null
    where o.organization_id = $1 and o.person_id = app.viewer() returning o.organization_id $$;

revoke all on function app.owns_organization, app.hold_self, app.lock_organization, app.accept_seat, app.decline_seat,
  app.leave_seat, app.remove_seat, app.take_over, app.delete_organization from public;
grant execute on function app.owns_organization, app.hold_self, app.lock_organization, app.accept_seat, app.decline_seat,
  app.leave_seat, app.remove_seat, app.take_over, app.delete_organization to app_user;
`);
